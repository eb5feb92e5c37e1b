using Copeland.Forecasts;
using Copeland.Inputs;
using Copeland.Reports;
using Copeland.Scenarios;
using Copeland.Scenarios.Catalogue;
using Copeland.Sensitivity;
using Copeland.Simulation;
using Copeland.Tests.Forecasts;

namespace Copeland.Tests.Sensitivity;

public class SensitivityAnalysisTests
{
    private static SensitivityReport Report => SensitivityCases.Report;

    private static SensitivitySettings Quick => new(new SimulationSettings(4000, 3, Threads: 2)) { BaseSamples = 16, SourceDraws = 1024 };

    [Fact]
    public void Bars_EveryInput_AreTwoForecastsWithTheInputSet()
    {
        var settings = Report.Forecast.Provenance.Simulation;
        foreach (var bar in Report.Bars)
        {
            foreach (var (value, outcome) in new[] { (bar.Input.Low, bar.Low), (bar.Input.High, bar.High) })
            {
                var forecast = Forecaster.Run(TestScenarios.Copeland2017(value.Change), settings, TestContext.Current.CancellationToken);
                Assert.Equal(forecast.Candidates.Select(candidate => candidate.Win), outcome.Win);
                Assert.Equal(forecast.Candidates.Select(candidate => candidate.Share.Mean), outcome.Share);
                Assert.All(forecast.Candidates.Zip(outcome.Median!), pair => Assert.Equal(pair.First.Share.Median, pair.Second));
                var share = forecast.Candidates[Report.First].Share;
                Assert.Equal(share.Quantile(0.05), outcome.Range!.Share.Low);
                Assert.Equal(share.Quantile(0.95), outcome.Range.Share.High);
            }
        }
    }

    /// <summary>Of a runaway whose chance hardly moves within a standard deviation while the lead melts the turn is found all the same.</summary>
    [Fact]
    public void BreakEvens_OfARunawayByOnePoll_HaveThatPoll()
    {
        var report = SensitivityAnalysis.Run(new VariedScenario(TestScenarios.Committed("clacton-2026.json")), Quick, TestContext.Current.CancellationToken);
        var point = Assert.Single(report.BreakEvens, point => point is { Kind: BreakEvenKind.Overtaken, Input.Address: "seatPolls[0].sharesPct.Reform" });
        Assert.InRange(point.Value, 30, 45);
        Assert.False(point.IsPlausible);
    }

    /// <summary>What was simulated without counting shares has no median: in one bin it would be a half for everybody.</summary>
    [Fact]
    public void BreakEvens_AtTheirPoints_HaveNoMedian() => Assert.All(Report.BreakEvens, point => Assert.Null(point.AtPoint.Median));

    /// <summary>The range of the lead lies about the lead, at either end of a bar that moves it and as it stands, and widens with what scatters results.</summary>
    [Fact]
    public void Bars_EveryInput_KnowTheRangeOfTheLead()
    {
        foreach (var outcome in Report.Bars.SelectMany(bar => new[] { bar.Low, bar.High }).Append(Report.Base))
        {
            var (low, high) = outcome.Range!.Lead;
            Assert.Equal(outcome.Lead(Report.First, Report.Second), (low + high) / 2, 0.02);
            Assert.InRange(high - low, 0.2, 0.7);
        }

        var bonus = Report.Bars.First(bar => bar.Input.Address == "model.defending.mean");
        Assert.True(Math.Abs(bonus.High.Range!.Lead.Low - bonus.Low.Range!.Lead.Low) > 0.08);
        var scale = Report.Bars.First(bar => bar.Input.Address == "model.scale.mean");
        Assert.True(scale.High.Range!.Lead.High - scale.High.Range.Lead.Low > 1.2 * (scale.Low.Range!.Lead.High - scale.Low.Range.Lead.Low));
    }

    /// <summary>A judgement of an insurgent takes from the leader at one end and gives next to nothing at the other.</summary>
    [Fact]
    public void Bars_WhoseEndsLieOnOneSide_AreAsLongAsTheRangeTheySpan()
    {
        var varied = new VariedScenario(TestScenarios.Committed("bradford-west-2012-insurgent.json"));
        var report = SensitivityAnalysis.Run(varied, Quick, TestContext.Current.CancellationToken);
        var lengths = report.Bars.Select(bar => bar.Length(report.First, report.Base)).ToList();
        Assert.Equal(lengths.OrderDescending(), lengths);
        var judgement = report.Bars.First(bar => !bar.Input.IsAssumption);
        Assert.StartsWith("adjustments[", judgement.Input.Address, StringComparison.Ordinal);
        var (least, most) = judgement.Range(report.First, report.Base);
        Assert.Equal(most.Value - least.Value, judgement.Length(report.First, report.Base));
        Assert.Equal(Math.Min(judgement.Low.Win[report.First].Value, judgement.High.Win[report.First].Value), least.Value);
        Assert.True(most.Value >= report.Base.Win[report.First].Value);
    }

