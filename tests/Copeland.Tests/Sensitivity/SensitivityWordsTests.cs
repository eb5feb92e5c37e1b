using Copeland.Inputs;
using Copeland.Reports;
using Copeland.Sensitivity;
using Copeland.Statistics;
using Copeland.Tests.Reports;

namespace Copeland.Tests.Sensitivity;

public class SensitivityWordsTests
{
    [Fact]
    public void Paragraph_InEveryCulture_SaysWhatMattersAndNoMore()
    {
        foreach (var culture in new[] { "en-GB", "de-DE", "tr-TR" })
        {
            using (new CultureScope(culture))
            {
                Assert.Equal(
                [
                    "Copeland is a toss-up: a 55% chance of a Conservative gain, 45% of a Labour hold.",
                    "Of the polls and figures that go in, the Conservative share in national polls, now 41.0%, matters most: the Conservatives’ chance would be 35% at 36.3% and 72% at 45.8%, the ends of a 90% range.",
                    "Next comes a swing between the Conservatives and Labour (70% with 3.0 points to the Conservatives and 40% with as many to Labour).",
                    "Of what the model has learnt from past by-elections, the bonus of defending the seat counts most: the Conservatives’ chance goes from 44% to 64% over its own 90% range.",
                    "The Conservatives’ chance would be 50% if the Conservative share in national polls fell from 41.0% to 40.2%; Labour would draw level with the Conservatives as favourites if there were a further national swing from Conservative to Labour of 0.7 points.",
                    "If the 2 inputs that matter most were all wrong at once, each within its own range, the Conservative share in national polls would account for about 71% of the variation in the Conservatives’ expected lead over Labour (95% interval 64–78%), the bonus of defending the seat 29% (22–36%).",
                    "About 90% of the uncertainty of the result comes from what is peculiar to this seat on the day, which neither national polls nor past by-elections foretell.",
                ],
                SensitivityWords.Paragraph(ExampleReports.Of("six-party")));
            }
        }
    }

    [Fact]
    public void Paragraph_IntervalsThatOverlap_AreNotRanked()
    {
        var report = ExampleReports.Of("six-party");
        var near = report.Together with { Lead = [new(new(0.5, 0.4, 0.6), new(0.5, 0.4, 0.6)), new(new(0.45, 0.35, 0.55), new(0.45, 0.35, 0.55))] };
        Assert.Contains(SensitivityWords.Paragraph(report with { Together = near }), sentence => sentence.EndsWith(", too close to rank.", StringComparison.Ordinal));
    }

    [Fact]
    public void Paragraph_TwoBarsAsLong_AreToldTogether()
    {
        var report = ExampleReports.Of("six-party");
        var (con, lab) = (report.Bars[0], report.Bars[0] with { Input = report.Bars[0].Input with { Address = "national.averagePct.Lab", Label = "the Labour share in national polls" } });
        var words = SensitivityWords.Paragraph(report with { Bars = [con, lab, .. report.Bars.Skip(1)] });
        Assert.Equal(
            "Of the polls and figures that go in, two matter most, and about equally: the Conservative share in national polls "
            + "and the Labour share in national polls. Either takes the Conservatives’ chance from about 35% to about 72% over its 90% range.",
            words[1]);
        Assert.Equal(
            "The Conservative share in national polls and the Labour share in national polls matter most: with either the Conservatives’ chance could be anywhere from 35% to 72%",
            SensitivityWords.Tornado(report with { Bars = [con, lab] }, TornadoPart.World).Title);
    }

    [Fact]
    public void Paragraph_NoTurningPointInReach_ClaimsNoMoreThanTheBarsShow()
    {
        var report = ExampleReports.Of("runaway");
        Assert.Contains(
            "At neither end of any single input’s range would anybody but Labour be the favourite.",
            SensitivityWords.Paragraph(report with { Bars = [report.Bars[^1]], BreakEvens = [] }));

        var turned = report.Bars[0] with { Low = report.Base with { Win = [.. report.Base.Win.Select((_, i) => new Copeland.Statistics.ProbabilityEstimate(i == report.Second ? 1 : 0, 0))] } };
        Assert.DoesNotContain(
            SensitivityWords.Paragraph(report with { Bars = [turned], BreakEvens = [] }), sentence => sentence.Contains("anybody but", StringComparison.Ordinal));
    }

    [Fact]
    public void BreakEven_AShadeAway_DoesNotMoveFromAValueToItself()
    {
        var report = ExampleReports.Of("six-party");
        Assert.Equal(
            "The Conservatives’ chance would be 50% if the Conservative share in national polls fell from 41.00% to 40.99%.",
            SensitivityWords.BreakEven(report, report.BreakEvens[0] with { Value = 40.99 }));
        Assert.Equal(
            "The Conservatives’ chance would be 50% if the Conservative share in national polls were a shade below 41.0%.",
            SensitivityWords.BreakEven(report, report.BreakEvens[0] with { Value = 40.999 }));
        Assert.Equal(
            "Labour would draw level with the Conservatives as favourites if there were a further national swing from Labour to Conservative of 0.7 points.",
            SensitivityWords.BreakEven(report, report.BreakEvens[2] with { Value = -0.7 }));
    }

    [Fact]
    public void Paragraph_NothingThatMatters_SaysSo()
    {
        var report = ExampleReports.Of("runaway");
        var still = report with { Bars = [.. report.Bars.Select(bar => bar with { Low = report.Base, High = report.Base })], BreakEvens = [] };
        var paragraph = SensitivityWords.Paragraph(still);
        Assert.Equal("No single input moves Labour’s chance by as much as a point within its plausible range.", paragraph[1]);
        Assert.DoesNotContain(paragraph, sentence => sentence.Contains("would be 50%", StringComparison.Ordinal));
    }

