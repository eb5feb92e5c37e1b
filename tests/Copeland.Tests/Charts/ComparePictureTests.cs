using Copeland.Charts;
using Copeland.Charts.Drawing;
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

    /// <summary>A judgement is named first and told below, no source repeats the key, and no number stands across the line of 0%.</summary>
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
            Assert.InRange(texts.IndexOf("without the judgement"), 0, texts.IndexOf("with it"));
            Assert.Contains("give or take 4 points two times in three (“The hospital”)", string.Join(' ', texts), StringComparison.Ordinal);
            Assert.DoesNotContain("judgement", figure.Words.Source, StringComparison.Ordinal);
            var zero = figure.Plots[^1].AtX(0);
            Assert.DoesNotContain(figure.Texts, text => text.Box.Left < zero && text.Box.Right > zero && text.Box.Top > figure.Plots[^1].Box.Top && text.Box.Bottom < figure.Plots[^1].Box.Bottom);
        }
    }

    /// <summary>Whom the title names has a row in every size, where words below the picture leave few.</summary>
    [Fact]
    public void Figure_WhomTheTitleNames_HasARow()
    {
        var polled = TestScenarios.Committed("gorton-and-denton-2026.json");
        var judged = TestScenarios.Committed("gorton-and-denton-2026.json", "seatPolls=[]") with { Adjustments = [new Copeland.Model.Adjustment("Lab", new Copeland.Statistics.Estimate(0.15, 0.08), "The candidate is known far beyond the seat")] };
        var comparison = Comparison.Of([judged, polled], new SimulationSettings(16384, 3), TestContext.Current.CancellationToken);
        using var fonts = new FontSet(HouseStyle.Default);
        foreach (var options in Legible.Forms)
        {
            var figure = CompareCharts.Figure(comparison, 0, options, fonts);
            Assert.StartsWith("Labour, not Reform UK, is the favourite in Gorton and Denton with an analyst’s judgement instead of polls of the seat; Labour’s chance is ", figure.Words.Title, StringComparison.Ordinal);
            Assert.Contains(figure.Texts, text => text.Text == "Labour");
            Legible.Check(figure, "compare with a judgement instead of polls");
        }
    }

    /// <summary>Two seats are told by their names.</summary>
    [Fact]
    public void Title_OfTwoSeats_NamesBoth()
    {
        var comparison = Comparison.Of([TestScenarios.Committed("copeland-2017.json"), TestScenarios.Committed("gorton-and-denton-2026.json")], new SimulationSettings(4096, 3), TestContext.Current.CancellationToken);
        Assert.Matches(@"^The Conservatives’ chance is \d+% in Copeland and (\d|less than 1)% in Gorton and Denton$", Copeland.Reports.CompareWords.Chart(comparison, comparison.Others[0]).Title);
    }

    /// <summary>Whoever has no row of its own has one with the others, whose dumbbell and change are those of their chances together.</summary>
    [Fact]
    public void Figure_ThoseWithoutARow_HaveOneTogether()
    {
        var first = TestScenarios.Read(TestScenarios.CopelandJson);
        var comparison = Comparison.Of([first, TestScenarios.Copeland2017("national.averagePct.Lab=30")], new SimulationSettings(4096, 3), TestContext.Current.CancellationToken);
        var together = 0;
        using var fonts = new FontSet(HouseStyle.Default);
        foreach (var options in Legible.Forms)
        {
            var figure = CompareCharts.Figure(comparison, 0, options, fonts);
            var others = figure.Texts.SingleOrDefault(text => text.Text.StartsWith("Others (", StringComparison.Ordinal));
            var (plot, count) = (figure.Plots[^1], others is null ? 1 : int.Parse(others.Text[8..^1], CultureInfo.InvariantCulture));
            together += count - 1;
            Assert.InRange(others?.Box.Top ?? plot.Box.Top, plot.Box.Top, plot.Box.Bottom);
            var rows = figure.Texts.Count(text => text.Look.Anchor == Anchor.End && text.Box.Top > plot.Box.Top && (text.Text == "0.0" || text.Text[0] is '+' or '−'));
            Assert.Equal(comparison.Others[0].Candidates.Count - count + 1, rows);
        }

        Assert.True(together > 0, "Nobody was told with the others.");

        // Small ones, together larger than the least who is worth a row: each has its own where there is room.
        Assert.Contains(CompareCharts.Figure(comparison, 0, new ChartOptions(), fonts).Texts, text => text.Text.StartsWith("Michael Guest", StringComparison.Ordinal));
    }

    /// <summary>The others together are no more than the least who has a row, where there is room for one more.</summary>
    [Fact]
    public void Figure_TheOthers_OutrankNobodyWhileThereIsRoom()
    {
        var comparison = Comparison.Of([TestScenarios.Committed("rochdale-2024.json"), TestScenarios.Committed("rochdale-2024-disowned.json")], new SimulationSettings(16384, 3), TestContext.Current.CancellationToken);
        using var fonts = new FontSet(HouseStyle.Default);
        foreach (var size in new[] { ChartSize.Web, ChartSize.Mobile })
        {
            var figure = CompareCharts.Figure(comparison, 0, new ChartOptions { Size = size }, fonts);
            var plot = figure.Plots[^1];
            List<double> after = [.. figure.Texts.Where(text => text.Look.Bold && text.Text.EndsWith('%') && text.Box.Top > plot.Box.Top && text.Box.Bottom < plot.Box.Bottom).OrderBy(text => text.Baseline).Select(text => double.Parse(text.Text.TrimEnd('%'), CultureInfo.InvariantCulture))];
            Assert.Equal(6, after.Count);
            Assert.True(after[^1] <= after[^2], Invariant($"{after[^1]} {after[^2]}"));

            // Every row tells its two chances in one style, right of both dots.
            Assert.Equal(6, figure.Texts.Count(text => text.Text == "→"));
        }
    }

    /// <summary>A rival whose chance moved as far the other way is in the title, a day that was just named is not named again, and grey is explained.</summary>
    [Fact]
    public void Figure_TwoDays_TellsTheRivalAndNoDayTwice()
    {
        var comparison = Comparison.Of([TestScenarios.Committed("copeland-2016-12.json"), TestScenarios.Committed("copeland-2017.json")], new SimulationSettings(65536, 3), TestContext.Current.CancellationToken);
        using var fonts = new FontSet(HouseStyle.Default);
        var figure = CompareCharts.Figure(comparison, 0, new ChartOptions(), fonts);
        Assert.Matches(@"^Labour’s chance of winning Copeland is down from \d+% to \d+% since 21 December 2016, the Conservatives’ up from \d+% to \d+%$", figure.Words.Title);

        // Both ends to the tenth that the difference has.
        Assert.DoesNotContain(figure.Texts, text => text.Text == "<1%");
        Assert.Contains(figure.Texts, text => text.Text is ['0', '.', _, '%']);
        Assert.Contains(figure.Texts, text => text.Text.StartsWith("Michael Guest (Ind) and Roy Ivinson (Ind) are on the ballot of 22 February 2017 alone, with a chance of 2", StringComparison.Ordinal));
        Assert.EndsWith("21 December 2016: national polls to 19 December 2016; 22 February 2017: national polls to that day", figure.Words.Source, StringComparison.Ordinal);
        Assert.Contains(figure.Texts, text => System.Text.RegularExpressions.Regex.IsMatch(text.Text, @"^up to 0\.\d \(grey\) may be noise$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    /// <summary>Where another comes to lead, the title says so first; of one day each forecast has its own favourite.</summary>
    [Fact]
    public void Title_AnotherFavourite_ComesFirst()
    {
        var (before, after) = (TestScenarios.Copeland2017("national.averagePct.Lab=33"), TestScenarios.Copeland2017("national.averagePct.Lab=24"));
        Assert.Matches(@"^The Conservatives have overtaken Labour as the favourites in Copeland, with a chance of \d+%, up from \d+% since 20 January 2017$", Title(before.With("asOf=2017-01-20"), after));
        Assert.Matches(@"^Labour is the favourite in Copeland in the first forecast \(a chance of \d+%\); the Conservatives in the second \(\d+%\)$", Title(before, after));

        static string Title(Scenario first, Scenario second) =>
            Comparison.Of([first, second], new SimulationSettings(4096, 3), TestContext.Current.CancellationToken) is var comparison ? Copeland.Reports.CompareWords.Chart(comparison, comparison.Others[0]).Title : "";
    }

    /// <summary>Below tables nothing is told again that stands in them; the file, which has none, tells all.</summary>
    [Fact]
    public void Sentences_BelowTables_RepeatNoneOfThem()
    {
        var comparison = Comparison.Of([TestScenarios.Committed("copeland-2016-12.json"), TestScenarios.Committed("copeland-2017.json")], new SimulationSettings(16384, 3), TestContext.Current.CancellationToken);
        var (below, all) = (string.Join(' ', Copeland.Reports.CompareWords.BelowTables(comparison, comparison.Others[0])), string.Join(' ', Copeland.Reports.CompareWords.Sentences(comparison, comparison.Others[0])));
        Assert.Contains("with ICM (to ", all, StringComparison.Ordinal);
        Assert.Contains("In points of the chance of winning: ", all, StringComparison.Ordinal);
        Assert.DoesNotContain("ICM", below, StringComparison.Ordinal);
        Assert.DoesNotContain("In points", below, StringComparison.Ordinal);
        Assert.Contains(" ± is one Monte Carlo standard error; the ballots differ, ", below, StringComparison.Ordinal);
        Assert.Contains("mean share moved by ", below, StringComparison.Ordinal);
    }

    [Fact]
    public void Figure_PollsOfTheSeatInOneAlone_AreInTheSourceOfThatOne()
    {
        var with = TestScenarios.Read(TestScenarios.CopelandJson.Replace("\"national\":", "\"seatPolls\": [ { \"pollster\": \"Alpha\", \"start\": \"2017-02-10\", \"end\": \"2017-02-12\", \"sample\": 500, \"sharesPct\": { \"Con\": 40, \"Lab\": 35, \"UKIP\": 12 } } ], \"national\":", StringComparison.Ordinal));
        var without = TestScenarios.Read(TestScenarios.CopelandJson.Replace("\"title\": \"Copeland by-election", "\"title\": \"Copeland by-election, without its poll", StringComparison.Ordinal));
        using var fonts = new FontSet(HouseStyle.Default);
        var figure = Draw(with, without);
        Assert.EndsWith("; for the open circles also a poll of the seat", figure.Words.Source, StringComparison.Ordinal);

        // Two scenarios of one day: nothing changes and nobody overtakes.
        Assert.Matches(@"^Labour is the favourite in Copeland without its poll \(a chance of \d+%\); the Conservatives as it stands \(\d+%\)$", figure.Words.Title);
        Assert.Contains(figure.Texts, text => text.Text == "difference in points");

        // Where both rest on the same, it is said once.
        Assert.DoesNotContain("as it stands", Draw(without, without).Words.Source, StringComparison.Ordinal);

        Figure Draw(Scenario first, Scenario second) => CompareCharts.Figure(
            Comparison.Of([first, second], new SimulationSettings(4096, 3), TestContext.Current.CancellationToken), 0, new ChartOptions(), fonts);
    }
}
