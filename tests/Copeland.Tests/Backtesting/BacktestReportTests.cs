using System.Text.Json;
using Copeland.Backtesting;
using Copeland.Calibration;
using Copeland.Charts;
using Copeland.Charts.Drawing;
using Copeland.Elections;
using Copeland.History;
using Copeland.Model;
using Copeland.Reports;
using Copeland.Tests.Charts;

namespace Copeland.Tests.Backtesting;

/// <summary>What a back-test leaves behind: the document others read, and its pictures.</summary>
[Trait("Category", "Slow")]
public class BacktestReportTests
{
    private static readonly Lazy<BacktestResult> Result = new(() => Backtest.Run(
        new BacktestRequest(BacktestProtocol.LeaveOneParliamentOut, [.. ModelledHistory.All.Where((contest, i) => contest.Parliament.Year >= 1992 || i % 6 == 0)]) { Draws = 512 },
        [ModelSpecifications.Beginnings[1], SwingRules.Uniform],
        new BacktestWork(2)));

    [Fact]
    public void Write_Json_HasTheContractsShape()
    {
        using var json = JsonDocument.Parse(BacktestJson.Write(Result.Value));
        var root = json.RootElement;
        Assert.Equal("leave-one-parliament-out", root.GetProperty("protocol").GetString());
        Assert.Equal(Result.Value.Model.Contests.Count, root.GetProperty("contests").GetInt32());
        Assert.Equal(root.GetProperty("contests").GetInt32(), root.GetProperty("perContest").GetArrayLength());
        Scores(root.GetProperty("methods").GetProperty("momentum"));
        Scores(root.GetProperty("methods").GetProperty("uniformSwing"));
        Assert.Equal(["1945-1979", "1979-2010", "2010-", "2010-2024", "2024-"], root.GetProperty("eras").EnumerateObject().Select(era => era.Name));
        Assert.All(root.GetProperty("eras").EnumerateObject(), era => Scores(era.Value.GetProperty("methods").GetProperty("uniformSwing")));
        var polls = root.GetProperty("seatPolls");
        Assert.Equal(["copeland", "seatPollAverage", "copelandWithSeatPolls"], polls.GetProperty("methods").EnumerateObject().Select(method => method.Name));
        Assert.True(polls.GetProperty("cells").GetInt32() > polls.GetProperty("contests").GetInt32());
        Scores(polls.GetProperty("methods").GetProperty("copelandWithSeatPolls"));
        var outsiders = root.GetProperty("outsiders");
        Assert.Equal(["momentum", "uniformSwing"], outsiders.GetProperty("methods").EnumerateObject().Select(method => method.Name));
        Assert.All(outsiders.GetProperty("methods").EnumerateObject(), method => Assert.InRange(method.Value.GetProperty("depositLogScore").GetDouble(), 0.01, 0.5));
        Assert.True(outsiders.GetProperty("fringe").GetInt32() < outsiders.GetProperty("candidates").GetInt32());
    }

    [Fact]
    public void Outsiders_SinceTwentyTen_AreEveryoneOutsideThePolledParties()
    {
        var scores = Result.Value.Outsiders[0].Candidates;
        var contests = ModelledHistory.All.Where(contest => contest.Source.Resolution == ResultResolution.Candidates).ToList();
        Assert.Equal(contests.Sum(contest => contest.Contest.Candidates.Count(candidate => candidate.Party.Family == Family.Other)), scores.Count);

        // Of all these George Galloway alone won, twice: at Bradford West and at Rochdale.
        Assert.Equal([("bradford-west-2012", "Respect"), ("rochdale-2024", "WPB")], scores.Where(score => score.Won.Happened).Select(score => (score.ContestId, score.CandidateId)));
        var galloway = scores.Single(score => score is { ContestId: "rochdale-2024", CandidateId: "WPB" });
        Assert.False(galloway.LostDeposit.Happened);
        Assert.Equal(-Math.Log(Math.Max(galloway.Won.Probability, ContestScore.ProbabilityFloor)), galloway.WinLogScore, 12);
        Assert.Equal(-Math.Log(1 - galloway.LostDeposit.Probability), galloway.DepositLogScore, 12);
        Assert.Equal(CandidateStanding.Fringe, scores.Single(score => score is { ContestId: "brecon-and-radnorshire-2019", CandidateId: "MRLP" }).Standing);

        // Among the winners least expected stands what he was given, not what all outside the polled parties were.
        var worst = Result.Value.Worst.Single(entry => entry.Contest.Id == "rochdale-2024");
        Assert.Equal(galloway.Won.Probability, worst.Given);
        Assert.True(worst.Given < worst.Contest.WinnerProbability);
        Assert.Equal(Result.Value.Worst.OrderBy(entry => entry.Given), Result.Value.Worst);
    }

