using Copeland.Charts;
using Copeland.Charts.Drawing;
using Copeland.Reports;
using Copeland.Scenarios;
using Copeland.Sensitivity;
using Copeland.Simulation;
using Copeland.Tests.Forecasts;

namespace Copeland.Tests.Charts;

/// <summary>The dumbbells in every size and theme, measured rather than looked at.</summary>
public class ComparePictureTests
{
    [Theory]
    [InlineData("copeland-2017", "copeland-2017")]
    [InlineData("copeland-2017", "copeland-2017-with-labour-where-it-stood-before-the-autumn-statement")]
    public void Figure_AnySizeAndTheme_IsLegible(string first, string second)
    {
        var other = TestScenarios.Read(TestScenarios.CopelandJson.Replace("\"id\": \"copeland-2017\"", $"\"id\": \"{second}\"", StringComparison.Ordinal), "national.averagePct.Lab=30");
        var scenario = TestScenarios.Read(TestScenarios.CopelandJson.Replace("\"id\": \"copeland-2017\"", $"\"id\": \"{first}\"", StringComparison.Ordinal));
        var comparison = Comparison.Of([scenario, other], new SimulationSettings(4096, 3), TestContext.Current.CancellationToken);
        using var fonts = new FontSet(HouseStyle.Default);
        foreach (var options in Legible.Forms)
        {
            Legible.Check(CompareCharts.Figure(comparison, 0, options, fonts), $"compare {second}");
        }
    }

    /// <summary>"Without it" comes after what it is without; what was judged stands below, and no number across the line of 0%.</summary>
    [Fact]
    public void Figure_AJudgementInOneAlone_IsNamedFirstAndToldBelow()
    {
        var first = TestScenarios.Read(TestScenarios.CopelandJson);
        var second = TestScenarios.Read(TestScenarios.CopelandJson
            .Replace("\"title\": \"Copeland by-election", "\"title\": \"Copeland by-election, with an analyst’s judgement on Labour", StringComparison.Ordinal)
            .Replace("\"national\":", "\"adjustments\": [ { \"party\": \"Lab\", \"points\": 5, \"sd\": 4, \"reason\": \"The hospital\" } ], \"national\":", StringComparison.Ordinal));
        var comparison = Comparison.Of([first, second], new SimulationSettings(4096, 3), TestContext.Current.CancellationToken);
        using var fonts = new FontSet(HouseStyle.Default);
        foreach (var options in Legible.Forms)
        {
            var figure = CompareCharts.Figure(comparison, 0, options, fonts);
            var texts = figure.Texts.Select(text => text.Text).ToList();
            Assert.True(texts.IndexOf("with an analyst’s judgement on Labour") < texts.IndexOf("without it"));
            Assert.Contains("(“The hospital”)", string.Join(' ', texts), StringComparison.Ordinal);
            Assert.EndsWith("; in one forecast also an analyst’s judgement", figure.Words.Source, StringComparison.Ordinal);
            var zero = figure.Plots[^1].AtX(0);
            Assert.DoesNotContain(figure.Texts, text => text.Box.Left < zero && text.Box.Right > zero && text.Box.Top > figure.Plots[^1].Box.Top && text.Box.Bottom < figure.Plots[^1].Box.Bottom);
        }
    }

    /// <summary>What is added to a party whose chance falls all the same needs its reason; whoever has no row has a change like the others.</summary>
    [Fact]
    public void Figure_AJudgementInsteadOfPolls_SaysWhatCountsForMore()
    {
        var with = TestScenarios.Read(TestScenarios.CopelandJson.Replace("\"national\":", "\"seatPolls\": [ { \"pollster\": \"Alpha\", \"start\": \"2017-02-10\", \"end\": \"2017-02-12\", \"sample\": 500, \"sharesPct\": { \"Con\": 20, \"Lab\": 60, \"UKIP\": 10 } } ], \"national\":", StringComparison.Ordinal));
        var judged = TestScenarios.Read(TestScenarios.CopelandJson.Replace("\"national\":", "\"adjustments\": [ { \"party\": \"Lab\", \"points\": 1, \"sd\": 4, \"reason\": \"The hospital\" } ], \"national\":", StringComparison.Ordinal));
        var comparison = Comparison.Of([with, judged], new SimulationSettings(4096, 3), TestContext.Current.CancellationToken);

        Assert.EndsWith("1 point added to Labour’s share, with a standard deviation of 4 points (“The hospital”); the polls of the seat that are left out there count for more", Assert.Single(CompareWords.Judged(comparison, comparison.Others[0])), StringComparison.Ordinal);
        using var fonts = new FontSet(HouseStyle.Default);
        var figure = CompareCharts.Figure(comparison, 0, new ChartOptions { Size = ChartSize.Narrow }, fonts);
        var others = Assert.Single(figure.Texts, text => text.Text.StartsWith("Others (", StringComparison.Ordinal));
        Assert.DoesNotContain("→", string.Join(' ', figure.Texts.Select(text => text.Text)), StringComparison.Ordinal);
        Assert.Contains(figure.Texts, text => text.Baseline == others.Baseline && text.Look.Anchor == Anchor.End && (text.Text == "0.0" || text.Text[0] is '+' or '−'));
        Assert.EndsWith("; in one forecast also a poll of the seat, in the other an analyst’s judgement", figure.Words.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Figure_PollsOfTheSeatInOneAlone_AreInTheSourceOfThatOne()
    {
        var with = TestScenarios.Read(TestScenarios.CopelandJson.Replace("\"national\":", "\"seatPolls\": [ { \"pollster\": \"Alpha\", \"start\": \"2017-02-10\", \"end\": \"2017-02-12\", \"sample\": 500, \"sharesPct\": { \"Con\": 40, \"Lab\": 35, \"UKIP\": 12 } } ], \"national\":", StringComparison.Ordinal));
        var without = TestScenarios.Read(TestScenarios.CopelandJson.Replace("\"title\": \"Copeland by-election", "\"title\": \"Copeland by-election, without its poll", StringComparison.Ordinal));
        using var fonts = new FontSet(HouseStyle.Default);
        var figure = Draw(with, without);
        Assert.EndsWith("; in one forecast also a poll of the seat", figure.Words.Source, StringComparison.Ordinal);

        // Two scenarios of one day: nothing changes and nobody overtakes.
        Assert.Matches(@"^Labour is the favourite in Copeland without its poll \(a chance of \d+%\); the Conservatives as it stands \(\d+%\)$", figure.Words.Title);
        Assert.Contains(figure.Texts, text => text.Text == "difference in points");

        // Where both rest on the same, it is said once.
        Assert.DoesNotContain("as it stands", Draw(without, without).Words.Source, StringComparison.Ordinal);

        Figure Draw(Scenario first, Scenario second) => CompareCharts.Figure(
            Comparison.Of([first, second], new SimulationSettings(4096, 3), TestContext.Current.CancellationToken), 0, new ChartOptions(), fonts);
    }
}
