using Copeland.Elections;
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
        Assert.Matches("^Labour is on about [0-9]+%, far ahead of the Conservatives on [0-9]+%$", ShareWords.Histograms(Runaway).Title);
        Assert.Contains("for Labour and the Conservatives: ", ExplanationWords.Of(Runaway).AltText, StringComparison.Ordinal);
        Assert.DoesNotContain("Liberal Democrats", MajorityWords.Of(Runaway).Title, StringComparison.Ordinal);
    }

    /// <summary>Many who have next to nothing each may have much together.</summary>
    [Fact]
    public void Left_SeveralWithoutARow_AreToldTogether()
    {
        var race = Race.Of(new SimulatedForecast(
            "Rochdale", "Lab", [new("Lab", 0.6, 0.1, 0.5), .. new[] { "Con", "LD", "Green", "UKIP" }.Select(code => new Stand(code, 0.011, 0.5, 0.1))]).Build());

        Assert.Matches("^Others \\(3\\): together [4-7]\\.[0-9]% on average; and more$", ShareWords.Left(race, [[0], [1]], ["and more"]));
        Assert.Matches("^Another two: together [3-5]\\.[0-9]% on average$", ShareWords.Left(race, [[0], [1, 2]], []));
        Assert.Matches("^Not shown: Green, 2%; and more$", ShareWords.Left(race, [[0], [1], [2], [4]], ["and more"]));
        Assert.Equal("And more", ShareWords.Left(race, [[0], [1], [2, 3, 4]], ["and more"]));
        Assert.Equal("Not shown: Green, less than 1%", ChanceWords.Left(race, [[0], [1], [2], [4]]));
        Assert.Equal("", ChanceWords.Left(race, [[0], [1, 2, 3, 4]]));
    }

    /// <summary>Those who have a bar together have its own number, whatever the others print; each of them has less.</summary>
    [Fact]
    public void Left_SeveralWithOneBar_SaysWhatEachMayHope()
    {
        var forecast = new SimulatedForecast("Rochdale", "Lab", [new("Lab", 0.6, 0.1, 0.5), .. new[] { "Con", "LD", "Green", "UKIP" }.Select(code => new Stand(code, 0.011, 0.5, 0.1))]) { Draws = 100_000 }.Build();
        var race = Race.Of(forecast with { Candidates = [.. forecast.Candidates.Select((candidate, place) => candidate with { Win = new(place == 0 ? 0.974 : 0.0065, 0.0003) })] });

        Assert.Equal("3%", ChanceWords.Printed(race, [1, 2, 3, 4]));
        Assert.Equal("Four rivals: each below 1%", ChanceWords.Left(race, [[0], [1, 2, 3, 4]]));
        Assert.EndsWith("Behind: four rivals together 3%.", ChanceWords.Behind(race, [[0], [1, 2, 3, 4]]), StringComparison.Ordinal);
        Assert.StartsWith("Others (3): each below 1%", ChanceWords.Left(race, [[0], [1], [2, 3, 4]]), StringComparison.Ordinal);

        // 95.2 and 1.6 three times over: every bar of these says 2%, and the note why the numbers are no hundred.
        Race With(params double[] wins) => Race.Of(forecast with { Candidates = [.. forecast.Candidates.Zip(wins, (candidate, win) => candidate with { Win = new(win, 0.0003) })] });
        var level = With(0.952, 0.016, 0.016, 0.008, 0.008);
        Assert.Equal(["2%", "2%", "2%"], new int[][] { [1], [2], [3, 4] }.Select(places => ChanceWords.Printed(level, places)));
        Assert.Equal("Others (2): each below 1%; percentages are rounded", ChanceWords.Left(level, [[0], [1], [2], [3, 4]]));

        // Less than 1% together is "<1%", beside whatever the others are.
        var certain = With(0.994, 0.0015, 0.0015, 0.0015, 0.0015);
        Assert.Equal(">99%", ChanceWords.Printed(certain, [0]));
        Assert.Equal("<1%", ChanceWords.Printed(certain, [1, 2, 3, 4]));
        Assert.Equal("", ChanceWords.Left(certain, [[0], [1, 2, 3, 4]]));
    }

    /// <summary>Bars that add up to 101 make a reader wonder, those who are told of below them included; below 1% may be as much as 1.</summary>
    [Theory]
    [InlineData(0.855, 0.055, 0.09, true)]
    [InlineData(0.854, 0.054, 0.092, true)]
    [InlineData(0.85, 0.06, 0.09, false)]
    [InlineData(0.85, 0.144, 0.006, false)]
    [InlineData(0.854, 0.1345, 0.0015, true)]
    public void Left_PercentagesThatDoNotAddUp_AreSaidToBeRounded(double first, double second, double third, bool isSaid)
    {
        var race = new SimulatedForecast("Rochdale", "Lab", new("Lab", 0.6, 0.1, 0.5), new("LD", 0.1, 0.1, 0.1), new("Con", 0.2, 0.2, 0.3)) { Draws = 100_000 }.Build();
        double[] chances = [first, second, third];
        var rounded = Race.Of(race with { Candidates = [.. race.Candidates.Zip(chances, (candidate, chance) => candidate with { Win = new(chance, 0.001) })] });

        Assert.Equal(isSaid ? "Percentages are rounded" : "", ChanceWords.Left(rounded, [[0], [1], [2]]));
        Assert.Equal($"Not shown: Labour, {DisplayNumber.Chance(new(first, 0.001))}{(isSaid ? "; percentages are rounded" : "")}", ChanceWords.Left(rounded, [[1], [2]]));
    }

    /// <summary>A leader with more than nine chances in ten is not told to be within reach.</summary>
    [Theory]
    [InlineData(0.25, ", but could still be caught")]
    [InlineData(0.2, "")]
    public void Histograms_WhoIsSafe_IsNotToBeCaught(double spread, string said)
    {
        var race = Race.Of(new SimulatedForecast("Copeland", "Lab", new("Lab", 0.45, spread, 0.4), new("Con", 0.3, spread, 0.4), new("LD", 0.1, 0.2, 0.1)).Build());

        Assert.Equal(said.Length == 0, DisplayNumber.ShownChance(race.Leader.Win).Percent > 90);
        Assert.Matches($"^Labour is on about [0-9]+%, (well )?ahead of the Conservatives on [0-9]+%{said}$", ShareWords.Histograms(race).Title);
    }

    /// <summary>Of several who are named the one who has nearly all of the rest's chance is told to be the one who could catch the leader.</summary>
    [Theory]
    [InlineData(0.24, 0.02, ", but could still be caught by the Liberal Democrats")]
    [InlineData(0.14, 0.12, ", but could still be caught")]
    public void Histograms_OneWhoCouldCatchTheLeader_IsNamed(double third, double second, string said)
    {
        var forecast = new SimulatedForecast("Copeland", "Lab", new("Lab", 0.45, 0.3, 0.4), new("Con", 0.2, 0.1, 0.4), new("LD", 0.15, 0.9, 0.1)).Build();
        double[] wins = [1 - third - second, second, third];
        var race = Race.Of(forecast with { Candidates = [.. forecast.Candidates.Zip(wins, (candidate, win) => candidate with { Win = new(win, 0.001) })] });

        Assert.Matches($"^Labour is on about [0-9]+%, ahead of the Conservatives on [0-9]+%( and the Liberal Democrats on [0-9]+%)?{said}$", ShareWords.Histograms(race).Title);
    }

    [Fact]
    public void Histograms_NoRivalOfAnySize_SaysSo()
    {
        var race = Race.Of(new SimulatedForecast("Southend West", "Con", new("Con", 0.9, 0.1, 0.6), new("Lab", 0.005, 0.3, 0.3), new("LD", 0.005, 0.3, 0.1)).Build());

        Assert.Matches("^The Conservatives are on about [0-9]+%, far ahead of their two rivals$", ShareWords.Histograms(race).Title);
    }

    /// <summary>Of rivals level without a deposit none is picked by its decimals; one clear of the others, or worth a deposit, is named.</summary>
    [Theory]
    [InlineData(0.02, 0.02, "far ahead of their two rivals on 2% or less", ", and none of their two rivals more than 2%.")]
    [InlineData(0.03, 0.01, "far ahead of the Freedom Alliance on 3%", ", and the Freedom Alliance 3% (")]
    [InlineData(0.08, 0.08, "far ahead of the Freedom Alliance on 8%", ", and the Freedom Alliance 8% (")]
    public void Field_LevelRivalsWithoutADeposit_AreToldTogether(double one, double other, string title, string vote)
    {
        var race = Race.Of(new SimulatedForecast("Southend West", "Con", new("Con", 0.9, 0.05, 0.6), new("FA", one, 0.05, null), new("HP", other, 0.05, null))
        {
            Parties = PartyCatalogue.BuiltIn.With([new Party("FA", "Freedom Alliance", "#AA7700", Family.Other), new Party("HP", "Heritage Party", "#114444", Family.Other)]),
        }.Build());
        Assert.EndsWith(title, ShareWords.Histograms(race).Title, StringComparison.Ordinal);
        Assert.Contains(vote, ForecastSentences.Of(race)[0], StringComparison.Ordinal);
    }

    /// <summary>Three ranges are six figures: too many for a title.</summary>
    [Theory]
    [InlineData(0.30, "all but coincide")]
    [InlineData(0.25, "overlap")]
    public void Intervals_OfThreeWhoMayWin_NamesThemWithoutFigures(double third, string meet)
    {
        var race = Race.Of(new SimulatedForecast("Inverclyde", "Lab", new("Lab", 0.31, 0.3, 0.4), new("SNP", 0.31, 0.3, 0.4), new("Reform", third, 0.3, 0.1)).Build());

        Assert.True(race.IsManySided);
        Assert.Matches($"^The likely ranges of [A-Za-z, ]+ {meet}: any of them could lead$", ShareWords.Intervals(race).Title);
    }

    /// <summary>Each winner has its own lead beside it, so that no reader has to match two lists.</summary>
    [Fact]
    public void Majority_OfTwo_SaysOfEachItsOwn()
    {
        var race = Race.Of(new SimulatedForecast("Copeland", "Lab", new("Lab", 0.45, 0.15, 0.4), new("Con", 0.4, 0.15, 0.4), new("LD", 0.1, 0.2, 0.1)).Build());

        Assert.Matches("^Labour wins [0-9]+% of simulations, typically by [0-9]+ points; the Conservatives [0-9]+%, by [0-9]+$", MajorityWords.Of(race).Title);
    }

    [Fact]
    public void Dots_WinnersOfLessThanOneInAHundred_AreOthers()
    {
        var race = Race.Of(new SimulatedForecast(
            "Rochdale", "Lab", new("Lab", 0.6, 0.25, 0.5), new("Con", 0.15, 0.5, 0.3), new("LD", 0.15, 0.5, 0.1), new("Green", 0.15, 0.5, 0.1))
        { Draws = 200_000 }.Build());

        Assert.Matches("^Labour wins 9[0-9]% of simulated elections$", ChanceWords.Dots(race).Title.Replace(" and the Conservatives 1%", "", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Dots_AnyForecast_NamesNoMoreThanAHundredWins(string example)
    {
        var title = ChanceWords.Dots(Race.Of(ExampleForecasts.Get(example))).Title;
        var numbers = title.Split(' ').Select(word => int.TryParse(word.TrimEnd(',', '%'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToList();

        Assert.True(title.Contains("% of simulated elections", StringComparison.Ordinal) ? numbers.Sum() <= 101 : title.EndsWith("more than 99 in 100", StringComparison.Ordinal), title);
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
        Assert.DoesNotMatch("up from [^:]*: [^,]* takes? off|down from [^:]*: [^,]* adds? ", title);
        Assert.Matches(": .* (adds?|takes? off) [0-9.]+ points", title);
    }

    public static TheoryData<string> Examples => ExampleForecasts.All;
}