    [Fact]
    public void Outsiders_ToldWhoTheyAre_AreForeseenBetterThanUntold()
    {
        var result = Backtest.Run(
            new BacktestRequest(BacktestProtocol.LeaveOneParliamentOut, ModelledHistory.All),
            [ModelSpecifications.Current, ModelSpecifications.All.First(specification => specification.Name == "without-standings")],
            new BacktestWork(Environment.ProcessorCount));
        var (told, untold) = (result.Outsiders[0], result.Outsiders[1]);
        Assert.Equal(untold.Candidates.Select(score => (score.ContestId, score.CandidateId, score.Standing)), told.Candidates.Select(score => (score.ContestId, score.CandidateId, score.Standing)));
        Assert.True(told.Candidates.Sum(score => score.DepositLogScore) < untold.Candidates.Sum(score => score.DepositLogScore) - 3, "deposits");
        Assert.True(told.Candidates.Sum(score => score.WinLogScore) < untold.Candidates.Sum(score => score.WinLogScore) - 0.5, "wins");
        Assert.True(told.Of(CandidateStanding.Fringe)?.DepositLogScore < untold.Of(CandidateStanding.Fringe)?.DepositLogScore, "the fringe");
    }

    [Fact]
    public void Contests_Csv_AgreesWithTheSummary()
    {
        var rows = BacktestCsv.Families(Result.Value).Split('\n')[1..^1].Where(row => row.Contains(",momentum,", StringComparison.Ordinal)).ToList();
        Assert.Equal(Result.Value.Model.Summary.Cells, rows.Count);
        var crps = rows.Average(row => double.Parse(row.Split(',')[^1], CultureInfo.InvariantCulture));
        Assert.Equal(Result.Value.Model.Summary[ScoreMeasure.Crps], crps, 9);
    }

    [Fact]
    public void Difference_OfAMethodFromItself_IsNothing()
    {
        var differences = PairedDifference.Of(Result.Value.Model.Contests, Result.Value.Model.Contests, ScoreMeasure.All);
        Assert.All(differences, difference => Assert.Equal(new PairedDifference(0, 0, 0, 0), difference));
        var uniform = PairedDifference.Of(Result.Value.Methods[1].Contests, Result.Value.Model.Contests, [ScoreMeasure.Crps]).Single();
        Assert.InRange(uniform.Value, uniform.Low, uniform.High);
        Assert.Equal(Result.Value.Methods[1].Summary[ScoreMeasure.Crps] - Result.Value.Model.Summary[ScoreMeasure.Crps], uniform.Value, 9);
    }

    [Fact]
    public void Of_Bands_CountEveryPartyOnce()
    {
        var bands = ReliabilityBand.Of(Result.Value.Model.Contests);
        Assert.Equal(Result.Value.Model.Summary.Cells, bands.Sum(band => band.Forecasts));
        Assert.Equal(Result.Value.Model.Contests.Count, bands.Sum(band => band.Wins));
        Assert.Equal(Result.Value.Model.Summary.Cells, IntegralCounts.Of(Result.Value.Model.Contests).Cells);
    }

    [Fact]
    public void Figure_AnySizeAndTheme_IsLegible()
    {
        using var fonts = new FontSet(HouseStyle.Default);
        foreach (var options in Legible.Forms)
        {
            foreach (var name in BacktestCharts.Names)
            {
                Legible.Check(BacktestCharts.Figure(Result.Value, options, (name, fonts)), name);
            }
        }
    }

    [Fact]
    public void Run_WholeHistory_KeepsWhatTheModelPromises()
    {
        var result = Backtest.Run(
            new BacktestRequest(BacktestProtocol.LeaveOneParliamentOut, ModelledHistory.All) { Draws = 4096 }.EndingOn(new DateOnly(2024, 6, 30)),
            [ModelSpecifications.Current, SwingRules.Blend],
            new BacktestWork(Environment.ProcessorCount));
        var summary = result.Model.Summary;
        Assert.Equal(389, summary.Contests);
        Assert.InRange(summary[ScoreMeasure.Crps], 3.5, 4.0);
        Assert.InRange(summary[ScoreMeasure.LogLoss], 0.40, 0.47);
        Assert.InRange(summary[ScoreMeasure.AbsoluteError], 5.0, 5.62);
        Assert.InRange(summary[ScoreMeasure.FiveGroups], 3.5, 4.0);

        // Sets that leave a Parliament out know the future and need less of the factor that forecasts of the future are widened by: a little too wide.
        Assert.InRange(summary.Coverage[0], 0.45, 0.57);
        Assert.InRange(summary.Coverage[2], 0.87, 0.93);
        Assert.All(Era.All.SkipLast(1), era => Assert.InRange(result.Model.In(era)?.Coverage[2] ?? 0, 0.80, 0.96));
        Assert.True(result.Model.In(Era.All[2])?[ScoreMeasure.LogLoss] < result.Methods[1].In(Era.All[2])?[ScoreMeasure.LogLoss]);
        var polls = result.SeatPolls;
        Assert.NotNull(polls);
        foreach (var measure in new[] { ScoreMeasure.AbsoluteError, ScoreMeasure.Crps, ScoreMeasure.FiveGroups })
        {
            Assert.True(polls.Combined.Summary[measure] < polls.Model.Summary[measure], measure.Name);
            Assert.True(polls.Combined.Summary[measure] < polls.Average.Summary[measure], measure.Name);
        }
    }