    [Fact]
    public void Bars_Copeland2017_HoldWhatAnEditorWouldAskAbout()
    {
        var addresses = Report.Bars.Select(bar => bar.Input.Address).ToList();
        Assert.Contains("national.averagePct.Lab", addresses);
        Assert.Contains("national.averagePct.Con", addresses);
        Assert.Contains("seat.leavePct", addresses);
        Assert.Contains("turnout.meanPct", addresses);
        Assert.Contains(addresses, address => address.StartsWith("national.swingPct.", StringComparison.Ordinal));
        Assert.All(Report.Bars, bar => Assert.True(bar.Input.Range.Low < bar.Input.Present && bar.Input.Present < bar.Input.Range.High && bar.Input.Range.Reason.Length > 10));
    }

    [Fact]
    public void BreakEvens_EveryPoint_IsWhereTheRaceTurnsWithinMonteCarloError()
    {
        Assert.Contains(Report.BreakEvens, point => point.Kind == BreakEvenKind.Evens);
        foreach (var point in Report.BreakEvens)
        {
            var change = new InputValue(point.Input.Address, point.Value).Change;
            var forecast = Forecaster.Run(TestScenarios.Copeland2017(change), Report.Forecast.Provenance.Simulation, TestContext.Current.CancellationToken);
            Assert.Equal(forecast.Candidates.Select(candidate => candidate.Win), point.AtPoint.Win);
            var (first, second) = (point.AtPoint.Win[Report.First], point.AtPoint.Win[Report.Second]);
            Assert.Equal(point.Kind == BreakEvenKind.Evens ? 0.5 : second.Value, first.Value, first.StandardError);
        }
    }

    [Fact]
    public void BreakEvens_OtherRandomNumbers_StillGiveFiftyPerCent()
    {
        var point = Report.BreakEvens.First(other => other.Kind == BreakEvenKind.Evens);
        var settings = Report.Forecast.Provenance.Simulation with { Seed = 99, Draws = 400_000 };
        var forecast = Forecaster.Run(TestScenarios.Copeland2017(new InputValue(point.Input.Address, point.Value).Change), settings, TestContext.Current.CancellationToken);

        // Five standard errors of the difference of both runs.
        var error = Math.Sqrt(0.25 / 100_000 + (0.25 / 400_000));
        Assert.InRange(forecast.Candidates[Report.First].Win.Value, 0.5 - (5 * error), 0.5 + (5 * error));
    }

    [Fact]
    public void Together_TheLeadsIndices_AddUpToAboutOne()
    {
        // Poll shares and coefficients hardly interact: first-order and total indices both add up to nearly 1.
        Assert.InRange(Report.Together.Lead.Sum(share => share.Total.Value), 0.7, 1.3);
        Assert.All(Report.Together.Lead, share => Assert.True(share.Total.Low <= share.Total.Value && share.Total.Value <= share.Total.High));
        Assert.DoesNotContain(Report.Together.Inputs, input => input.IsCombination);
    }

    [Fact]
    public void Sources_TheSeatOnTheDay_ComesNearItsShareOfTheVariance()
    {
        // The exact decomposition is of the log ratio; the lead in points follows it to a few hundredths.
        var exact = Report.Forecast.Uncertainty.First(part => part.Source == "this seat on the day").VarianceShare;
        var found = Report.Sources.First(source => source.Source == "this seat on the day").Explained.Value;
        Assert.InRange(found, exact - 0.15, exact + 0.05);
        Assert.Equal(Report.Sources.OrderByDescending(source => source.Explained.Value), Report.Sources);
    }

    [Fact]
    public void Run_WithSeatPollsAndJudgement_VariesThemWithinWhatTheDoorAllows()
    {
        var report = SensitivityAnalysis.Run(
            SensitivityCases.Varied(SensitivityCases.WithSeatPolls), Quick, TestContext.Current.CancellationToken);
        var bars = report.Bars.ToDictionary(bar => bar.Input.Address, StringComparer.Ordinal);
        Assert.Equal("the Labour share in the ComRes seat poll of 18 February", bars["seatPolls[1].sharesPct.Lab"].Input.Label);
        Assert.Equal("the analyst’s judgement on Labour", bars["adjustments[0].points"].Input.Label);

        // The first poll's shares add up to 100 already: the others make room.
        var full = bars["seatPolls[0].sharesPct.Lab"].Input;
        Assert.InRange(full.Range.High - full.Present, 10, 20);
        Assert.InRange(full.Present - full.Range.Low, 10, 20);
        Assert.Equal("the poll’s other figures give or take in proportion, so that their total stays", full.GivesWay);
        Assert.Empty(report.Refused);
    }

