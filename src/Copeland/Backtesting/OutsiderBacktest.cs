using Copeland.Elections;
using Copeland.History;
using Copeland.Simulation;

namespace Copeland.Backtesting;

/// <summary>Deposits and wins of candidates outside the polled parties: scored by candidate, where results are known so.</summary>
internal static class OutsiderBacktest
{
    /// <summary>Scores one method's forecasts.</summary>
    /// <param name="name">The method.</param>
    /// <param name="forecasts">Its forecasts.</param>
    /// <param name="draws">Simulated elections a contest.</param>
    /// <param name="work">Threads and cancellation.</param>
    /// <returns>Null where none of the forecasts speaks of candidates.</returns>
    public static OutsiderScores? Run(string name, IReadOnlyList<PastForecast> forecasts, int draws, BacktestWork work)
    {
        List<PastForecast> some = [.. forecasts.Where(forecast => forecast.Candidates is not null)];
        var scores = new IReadOnlyList<OutsiderScore>[some.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = work.Threads, CancellationToken = work.Cancellation };
        Parallel.For(0, some.Count, options, i => scores[i] = Scores(some[i], draws));
        List<OutsiderScore> all = [.. scores.SelectMany(contest => contest)];
        return all.Count == 0 ? null : new OutsiderScores(name, all);
    }

    private static IReadOnlyList<OutsiderScore> Scores(PastForecast forecast, int draws)
    {
        if (forecast.Candidates is not { } prior)
        {
            return [];
        }

        var source = forecast.Contest.Source;
        var tally = Simulator.Run(SamplingPlan.Compile(prior, new SamplingOptions(LostDepositThreshold: OutsiderRecord.KeptDeposit)), new SimulationSettings(draws, ContestScorer.Seed(source.Id)));
        var shares = source.Candidates.ToDictionary(candidate => candidate.Id, candidate => candidate.Share ?? 0, StringComparer.Ordinal);
        var most = shares.Values.Max();

        // Who somebody was does not depend on whether the method was told.
        var known = OutsiderRecord.WithStandings(forecast.Contest.Contest, source.Date).Candidates;
        return
        [
            .. Enumerable.Range(0, known.Count).Where(place => known[place].Party.Family == Family.Other).Select(place => new OutsiderScore(
                source.Id,
                known[place].Id,
                known[place].Standing ?? CandidateStanding.Party,
                (shares[known[place].Id] < OutsiderRecord.KeptDeposit, tally.LostDepositProbability(place).Value),
                (shares[known[place].Id] == most, tally.WinProbability(place).Value))),
        ];
    }
}
