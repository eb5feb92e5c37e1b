using Copeland.Reports;

namespace Copeland.Tests.Reports;

/// <summary>Titles of the charts: what the numbers say, and that every chart speaks of the same two.</summary>
public class ChartTextTests
{
    // Chances so small that their order is an accident: the largest share is the rival, on every chart.
    private static readonly Race Runaway = Race.Of(new SimulatedForecast(
        "Rochdale", "Lab", new("Lab", 0.6, 0.12, 0.5), new("LD", 0.06, 0.75, 0.07), new("Con", 0.2, 0.2, 0.3)).Build());

    [Fact]
    public void Rival_InARunaway_IsTheNextByShareInEveryChart()
    {
        Assert.Equal("Con", Runaway.Rival.Candidate.Id);
        Assert.Matches("^Labour on about [0-9]+%, far ahead of the Conservatives on [0-9]+%: their 90% intervals do not overlap$", ShareWords.Histograms(Runaway).Title);
        Assert.Contains("for Labour and the Conservatives: ", ExplanationWords.Of(Runaway).AltText, StringComparison.Ordinal);
        Assert.DoesNotContain("Liberal Democrats", MajorityWords.Of(Runaway).Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Dots_WinnersOfLessThanOneInAHundred_AreOthers()
    {
        var race = Race.Of(new SimulatedForecast(
            "Rochdale", "Lab", new("Lab", 0.6, 0.25, 0.5), new("Con", 0.15, 0.5, 0.3), new("LD", 0.15, 0.5, 0.1), new("Green", 0.15, 0.5, 0.1))
        { Draws = 200_000 }.Build());

        Assert.Matches("^Out of every 100 simulated elections, Labour wins 9[0-9] and the rest [1-9]$", ChanceWords.Dots(race).Title.Replace(", the Conservatives 1", "", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Dots_AnyForecast_NamesNoMoreThanAHundredWins(string example)
    {
        var title = ChanceWords.Dots(Race.Of(ExampleForecasts.Get(example))).Title;
        var numbers = title.Split(' ').Select(word => int.TryParse(word.TrimEnd(','), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToList();

        Assert.True(title.StartsWith("Out of every 100 ", StringComparison.Ordinal) ? numbers.Sum() <= 200 : title.EndsWith("more than 99 in 100", StringComparison.Ordinal), title);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Explanation_AnyForecast_NamesAStepThatGoesTheWayOfTheChange(string example)
    {
        var forecast = ExampleForecasts.Get(example);
        if (forecast.Explanation.Count == 0)
        {
            return;
        }

        var title = ExplanationWords.Of(Race.Of(forecast)).Title;
        Assert.DoesNotMatch("lifted most by [^,]*, −|lowered most by [^,]*, \\+", title);
        Assert.Matches("lifted most by|lowered most by|the biggest effect is", title);
    }

    public static TheoryData<string> Examples => ExampleForecasts.All;
}