    /// <summary>In a race of three the third is varied, ranked and may overtake like the second.</summary>
    [Fact]
    public void Run_ARaceOfThree_TreatsAllInItAlike()
    {
        var report = SensitivityAnalysis.Run(SensitivityCases.Varied(SensitivityCases.ThreeWay), Quick, TestContext.Current.CancellationToken);
        var ballot = report.Forecast.Candidates;
        Assert.All(ballot.Where(candidate => candidate.Candidate.Id is "Con" or "Lab" or "UKIP"), candidate => Assert.True(candidate.Win.Value > FrontRunners.RealChance));
        List<string> addresses = [.. report.Bars.Select(bar => bar.Input.Address)];
        Assert.All(
            new[] { 0, 1 }.SelectMany(_ => new[] { "Con", "Lab", "UKIP" }, (poll, id) => Invariant($"seatPolls[{poll}].sharesPct.{id}")),
            address => Assert.Contains(address, addresses));
        Assert.Equal(3, addresses.Count(address => address.StartsWith("national.swingPct.", StringComparison.Ordinal)));

        var third = Enumerable.Range(0, ballot.Count).Single(place => ballot[place].Candidate.Id is "Con" or "Lab" or "UKIP" && place != report.First && place != report.Second);
        Assert.Contains(report.Together.Inputs, input => input.Address == $"seatPolls[1].sharesPct.{ballot[third].Candidate.Id}");
        var over = report.BreakEvens.Where(point => point.Kind == BreakEvenKind.Overtaken).ToList();
        Assert.Contains(over, point => point.AtPoint.Overtaker(report.First) == third);
        Assert.All(over, point => Assert.Equal(
            point.AtPoint.Win[report.First].Value, point.AtPoint.Win.Where((_, place) => place != report.First).Max(win => win.Value), 3 * point.AtPoint.Win[report.First].StandardError));
        Assert.Contains(over, point => new TurningWords(report).Of(point).StartsWith(Race.Of(report.Forecast).Names[third].SubjectAtStart + " would draw level with ", StringComparison.Ordinal));
        Assert.Equal($"{Race.Of(report.Forecast).Names[report.First].Possessive} chance", SensitivityWords.Variation(report).What);
        Assert.Contains($",{ballot[third].Candidate.Id}\n", SensitivityCsv.BreakEvens(report), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_AnAverageThatLeavesNoRoom_LeavesItsInputsOutAndSaysWhy()
    {
        var full = TestScenarios.CopelandJson.Replace("\"Green\": 4.0", "\"Green\": 11.1", StringComparison.Ordinal);
        var report = SensitivityAnalysis.Run(SensitivityCases.Varied(full), Quick, TestContext.Current.CancellationToken);
        Assert.Contains(report.Refused, refused => refused.Input.Address == "national.averagePct.Lab" && refused.Reason.StartsWith("add up to 10", StringComparison.Ordinal));
        Assert.DoesNotContain(report.Bars, bar => bar.Input.Address == "national.averagePct.Lab");
        Assert.Contains(report.Bars, bar => bar.Input.Address == "national.swingPct.Lab.Con" || bar.Input.Address == "national.swingPct.Con.Lab");
    }

    [Fact]
    public void Names_EveryAssumption_HasWords() =>
        Assert.All(ScenarioAssumptions.Names, name => Assert.DoesNotContain("“", AssumptionNames.Of(name, []), StringComparison.Ordinal));

    [Fact]
    public void Run_AnyNumberOfThreads_GivesTheSameReport()
    {
        var settings = new SensitivitySettings(new SimulationSettings(20_000, 3)) { BaseSamples = 32, SourceDraws = 2048 };
        var one = SensitivityAnalysis.Run(SensitivityCases.Varied(TestScenarios.CopelandJson), settings, TestContext.Current.CancellationToken);
        var two = SensitivityAnalysis.Run(
            SensitivityCases.Varied(TestScenarios.CopelandJson), settings with { Simulation = settings.Simulation with { Threads = 3 } }, TestContext.Current.CancellationToken);
        Assert.Equal(Copeland.Reports.SensitivityJson.Write(one), Copeland.Reports.SensitivityJson.Write(two));
    }

    [Fact]
    public void Run_Cancelled_Throws()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => SensitivityAnalysis.Run(
            SensitivityCases.Varied(TestScenarios.CopelandJson), new SensitivitySettings(new SimulationSettings()), cancellation.Token));
    }

    [Fact]
    public void Sweep_EveryCell_IsAForecastWithTheInputsSet()
    {
        var settings = new SimulationSettings(10_000, 5);
        var axes = (X: SweepAxis.Parse("national.averagePct.Lab=22..30:3"), Y: SweepAxis.Parse("seat.leavePct=50..65:2"));
        var grid = Sweep.Run(SensitivityCases.Varied(TestScenarios.CopelandJson), axes, settings, (TestContext.Current.CancellationToken, null));
        var forecast = Forecaster.Run(TestScenarios.Copeland2017("national.averagePct.Lab=26", "seat.leavePct=65"), settings, TestContext.Current.CancellationToken);
        Assert.Equal(forecast.Candidates.Select(candidate => candidate.Win), grid.At(1, 1).Win);
        Assert.All(forecast.Candidates.Zip(grid.At(1, 1).Median!), pair => Assert.Equal(pair.First.Share.Median, pair.Second));
        Assert.Equal((26.4, 59.2), (Math.Round(grid.Present?.X ?? 0, 9), Math.Round(grid.Present?.Y ?? 0, 9)));
    }
}
