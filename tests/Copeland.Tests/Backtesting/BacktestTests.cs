using System.Text;
using Copeland.Backtesting;
using Copeland.Calibration;
using Copeland.Model;
using Copeland.Reports;

namespace Copeland.Tests.Backtesting;

[Trait("Category", "Slow")]
public class BacktestTests
{
    private static readonly IReadOnlyList<PastContest> Recent = [.. ModelledHistory.All.Where(contest => contest.Parliament.Year >= 1997)];

    private static readonly ModelSpecification Small = ModelSpecifications.Beginnings.First(s => s.Name == "momentum") with { FutureErrorPriorSd = 0.2 };

    [Fact]
    public void Run_AnyNumberOfThreads_GivesTheSameBytes()
    {
        var request = new BacktestRequest(BacktestProtocol.LeaveOneParliamentOut, Recent) { Draws = 512 };
        var one = BacktestJson.Write(Backtest.Run(request, [Small, SwingRules.Blend], new BacktestWork(Threads: 1)));
        var three = BacktestJson.Write(Backtest.Run(request, [Small, SwingRules.Blend], new BacktestWork(Threads: 3)));
        Assert.Equal(Encoding.UTF8.GetString(one), Encoding.UTF8.GetString(three));
    }

    [Fact]
    public void Run_ResultPlantedBeforeItsContest_ScoresJump()
    {
        // The same by-election, held some days earlier: its result is what the forecast of the real one then learns from.
        const string Id = "tiverton-and-honiton-2022";
        var contest = Recent.First(c => c.Source.Id == Id);
        var planted = Enumerable.Range(1, 5).Select(days => PastContest.Of(contest.Source with { Id = Invariant($"leak-{days}"), Date = contest.Source.Date.AddDays(-days) }));
        var honest = Score(Recent, Id);
        var leaked = Score([.. Recent.Concat(planted).OrderBy(c => c.Source.Date)], Id);
        Assert.True(leaked.WinnerProbability > 2 * honest.WinnerProbability, Invariant($"winner had {honest.WinnerProbability}, with the leak {leaked.WinnerProbability}"));
        Assert.True(leaked.Energy < 0.9 * honest.Energy, Invariant($"energy {honest.Energy}, with the leak {leaked.Energy}"));
    }

    [Fact]
    public void Of_ChangedResult_LeavesItsOwnForecastAlone()
    {
        // Every result of the Parliament from this contest on is turned upside down; none of it may reach its forecast.
        var contest = Recent.First(c => c.Source.Id == "copeland-2017");
        IReadOnlyList<PastContest> changed = [.. Recent.Select(c => c.Parliament == contest.Parliament && c.Source.Date >= contest.Source.Date ? UpsideDown(c) : c)];
        Assert.Equal(Mean(Recent, BacktestProtocol.RollingOrigin, contest), Mean(changed, BacktestProtocol.RollingOrigin, contest));

        // Earlier results of the Parliament do reach it.
        IReadOnlyList<PastContest> earlier = [.. Recent.Select(c => c.Parliament == contest.Parliament && c.Source.Date < contest.Source.Date ? UpsideDown(c) : c)];
        Assert.NotEqual(Mean(Recent, BacktestProtocol.RollingOrigin, contest), Mean(earlier, BacktestProtocol.RollingOrigin, contest));
    }

    [Fact]
    public void Of_LaterContestChanged_LeavesRollingOriginAlone()
    {
        var contest = Recent.First(c => c.Source.Id == "newark-2014");
        IReadOnlyList<PastContest> changed = [.. Recent.Select(c => c.Source.Date > contest.Source.Date ? UpsideDown(c) : c)];
        Assert.Equal(Mean(Recent, BacktestProtocol.RollingOrigin, contest), Mean(changed, BacktestProtocol.RollingOrigin, contest));

        // Leaving one Parliament out learns from later ones, so there the same change must show.
        Assert.NotEqual(Mean(Recent, BacktestProtocol.LeaveOneParliamentOut, contest), Mean(changed, BacktestProtocol.LeaveOneParliamentOut, contest));
    }

    [Fact]
    public void Run_Cancelled_Throws()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var request = new BacktestRequest(BacktestProtocol.LeaveOneParliamentOut, Recent);
        Assert.ThrowsAny<OperationCanceledException>(() => Backtest.Run(request, [SwingRules.Blend], new BacktestWork(1, cancelled.Token)));
    }

    private static ContestScore Score(IReadOnlyList<PastContest> history, string id)
    {
        var request = new BacktestRequest(BacktestProtocol.LeaveOneParliamentOut, history) { Draws = 4096 };
        return Backtest.Run(request, [Small], new BacktestWork()).Model.Contests.First(score => score.Contest.Source.Id == id);
    }

    // The mean and the seat's own error, as wide as earlier forecasts' errors make it.
    private static double[] Mean(IReadOnlyList<PastContest> history, BacktestProtocol protocol, PastContest contest)
    {
        var request = new BacktestRequest(protocol, history) { FirstYear = 2010 };
        var prior = PastForecasts.Of(Small, request, new FittingWork()).First(f => f.Contest.Source.Id == contest.Source.Id).Prior;
        return [.. prior.MeanLogShares, .. prior.Components[0].Covariance.Cast<double>()];
    }

    /// <summary>The contest with the shares of those that stood in reverse order.</summary>
    private static PastContest UpsideDown(PastContest contest)
    {
        var shares = new Stack<double?>(contest.Source.Candidates.Where(c => c.Stood).Select(c => c.Share));
        return PastContest.Of(contest.Source with { Candidates = [.. contest.Source.Candidates.Select(c => c.Stood ? c with { Share = shares.Pop() } : c)] });
    }
}
