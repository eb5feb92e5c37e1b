using Copeland.Charts.Plots;
using Copeland.Reports;

namespace Copeland.Tests.Reports;

public class WinsInHundredTests
{
    /// <summary>Dots are the percentage that is printed: none below one, all above ninety-nine, of several what they have together.</summary>
    [Theory]
    [InlineData(0.704, 0.244, "70 24 1 0 2")]
    [InlineData(0.9996, 0.0002, "100 0 0 0 0")]
    [InlineData(0.346, 0.346, "35 35 1 0 2")]
    public void Of_AnyChance_IsWhatIsPrinted(double first, double second, string expected)
    {
        var forecast = ExampleForecasts.Get("six-party");
        double[] chances = [first, second, 0.013, 0.004, .. new double[forecast.Candidates.Count - 4]];
        var race = Race.Of(forecast with { Candidates = [.. forecast.Candidates.Select((candidate, place) => candidate with { Win = new(first > 0.99 && place > 1 ? 0 : chances[place], 0.0001) })] });

        Assert.Equal(expected, string.Join(' ', new[] { WinsInHundred.Of(race, 0), WinsInHundred.Of(race, 1), WinsInHundred.Of(race, 2), WinsInHundred.Of(race, 3), WinsInHundred.Of(race, 2, 3) }));
    }

    /// <summary>Of each group that has a label there are as many dots as its label says, whatever they make together.</summary>
    [Fact]
    public void Leads_OfEveryGroup_AreAsManyAsPrinted() => Assert.All(ExampleForecasts.All.Select(row => Race.Of(ExampleForecasts.Get(row))), race => Assert.All([true, false], isNarrow =>
    {
        var sides = MajoritySides.Of(race, isNarrow);
        IReadOnlyList<int>[] groups = [.. sides.Right.Prepend(sides.Left).Select(place => new[] { place }), sides.Rest];
        Assert.All(groups.Where(group => group.Count > 0), group => Assert.Equal(WinsInHundred.Of(race, group), OutcomesChart.Leads(race, [group]).Count));
        Assert.Equal(groups.Where(group => group.Count > 0).Sum(group => WinsInHundred.Of(race, group)), OutcomesChart.Leads(race, groups).Count);
    }));
}
