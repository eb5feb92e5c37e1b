using Copeland.Elections;
using Copeland.Forecasts;
using Copeland.Inputs;
using Copeland.Model;
using Copeland.Reports;
using Copeland.Scenarios;
using Copeland.Scenarios.Catalogue;
using Copeland.Sensitivity;
using Copeland.Statistics;
using Copeland.Tests.Reports;

namespace Copeland.Tests.Sensitivity;

public class SensitivityWordsTests
{
    public static TheoryData<string> Examples => ExampleForecasts.All;

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
                    SensitivityWords.Premise,
                    "Of the polls and figures that go in, the Conservative share in national polls, now 41.0%, matters most. At 36.3% the Conservatives’ chance would be 35%; at 45.8%, 72%.",
                    "Of what the model has learnt from past by-elections, the bonus of defending the seat (gains for holding the seat) counts most: the Conservatives’ chance goes from 64% at the low end of its range to 44% at the high end.",
                    "Labour would draw level with the Conservatives as favourites if there were a further national swing from Conservative to Labour of 0.7 points.",
                    "If the two figures and estimates that move the Conservatives’ expected lead over Labour most were all wrong at once, each within its own range, the Conservative share in national polls would account for about 71% of the variation in the Conservatives’ chance, and the bonus of defending the seat for about 29%.",
                    "How far the result may stray is another question: most of the uncertainty between the Conservatives and Labour, 71%, comes from what is peculiar to this seat on the day and error in the national polls.",
                ],
                SensitivityWords.Paragraph(ExampleReports.Of("six-party")));
            }
        }
    }

    [Fact]
    public void Paragraph_IntervalsThatOverlap_AreNotRanked()
    {
        var report = ExampleReports.Of("six-party");
        var near = report.Together with { Win = [new(new(0.5, 0.4, 0.6), new(0.5, 0.4, 0.6)), new(new(0.45, 0.35, 0.55), new(0.45, 0.35, 0.55))] };
        Assert.Contains(SensitivityWords.Paragraph(report with { Together = near }), sentence => sentence.EndsWith("; the two are too close to rank.", StringComparison.Ordinal));
    }

    [Fact]
    public void Paragraph_TwoBarsAsLong_AreToldTogether()
    {
        var report = ExampleReports.Of("six-party");
        var (con, lab) = (report.Bars[0], report.Bars[0] with { Input = report.Bars[0].Input with { Address = "national.averagePct.Lab", Label = "the Labour share in national polls" } });
        var words = SensitivityWords.Paragraph(report with { Bars = [con, lab, .. report.Bars.Skip(1)] });
        Assert.Equal(
            "Of the polls and figures that go in, two matter most, and about equally: the Conservative and Labour shares in national polls. "
            + "Either takes the Conservatives’ chance from about 35% to about 72% across its range.",
            words[2]);
        Assert.Equal(
            "If national polls are wrong on the Conservatives or Labour, the Conservatives’ chance could be as low as 35% or as high as 72%",
            SensitivityWords.Tornado(report with { Bars = [con, lab] }, TornadoPart.World).Title);
    }

    [Fact]
    public void Paragraph_NoTurningPointInReach_ClaimsNoMoreThanTheBarsShow()
    {
        var report = ExampleReports.Of("runaway");
        Assert.Contains(
            "With any one poll, figure or estimate at either end of its plausible range, Labour would still be the favourite, with a chance of more than 99%.",
            SensitivityWords.Paragraph(report with { Bars = [report.Bars[^1]], BreakEvens = [] }));

        var turned = report.Bars[0] with { Low = report.Base with { Win = [.. report.Base.Win.Select((_, i) => new Copeland.Statistics.ProbabilityEstimate(i == report.Second ? 1 : 0, 0))] } };
        Assert.DoesNotContain(
            SensitivityWords.Paragraph(report with { Bars = [turned], BreakEvens = [] }), sentence => sentence.Contains("still be the favourite", StringComparison.Ordinal));
    }

    [Fact]
    public void BreakEven_AShadeAway_DoesNotMoveFromAValueToItself()
    {
        var report = ExampleReports.Of("six-party");
        Assert.Equal(
            "The Conservatives’ chance would be 50% if the Conservative share in national polls were a shade below 41.0%.",
            new TurningWords(report).Of(report.BreakEvens[0] with { Value = 40.99 }));
        Assert.Equal(
            "The Conservatives’ chance would be 50% if the Conservative share in national polls were a shade below 41.0%.",
            new TurningWords(report).Of(report.BreakEvens[0] with { Value = 40.999 }));
        Assert.Equal(
            "Labour would draw level with the Conservatives as favourites if there were a further national swing from Labour to Conservative of 0.7 points.",
            new TurningWords(report).Of(report.BreakEvens[2] with { Value = -0.7 }));
    }

    /// <summary>To a tenth, of a poll and of an average alike.</summary>
    [Fact]
    public void BreakEven_IsToldToATenth()
    {
        var report = ExampleReports.Of("six-party");
        var point = report.BreakEvens[0];
        Assert.EndsWith(" fell from 41.0% to 40.3%.", new TurningWords(report).Of(point with { Value = 40.2526 }), StringComparison.Ordinal);
        Assert.EndsWith(" rose from 41.0% to 41.7%.", new TurningWords(report).Of(point with { Value = 41.6526 }), StringComparison.Ordinal);
        Assert.EndsWith(" of 0.4 points.", new TurningWords(report).Of(report.BreakEvens[2] with { Value = -0.3514 }), StringComparison.Ordinal);
        var poll = point.Input with { Address = "seatPolls[0].sharesPct.Con", Label = "the Conservative share in the Omnisis seat poll of 20 February" };
        Assert.EndsWith(" had been 40.3% instead of 41%.", new TurningWords(report).Of(point with { Input = poll, Value = 40.2526 }), StringComparison.Ordinal);
    }

    /// <summary>The value of an estimate is on a scale that says nothing to most: it is told by how far it is of what is plausible.</summary>
    [Fact]
    public void BreakEven_OfAnEstimate_IsToldByItsRange()
    {
        var report = ExampleReports.Of("six-party");
        var input = report.Bars.First(bar => bar.Input.IsAssumption).Input;
        var point = report.BreakEvens[0] with { Input = input };
        var words = new TurningWords(report);
        Assert.EndsWith(
            $" if {input.Label} were 25% of the way down from its estimate to the lower end of its plausible range.",
            words.Of(point with { Value = input.Present - (0.25 * (input.Present - input.Range.Low)) }),
            StringComparison.Ordinal);
        Assert.EndsWith(
            $" if {input.Label} were 1.5 times as far above its estimate as its plausible range reaches.",
            words.Of(point with { Value = input.Present + (1.5 * (input.Range.High - input.Present)) }),
            StringComparison.Ordinal);
    }

    /// <summary>Where an estimate of the model moves the chance further than any poll, the headline says so, and no title claims more than it may.</summary>
    [Fact]
    public void Headline_AnEstimateThatCountsForMore_IsToldFirst()
    {
        var report = ExampleReports.Of("six-party");
        var (world, model) = (report.Bars.First(bar => !bar.Input.IsAssumption), report.Bars.First(bar => bar.Input.IsAssumption));
        var longer = report with { Bars = [world with { Input = model.Input, Low = world.Low, High = world.High }, world with { Low = model.Low, High = model.High }] };
        Assert.Contains($" on {model.Input.Label}", new TornadoTitles(longer).Headline(), StringComparison.Ordinal);
        Assert.StartsWith($"Of what the model has learnt from past by-elections, {model.Input.Label} (gains for holding the seat) counts most: ", SensitivityWords.Findings(longer)[0], StringComparison.Ordinal);
        Assert.StartsWith("Of the polls and figures that go in, ", SensitivityWords.Findings(longer)[1], StringComparison.Ordinal);
        Assert.StartsWith("How far the result may stray is another question: ", SensitivityWords.Findings(longer)[2], StringComparison.Ordinal);
        Assert.StartsWith("If national polls are wrong on the Conservatives, their chance could be as low as ", SensitivityWords.Tornado(longer, TornadoPart.World).Title, StringComparison.Ordinal);
        Assert.StartsWith("Of the polls and figures that go in, ", SensitivityWords.Findings(report)[0], StringComparison.Ordinal);
        Assert.StartsWith("If national polls are wrong on the Conservatives, their chance could be as low as ", SensitivityWords.Tornado(report, TornadoPart.World).Title, StringComparison.Ordinal);
        Assert.DoesNotContain(SensitivityWords.Further(longer), sentence => sentence.StartsWith("Of what the model has learnt", StringComparison.Ordinal));
    }

    /// <summary>Of figures that do about as much the title counts them, and with "about" where they print unlike; two it names.</summary>
    [Fact]
    public void Tornado_FiguresThatAreLevel_AreCountedOrNamed()
    {
        var report = ExampleReports.Of("six-party");
        var bar = report.Bars.First(bar => !bar.Input.IsCombination);
        var share = bar with { Input = bar.Input with { Address = "previous.sharesPct.Con", Label = "the Conservative share last time" } };
        string Title(params Copeland.Sensitivity.TornadoBar[] bars) => SensitivityWords.Tornado(report with { Bars = bars }, TornadoPart.World).Title;

        Assert.Matches("^Three figures matter most: across the plausible range of each, the Conservatives’ chance goes from \\d+% to \\d+%$", Title(share, share, share));
        Assert.Matches("^Three figures matter most: across the plausible range of each, the Conservatives’ chance goes from about \\d+% to \\d+%$", Title(share with { High = share.High with { Win = [.. share.High.Win.Select((win, place) => place == report.First ? win with { Value = win.Value + 0.012 } : win)] } }, share, share));
        Assert.StartsWith("The Conservative share last time and the Conservative share in national polls matter most: across the plausible range of each, ", Title(share, bar), StringComparison.Ordinal);
        Assert.StartsWith("If national polls are wrong on the Conservatives or ", Title(bar, bar, report.Bars.First(other => other.Input.IsCombination)), StringComparison.Ordinal);
    }

    /// <summary>Of shares in a poll of the seat the title names the poll, and whose share it is once.</summary>
    [Fact]
    public void Tornado_SharesInAPollOfTheSeat_AreToldOfThePoll()
    {
        var report = ExampleReports.Of("six-party");
        var bar = report.Bars.First(bar => !bar.Input.IsCombination);
        Copeland.Sensitivity.TornadoBar Of(string party, string poll) => bar with { Input = bar.Input with { Address = $"seatPolls[0].sharesPct.{party}", Label = $"the {party} share in the {poll}" } };
        string Title(params Copeland.Sensitivity.TornadoBar[] bars) => SensitivityWords.Tornado(report with { Bars = bars }, TornadoPart.World).Title;

        Assert.StartsWith("If the Omnisis seat poll of 20 February is wrong on the Reform UK share, the Conservatives’ chance could be as low as ", Title(Of("Reform UK", "Omnisis seat poll of 20 February")), StringComparison.Ordinal);
        Assert.StartsWith("If the Omnisis seat poll of 20 February is wrong on the Reform UK share or the Greens, the Conservatives’ chance could be as low as ", Title(Of("Reform UK", "Omnisis seat poll of 20 February"), Of("Green", "Omnisis seat poll of 20 February")), StringComparison.Ordinal);
        Assert.StartsWith("The Green share in the Find Out Now seat poll of 2 May and the Labour share in the Omnisis seat poll of 20 February matter most: ", Title(Of("Green", "Find Out Now seat poll of 2 May"), Of("Labour", "Omnisis seat poll of 20 February")), StringComparison.Ordinal);
    }

    /// <summary>A family of whom one party stands is called by its name, of whom several do by its own.</summary>
    [Fact]
    public void Estimates_OfAFamily_BearTheNameOfWhoStands()
    {
        var ballot = SensitivityCases.Varied(SensitivityCases.ThreeWay).Base.Contest.Candidates;
        Candidate Of(string code) => ballot[0] with { Id = code, Party = PartyCatalogue.BuiltIn.TryGet(code, out var party) ? party : throw new InvalidOperationException(code) };
        Assert.Equal("the UKIP bonus at by-elections", AssumptionNames.Of("populistRight", [Of("Lab"), Of("UKIP")]));
        Assert.Equal("the populist-right bonus at by-elections", AssumptionNames.Of("populistRight", [Of("Brexit"), Of("UKIP")]));
        Assert.Equal("the SNP bonus at by-elections", AssumptionNames.Of("nationalist", [Of("SNP")]));
        Assert.All(ScenarioAssumptions.Names, name => Assert.DoesNotContain("{", AssumptionNames.Of(name, []), StringComparison.Ordinal));
        Assert.Equal(ScenarioAssumptions.Names.Count, ScenarioAssumptions.Names.Select(name => AssumptionNames.Of(name, [])).Distinct(StringComparer.Ordinal).Count());
    }

    /// <summary>One poll of the seat is not several.</summary>
    [Fact]
    public void Source_OfOnePoll_IsInTheSingular()
    {
        var report = ExampleReports.Of("six-party");
        var poll = SensitivityCases.Varied(SensitivityCases.ThreeWay).Base.SeatPolls[0];
        string With(params SeatPoll[] polls) => ExplanationWords.Source(Race.Of(report.Forecast with { SeatPolls = polls }), "seat polls");
        Assert.Equal("error in the poll of the seat", With(poll));
        Assert.Equal("error in the polls of the seat", With(poll, poll));
    }

    /// <summary>Two points on the way of one input name it once.</summary>
    [Fact]
    public void Turns_OfOneInput_NameItOnce()
    {
        var report = ExampleReports.Of("six-party");
        var evens = report.BreakEvens[0];
        var over = evens with { Kind = BreakEvenKind.Overtaken, Value = 39.6, Deviations = -0.5 };
        Assert.Equal(
            "The Conservatives’ chance would be 50% if the Conservative share in national polls fell from 41.0% to 40.2%. At 39.6%, Labour would draw level with the Conservatives as favourites.",
            new TurningWords(report with { BreakEvens = [evens, over] }).Told());
        Assert.DoesNotContain(" At ", new TurningWords(report with { BreakEvens = [evens, over with { Value = 42, Deviations = 0.5 }] }).Told(), StringComparison.Ordinal);
    }

    /// <summary>Nobody can hear more than four numbers in one sentence; days of polls are not counted.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public void Sentences_OfAnyAnalysis_HoldFourNumbersAtMost(string example)
    {
        var report = ExampleReports.Of(example);
        var poll = report.Bars[0].Input with { Address = "seatPolls[0].sharesPct.Con", Label = "the Conservative share in the Omnisis seat poll of 20 February" };
        var bars = report.Bars.Where(bar => !bar.Input.IsCombination);
        foreach (var each in new[] { report, report with { Bars = [.. bars.Select(bar => bar.Input.IsAssumption ? bar : bar with { Input = poll })] } })
        {
            var sentences = SensitivityWords.Paragraph(each).Concat(SensitivityWords.Findings(each)).Concat(each.BreakEvens.Select(new TurningWords(each).Of))
                .SelectMany(text => text.Split(". ")).Select(sentence => sentence.Replace("20 February", "", StringComparison.Ordinal));
            Assert.All(sentences, sentence => Assert.InRange(System.Text.RegularExpressions.Regex.Count(sentence, "[0-9]+([.,][0-9]+)*"), 0, 4));
        }
    }

    [Fact]
    public void Paragraph_NothingThatMatters_SaysSo()
    {
        var report = ExampleReports.Of("runaway");
        var still = report with { Bars = [.. report.Bars.Select(bar => bar with { Low = report.Base, High = report.Base })], BreakEvens = [] };
        var paragraph = SensitivityWords.Paragraph(still);
        Assert.Equal("No single poll, figure or estimate moves Labour’s chance by as much as a point within its plausible range.", paragraph[2]);
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
    [InlineData(InputUnit.Number, 16745.96, "16,746")]
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

    /// <summary>A round value is told round, whatever its unit.</summary>
    [Theory]
    [InlineData(Copeland.Inputs.InputUnit.Number, "from 0 to 10")]
    [InlineData(Copeland.Inputs.InputUnit.Percent, "from 0% to 10%")]
    public void Words_OfRoundEnds_AreRound(Copeland.Inputs.InputUnit unit, string told)
    {
        var grid = ExampleReports.Grid("six-party", 41, 1);
        Assert.Contains(told, SweepFiles.Words(grid with { X = grid.X with { Low = 0, High = 10 }, NameX = (grid.NameX.Label, unit) }).AltText, StringComparison.Ordinal);
    }

    /// <summary>Where no chance moves along a line it shows shares, and says so.</summary>
    [Fact]
    public void Words_OfALineOfARunaway_AreOfTheShare()
    {
        var grid = ExampleReports.Grid("six-party", 41, 1);
        var still = grid with
        {
            Cells = [.. grid.Cells.Select((cell, step) => cell with { Win = Copeland.Sensitivity.Sweep.Outcome(grid.Forecast).Win, Median = [.. cell.Median!.Select((share, place) => place == grid.First ? 0.3 + (step * 0.005) : share)] })],
        };
        Assert.False(SweepFiles.IsOfShare(grid));
        Assert.True(SweepFiles.IsOfShare(still));
        Assert.EndsWith(" throughout; their forecast share goes from 30% to 50%", SweepFiles.Words(still).Title, StringComparison.Ordinal);
        Assert.Equal(0.3, SweepFiles.Value(still, still.At(0), grid.First), 12);
        Assert.Equal(grid.At(0).Win[grid.First].Value, SweepFiles.Value(grid, grid.At(0), grid.First), 12);
    }

    /// <summary>Conditions of one kind share their stem; of two kinds, or beyond what is plausible, each is a sentence.</summary>
    [Fact]
    public void BreakEvens_OfOneKind_ShareTheirStem()
    {
        var report = ExampleReports.Of("six-party");
        var one = report.BreakEvens[0];
        var words = new TurningWords(report);
        var (stem, conditions) = Assert.Single(words.Grouped([one, one with { Value = 40.2 }]));
        Assert.Equal("The Conservatives’ chance would be 50% if:", stem);
        Assert.All(conditions, condition => Assert.StartsWith("the Conservative share in national polls fell from 41.0% to ", condition, StringComparison.Ordinal));
        Assert.Null(Assert.Single(words.Grouped([one, report.BreakEvens[2]])).Stem);
        Assert.Null(Assert.Single(words.Grouped([one, one with { Value = 1 }])).Stem);
        Assert.Null(Assert.Single(words.Grouped([one])).Stem);
        Assert.Equal("The Conservatives’ chance would be 50%, though only beyond the plausible ranges, if:", Assert.Single(words.Grouped([one with { Value = 2 }, one with { Value = 1 }])).Stem);
        Assert.Equal([stem, null], words.Grouped([one, report.BreakEvens[2], one with { Value = 40.3 }]).Select(group => group.Stem));
    }

    /// <summary>What is counted in a title is called what it is, and a bar whose ends print alike is told by its length, which lies on both sides together.</summary>
    [Fact]
    public void Tornado_OfTheModel_CountsEstimates()
    {
        var report = ExampleReports.Of("six-party");
        var bar = report.Bars.First(bar => bar.Input.IsAssumption);
        Assert.StartsWith("Of the model’s estimates, three matter most: across the plausible range of each, ", SensitivityWords.Tornado(report with { Bars = [bar, bar, bar] }, TornadoPart.Model).Title, StringComparison.Ordinal);

        PlanOutcome At(double win) => report.Base with { Win = [.. report.Base.Win.Select((own, place) => place == report.First ? new ProbabilityEstimate(win, 0.0001) : own)] };
        var high = report with { Base = At(0.985), Bars = [bar with { Low = At(0.975), High = At(0.995) }] };
        Assert.Equal("Whichever of the model’s estimates is wrong, the Conservatives’ chance stays at 98% or more", SensitivityWords.Tornado(high, TornadoPart.Model).Title);
    }

    [Fact]
    public void Words_OfALine_SayWhereItCrosses()
    {
        var words = SweepFiles.Words(ExampleReports.Grid("six-party", 41, 1));
        Assert.Matches("^The Conservatives are likelier to win than Labour if a further national swing from Conservative to Labour is (above|below) ", words.Title);
        Assert.Contains(words.Title, words.AltText, StringComparison.Ordinal);
    }

    /// <summary>The page says of the uncertainty what the forecast's own page says, to the figure; where the forecast does not say, what varies with what.</summary>
    [Theory]
    [InlineData(0.9, "How far the result may stray is another question: nearly all the uncertainty between the Conservatives and Labour, 90%, comes from ")]
    [InlineData(0.5, "How far the result may stray is another question: most of the uncertainty between the Conservatives and Labour, 50%, comes from ")]
    [InlineData(0.45, "How far the result may stray is another question: the largest part of the uncertainty between the Conservatives and Labour, 45%, comes from ")]
    [InlineData(null, "If the two figures and estimates that move ")]
    public void Findings_TheUncertainty_IsTheForecastsOwn(double? part, string start)
    {
        var report = ExampleReports.Of("six-party");
        UncertaintyShare[] parts = part is { } largest ? [new("model coefficients", 0.1), new("this seat on the day", largest)] : [];

        Assert.StartsWith(start, SensitivityWords.Findings(report with { Forecast = report.Forecast with { Uncertainty = parts } })[^1], StringComparison.Ordinal);
    }

    /// <summary>Over both figures: what moves it furthest, then what moves it at least half as far; where nothing moves it much, that.</summary>
    [Fact]
    public void Headline_NamesWhatMovesItFurthestOfBothFigures()
    {
        var report = ExampleReports.Of("six-party");
        Assert.Equal(
            "The Conservatives’ 55% chance in Copeland hangs most on the Conservative share in national polls (35% to 72%), then on the bonus of defending the seat",
            new TornadoTitles(report).Headline());

        var con = report.Bars.First(bar => !bar.Input.IsAssumption && !bar.Input.IsCombination);
        var lab = con with { Input = con.Input with { Address = "national.averagePct.Lab", Label = "the Labour share in national polls" } };
        Assert.Equal("The Conservatives’ 55% chance in Copeland hangs most on the national polls (35% to 72%)", new TornadoTitles(report with { Bars = [con, lab] }).Headline());

        PlanOutcome At(double win) => report.Base with { Win = [.. report.Base.Win.Select((own, place) => place == report.First ? own with { Value = win } : own)] };
        var little = report with { Bars = [.. report.Bars.Select((bar, rank) => bar with { Low = At(0.51 + (0.01 * rank)), High = At(0.59) })] };
        Assert.StartsWith("The Conservatives’ 55% chance in Copeland stays between 51% and 59% even if any one poll or estimate is wrong: it hangs most on ", new TornadoTitles(little).Headline(), StringComparison.Ordinal);
        var still = report with { Bars = [.. report.Bars.Select(bar => bar with { Low = report.Base, High = report.Base })] };
        Assert.Equal("The Conservatives’ 55% chance in Copeland hangs on no single poll, figure or estimate", new TornadoTitles(still).Headline());
    }

    /// <summary>Where nothing makes another the favourite, that is the headline.</summary>
    [Fact]
    public void Headline_AFavouriteThatStaysOne_IsTheFinding()
    {
        var report = ExampleReports.Of("six-party");
        PlanOutcome At(double win) => report.Base with { Win = [.. report.Base.Win.Select((own, place) => place == report.First ? own with { Value = win } : own with { Value = (1 - win) / 10 })] };
        var ahead = report with { Base = At(0.8), Bars = [.. report.Bars.Select((bar, rank) => bar with { Low = At(0.61 + (0.05 * rank)), High = At(0.9) })] };
        Assert.StartsWith("The Conservatives stay the favourites in Copeland even if any one poll or estimate is wrong, with a chance of 61% to 90%", new TornadoTitles(ahead).Headline(), StringComparison.Ordinal);
        var near = ahead with { Bars = [ahead.Bars[0] with { Low = At(0.53) }, .. ahead.Bars.Skip(1)] };
        Assert.StartsWith("The Conservatives’ 80% chance in Copeland hangs most on ", new TornadoTitles(near).Headline(), StringComparison.Ordinal);
    }

    /// <summary>What comes next is told with which way the chance goes where it is larger; an end that leaves the chance where it is is not.</summary>
    [Theory]
    [InlineData(false, "national.averagePct.UKIP", "the UKIP share in national polls, now 41.0%, comes next: at 45.8% the Conservatives’ chance would be 50%.")]
    [InlineData(true, "seatPolls[0].sharesPct.UKIP", "the UKIP share in national polls (41%) comes next: had it been 36%, the Conservatives’ chance would be 50%.")]
    public void Further_WhatComesNext_SaysWhichWay(bool isAtTheLowEnd, string address, string told)
    {
        var report = ExampleReports.Of("six-party");
        var first = report.Bars.First(bar => !bar.Input.IsAssumption);
        var moved = report.Base with { Win = [.. report.Base.Win.Select((win, place) => place == report.First ? win with { Value = 0.5 } : win)] };
        var next = first with { Input = first.Input with { Address = address, Label = "the UKIP share in national polls" }, Low = isAtTheLowEnd ? moved : report.Base, High = isAtTheLowEnd ? report.Base : moved };

        Assert.Contains($"Among polls and figures, {told}", SensitivityWords.Paragraph(report with { Bars = [first, next, .. report.Bars.Where(bar => bar.Input.IsAssumption)] }));
    }

    /// <summary>A poll of the seat is told as any other input is: by what it moves across its range.</summary>
    [Fact]
    public void Tornado_OneSeatPollThatMattersMost_IsToldByItsRange()
    {
        var report = ExampleReports.Of("six-party");
        var bar = report.Bars.First(bar => !bar.Input.IsAssumption);
        var poll = bar with { Input = bar.Input with { Address = "seatPolls[0].sharesPct.Con", Label = "the Conservative share in the Survation seat poll of 3 February" } };
        Assert.Equal(
            "If the Survation seat poll of 3 February is wrong on the Conservatives, their chance could be as low as 35% or as high as 72%",
            SensitivityWords.Tornado(report with { Bars = [poll, .. report.Bars.Where(other => other.Input.IsAssumption)] }, TornadoPart.World).Title);
    }
}
