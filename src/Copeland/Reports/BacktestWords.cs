using Copeland.Backtesting;
using Copeland.Elections;

namespace Copeland.Reports;

/// <summary>Words of the charts of a back-test.</summary>
internal static class BacktestWords
{
    /// <summary>Whether chances came true as often as forecast.</summary>
    public static ChartText Reliability(BacktestResult result)
    {
        var bands = ReliabilityBand.Of(Scores(result));
        var top = bands[^1];
        var title = Invariant($"Parties given {100 * top.Low:0}% or more won {top.Wins} times of {top.Forecasts}; {bands.Count(band => band.Agrees)} of {bands.Count} bands of chances agree with results");
        return new ChartText(
            title,
            $"How often parties won, by the chance they were given, {Contests(result)}; bars are 95% Jeffreys intervals",
            $"Chart of the frequency of wins against the forecast chance in bands of ten points, along the diagonal of perfect agreement. {title}.");
    }

    /// <summary>Whether results fell evenly over their forecasts.</summary>
    public static ChartText Integrals(BacktestResult result)
    {
        var counts = IntegralCounts.Of(Scores(result));
        string Part(int count) => Invariant($"{100.0 * count / counts.Cells:0.0}%");
        var title = $"Each tenth of the forecast range caught between {Part(counts.Counts.Min())} and {Part(counts.Counts.Max())} of results; 10% would be perfect";
        return new ChartText(
            title,
            Invariant($"Where vote shares fell within their forecasts, {counts.Cells:N0} shares in {Contests(result)}; the band is what chance leaves 95% of the time"),
            $"Histogram of the place of the result within its forecast distribution, in tenths from the lowest to the highest. {title}.");
    }

    /// <summary>Whether intervals held what they said.</summary>
    public static ChartText Coverage(BacktestResult result)
    {
        var summary = result.Model.Summary;
        var title = Invariant($"90% intervals held {100 * summary.Coverage[2]:0.0}% of results, 50% intervals {100 * summary.Coverage[0]:0.0}%");
        return new ChartText(
            title,
            $"Part of vote shares inside their prediction intervals, by the intervals’ probability, {Contests(result)}",
            $"Lines of the part of results inside central prediction intervals against the intervals’ probability, by era, along the diagonal. {title}.");
    }

    /// <summary>How near forecasts came.</summary>
    public static ChartText History(BacktestResult result)
    {
        var errors = Scores(result).SelectMany(score => score.Cells).Select(cell => cell.AbsoluteError).Order().ToList();
        var title = Invariant($"Half of all shares fell within {100 * errors[errors.Count / 2]:0.0} points of the forecast, nine in ten within {100 * errors[errors.Count * 9 / 10]:0.0}");
        return new ChartText(
            title,
            $"Vote share against its forecast on the eve, every party (others together) in {Contests(result)}; the largest surprises are named",
            $"Scatter plot of results against forecasts along the diagonal of perfect agreement, one dot a party and contest. {title}.");
    }

    /// <summary>The line below the charts.</summary>
    public static string SourceLine(BacktestResult result)
    {
        var how = result.Request.Protocol == BacktestProtocol.RollingOrigin ? "only the past known" : "each Parliament forecast without its own results";
        return Invariant($"Source: Copeland back-test, {how}; {result.Request.Draws:N0} simulated elections for each contest");
    }

    /// <summary>What is scored of candidates outside the polled parties.</summary>
    public static string Outsiders(OutsiderScores scores)
    {
        var fringe = scores.Of(CandidateStanding.Fringe)?.Candidates.Count ?? 0;
        return Invariant($"{scores.Candidates.Count} candidates of {scores.Contests} by-elections since 2010, {fringe} of them of the fringe: log score a candidate of keeping or losing the deposit, and of winning.");
    }

    /// <summary>A method's row of such scores: its name, deposit, winning, and both for the fringe.</summary>
    public static IReadOnlyList<string> OutsiderCells(OutsiderScores scores)
    {
        var fringe = scores.Of(CandidateStanding.Fringe);
        return
        [
            scores.Name, Invariant($"{scores.DepositLogScore:0.0000}"), Invariant($"{scores.WinLogScore:0.0000}"),
            fringe is null ? "–" : Invariant($"{fringe.DepositLogScore:0.0000}"), fringe is null ? "–" : Invariant($"{fringe.WinLogScore:0.0000}"),
        ];
    }

    /// <summary>Who of them won, and the chance each method gave them.</summary>
    public static string OutsiderWinners(IReadOnlyList<OutsiderScores> methods)
    {
        var winners = methods[0].Winners.Select((winner, i) =>
            $"{winner.CandidateId} at {winner.ContestId} ({string.Join(", ", methods.Select(method => Invariant($"{method.Name} {100 * method.Winners.ElementAt(i).Won.Probability:0.0}%")))})").ToList();
        return winners.Count == 0 ? "None of them won." : $"Of these won: {string.Join("; ", winners)}.";
    }

    private static IReadOnlyList<ContestScore> Scores(BacktestResult result) => result.Model.Contests;

    private static string Contests(BacktestResult result)
    {
        var scores = Scores(result);
        return Invariant($"{scores.Count} by-elections {scores[0].PollingDay.Year}–{scores[^1].PollingDay.Year}");
    }
}
