using Copeland.Charts;
using Copeland.Charts.Html;
using Copeland.Forecasts;
using Copeland.Reports;

namespace Copeland.Tests.Reports;

/// <summary>What was asked beside the winner, in words, in the text and on the page.</summary>
public class LineWordsTests
{
    [Theory]
    [InlineData("Lab.share=30", "Labour’s share is 30% or more")]
    [InlineData("Con.share=20..22.5", "The Conservatives’ share is 20% to 22.5%")]
    [InlineData("Con.second", "The Conservatives come second")]
    [InlineData("Lab.second", "Labour comes second")]
    [InlineData("majority=5", "The majority is 5 points or more")]
    [InlineData("majority=1", "The majority is 1 point or more")]
    [InlineData("majority=5..10", "The majority is 5 to 10 points")]
    [InlineData("turnout=40", "Turnout is 40% or more")]
    public void Of_ALine_SaysWhatItMeansInTextAndPage(string line, string meaning)
    {
        var forecast = Asked(line);
        var words = Assert.Single(LineWords.Of(Race.Of(forecast)));

        Assert.Equal((line, meaning), (words.Asked, words.Meaning));
        Assert.Contains($"| {meaning} | {MarkdownReport.Escape(DisplayNumber.Probability(words.Probability))} | {words.Fractional} | {words.Decimal} | {line} |", MarkdownReport.Write(forecast), StringComparison.Ordinal);
        foreach (var isBrief in new[] { false, true })
        {
            Assert.Contains($"<th scope=\"row\">{meaning} <span class=\"sub\">{line}</span></th>", ForecastReport.Write(forecast, new ReportContext { IsBrief = isBrief }, new ChartOptions()), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Of_NothingAsked_HasNoTable()
    {
        var forecast = ExampleForecasts.Get("six-party");
        Assert.DoesNotContain("What was asked", MarkdownReport.Write(forecast), StringComparison.Ordinal);
        Assert.DoesNotContain("What was asked", ForecastReport.Write(forecast, new ReportContext(), new ChartOptions()), StringComparison.Ordinal);
    }

    private static Forecast Asked(string line)
    {
        var forecast = ExampleForecasts.Get("six-party");
        return forecast.WithLines([BettingLine.Parse(line, forecast.Contest.Candidates)]);
    }
}