    [Fact]
    public void Run_OnlyThePast_KeepsWhatTheModelPromises()
    {
        var result = Backtest.Run(
            new BacktestRequest(BacktestProtocol.RollingOrigin, ModelledHistory.All).EndingOn(new DateOnly(2024, 6, 30)),
            [ModelSpecifications.Current, ModelSpecifications.All.First(specification => specification.Name == "without-futureErrorFactor")],
            new BacktestWork(Environment.ProcessorCount));
        var summary = result.Model.Summary;
        Assert.Equal(138, summary.Contests);
        Assert.InRange(summary[ScoreMeasure.LogLoss], 0.55, 0.632);
        Assert.InRange(summary[ScoreMeasure.Crps], 4.2, 4.39);
        Assert.InRange(summary.Coverage[0], 0.47, 0.55);
        Assert.InRange(summary.Coverage[2], 0.87, 0.93);
        var density = result.Difference(result.Methods[1], ScoreMeasure.LogDensity);
        Assert.True(density.Value > 1.5 * density.StandardError, Invariant($"log density {density.Value} ± {density.StandardError}"));
    }

    [Fact]
    public void Upsets_EraByEra_AreTheWinnersWhoCameFromFarBehind()
    {
        var contests = Result.Value.Model.Contests;
        var upset = contests.Where(score => UpsetCount.Of([score]).Happened == 1).Select(score => score.Id).ToList();
        Assert.Contains("bradford-west-2012", upset);
        Assert.Contains("gorton-and-denton-2026", upset);
        Assert.DoesNotContain("copeland-2017", upset);
        Assert.DoesNotContain("runcorn-and-helsby-2025", upset);
        Assert.Equal(upset.Count, Era.Periods.Sum(era => UpsetCount.Of(Result.Value.Model.Within(era)).Happened));
        Assert.InRange(UpsetCount.Of(contests).Expected, 1, 0.3 * contests.Count);
    }

    [Fact]
    public void Market_LastPriceOfTheEve_IsReadForTheWinner()
    {
        var market = RivalComparison.Market(Result.Value.Model);
        Assert.NotNull(market);
        var given = market.Contests.ToDictionary(contest => contest.Model.Id, contest => contest.Theirs);
        Assert.Equal(5, given.Count);

        // The price of polling day itself came too late; SNP favourites at 79% leave the Conservative winner at most 21%.
        Assert.Equal(0.77, given["runcorn-and-helsby-2025"], 12);
        Assert.Equal(0.71, given["gorton-and-denton-2026"], 12);
        Assert.Equal(0.21, given["aberdeen-south-2026"], 12);
        Assert.Equal(-(Math.Log(0.77) + Math.Log(0.71) + Math.Log(0.21) + Math.Log(0.9) + Math.Log(0.7)) / 5, market.LogLoss, 12);
        Assert.Equal(given.Keys.Average(id => Result.Value.Model.Contests.Single(score => score.Id == id).LogLoss), market.LogLossOf(Result.Value.Model), 12);
    }

    [Fact]
    public void Peer_ProbabilityOfNought_IsReadAsLessThanOneDraw()
    {
        var peer = RivalComparison.Peer(Result.Value.Model);
        Assert.NotNull(peer);
        Assert.Equal(0.005, peer.Contests.Single(contest => contest.Model.Id == "makerfield-2026").Theirs);
        Assert.DoesNotContain(peer.Contests, contest => contest.Model.Id == "southend-west-2022");
        Assert.Equal(20, peer.Contests.Count);
    }

    [Fact]
    public void EndingOn_ADay_ForgetsWhatCameAfter()
    {
        var request = new BacktestRequest(BacktestProtocol.LeaveOneParliamentOut, ModelledHistory.All).EndingOn(new DateOnly(2024, 6, 30));
        Assert.Equal(389, request.History.Count);
        Assert.Equal(request.History, request.Forecast);
        Assert.Equal(new DateOnly(2024, 6, 30), request.Until);
    }

    private static void Scores(JsonElement scores)
    {
        foreach (var name in new[] { "maePp", "fiveGroupMaePp", "crpsPp", "energyPp", "logLoss", "brier", "hitRate", "logDensity" })
        {
            Assert.Equal(JsonValueKind.Number, scores.GetProperty(name).ValueKind);
        }

        Assert.Equal(["50", "80", "90", "95"], scores.GetProperty("coverage").EnumerateObject().Select(level => level.Name));
    }
}