    [Fact]
    public void Note_AnEstimateBelowZero_IsExplainedAndKept()
    {
        var index = new IndexEstimate(-0.004, -0.02, 0.01);
        Assert.Equal(
            "Below 0 by sampling error: the true value lies between 0 and 1, and the 95% interval (-0.020 to 0.010) says how finely it is known. More base samples narrow it.",
            InputWords.Note(index));
        Assert.Contains("\"value\": -0.004", System.Text.Encoding.UTF8.GetString(SensitivityJson.Write(ExampleReports.Of("six-party"))), StringComparison.Ordinal);
        Assert.Null(InputWords.Note(new IndexEstimate(0.4, 0.3, 0.5)));
    }

    [Theory]
    [InlineData(InputUnit.Percent, 24.46, "24.5%")]
    [InlineData(InputUnit.Points, -2, "−2.0 points")]
    [InlineData(InputUnit.Number, -0.004, "0.00")]
    [InlineData(InputUnit.Number, -0.23, "−0.23")]
    public void Value_AnyUnit_IsShownAsBritishPapersPrintIt(InputUnit unit, double value, string shown) => Assert.Equal(shown, InputWords.Value(unit, value));

    [Fact]
    public void Csv_EveryRow_HasAsManyFieldsAsItsHeader()
    {
        var report = ExampleReports.Of("six-party");
        foreach (var text in new[] { SensitivityCsv.Bars(report), SensitivityCsv.Indices(report), SensitivityCsv.BreakEvens(report), SweepFiles.Csv(ExampleReports.Grid("six-party", 5, 4)) })
        {
            var rows = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.All(rows, row => Assert.Equal(rows[0].Count(letter => letter == ','), row.Count(letter => letter == ',')));
            Assert.True(rows.Length > 4);
        }
    }

    /// <summary>Where no chance moves along a line it shows shares, and says so.</summary>
    [Fact]
    public void Words_OfALineOfARunaway_AreOfTheShare()
    {
        var grid = ExampleReports.Grid("six-party", 41, 1);
        var still = grid with
        {
            Cells = [.. grid.Cells.Select((cell, step) => cell with { Win = Copeland.Sensitivity.Sweep.Outcome(grid.Forecast).Win, Share = [.. cell.Share.Select((share, place) => place == grid.First ? 0.3 + (step * 0.005) : share)] })],
        };
        Assert.False(SweepFiles.IsOfShare(grid));
        Assert.True(SweepFiles.IsOfShare(still));
        Assert.EndsWith(" throughout; their mean share goes from 30% to 50%", SweepFiles.Words(still).Title, StringComparison.Ordinal);
        Assert.Equal(0.3, SweepFiles.Value(still, 0, grid.First), 12);
        Assert.Equal(grid.At(0).Win[grid.First].Value, SweepFiles.Value(grid, 0, grid.First), 12);
    }

    /// <summary>Conditions of one kind share their stem; of two kinds, or beyond what is plausible, each is a sentence.</summary>
    [Fact]
    public void BreakEvens_OfOneKind_ShareTheirStem()
    {
        var report = ExampleReports.Of("six-party");
        var one = report.BreakEvens[0];
        var (stem, conditions) = SensitivityWords.BreakEvens(report, [one, one with { Value = 40.2 }]);
        Assert.Equal("The Conservatives’ chance would be 50% if", stem);
        Assert.All(conditions, condition => Assert.StartsWith("the Conservative share in national polls fell from 41.0% to ", condition, StringComparison.Ordinal));
        Assert.Null(SensitivityWords.BreakEvens(report, [one, report.BreakEvens[2]]).Stem);
        Assert.Null(SensitivityWords.BreakEvens(report, [one, one with { Value = 1 }]).Stem);
        Assert.Null(SensitivityWords.BreakEvens(report, [one]).Stem);
    }

    /// <summary>What is counted in a title is called what it is, and a bar whose ends print alike is told by its length, which lies on both sides together.</summary>
    [Fact]
    public void Tornado_OfTheModel_CountsEstimates()
    {
        var report = ExampleReports.Of("six-party");
        var bar = report.Bars.First(bar => bar.Input.IsAssumption);
        Assert.EndsWith("; two other estimates could do about as much", SensitivityWords.Tornado(report with { Bars = [bar, bar, bar] }, TornadoPart.Model).Title, StringComparison.Ordinal);

        PlanOutcome At(double win) => report.Base with { Win = [.. report.Base.Win.Select((own, place) => place == report.First ? new ProbabilityEstimate(win, 0.0001) : own)] };
        var high = report with { Base = At(0.985), Bars = [bar with { Low = At(0.975), High = At(0.995) }] };
        Assert.EndsWith(" matters most: the Conservatives’ chance could differ by about 1 point", SensitivityWords.Tornado(high, TornadoPart.Model).Title.Replace("2 points", "1 point", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_OfALine_SayWhereItCrosses()
    {
        var words = SweepFiles.Words(ExampleReports.Grid("six-party", 41, 1));
        Assert.Matches("^The Conservatives are likelier to win than Labour if a further national swing from Conservative to Labour is (above|below) ", words.Title);
        Assert.Contains(words.Title, words.AltText, StringComparison.Ordinal);
    }
}
