using System.Collections.Concurrent;
using Copeland.Calibration;
using Copeland.History;
using Copeland.Model;

namespace Copeland.Backtesting;

/// <summary>Forecasts of past contests by one specification, none of which has seen what the protocol keeps from it.</summary>
internal static class PastForecasts
{
    /// <summary>How many fits that takes.</summary>
    public static int Fits(ModelSpecification specification, BacktestRequest request)
    {
        var sets = request.Protocol switch
        {
            BacktestProtocol.LeaveOneParliamentOut => 2 * Parliaments(request).Count(),
            BacktestProtocol.LeaveOneParliamentOutStrictly => Parliaments(request).Count(),
            _ => 0,
        };
        return sets + Foreseen(specification, request).Count;
    }

    /// <summary>Fits the specification for every Parliament and forecasts its contests.</summary>
    /// <returns>One a contest that the request forecasts, in its order.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IReadOnlyList<PastForecast> Of(ModelSpecification specification, BacktestRequest request, FittingWork work)
    {
        request = specification.KnowsStandings ? request : request.WithoutStandings();
        var rolling = RollingOrigin.Of(specification, request.History, Foreseen(specification, request), work);
        var sets = request.Protocol switch
        {
            BacktestProtocol.LeaveOneParliamentOut => CoefficientSets.LeaveOneOut(specification, request.History, null, work).ByParliament,
            BacktestProtocol.LeaveOneParliamentOutStrictly => CoefficientSets.Strict(specification, request.History, new FittingScope([.. Parliaments(request)], request.MayLearn), work),
            _ => rolling.Sets,
        };

        // The latest first, one at a time: it has most earlier ones to learn from, so it takes longest.
        var latestFirst = Partitioner.Create(request.Forecast.GroupBy(contest => contest.Parliament).Reverse(), EnumerablePartitionerOptions.NoBuffering);
        var byId = latestFirst.AsParallel().WithDegreeOfParallelism(work.Threads).WithCancellation(work.Cancellation)
            .SelectMany(parliament =>
            {
                var others = Others(request, parliament.Key);
                return ForeseenContest.InParliament([.. parliament], sets[parliament.Key].ToAssumptions(Invariant($"parliament-of-{parliament.Key.Year}"), [rolling.FutureErrorFactor(parliament.Key), .. others]))
                    .Select(forecast => new PastForecast(forecast.Contest, FamilyPrior.Of(forecast.Model, forecast.Assumptions))
                    {
                        Candidates = others.Count == 0 || !ByCandidates(forecast.Contest) ? null : SeatModel.Build(forecast.Evidence, forecast.Assumptions),
                    });
            })
            .ToDictionary(forecast => forecast.Contest.Source.Id, StringComparer.Ordinal);
        return [.. request.Forecast.Select(contest => byId[contest.Source.Id])];
    }

    // How a family's votes fall to its candidates can be learnt only where results are known by candidate, and is only asked for there.
    private static IReadOnlyList<Assumption> Others(BacktestRequest request, DateOnly parliament)
    {
        List<PastContest> known = [.. request.History.Where(contest => request.MayLearn(parliament, contest.Parliament))];
        return known.Exists(ByCandidates) && request.Forecast.Any(contest => contest.Parliament == parliament && ByCandidates(contest))
            ? OtherAssumptions.OfCandidates(new SetTarget(parliament), known) : [];
    }

    private static bool ByCandidates(PastContest contest) => contest.Source.Resolution == ResultResolution.Candidates;

    private static IEnumerable<DateOnly> Parliaments(BacktestRequest request) => request.Forecast.Select(contest => contest.Parliament).Distinct();

    // The Parliaments forecast from earlier ones alone: those that are scored so, and those that tell how far such forecasts err.
    private static IReadOnlyList<DateOnly> Foreseen(ModelSpecification specification, BacktestRequest request)
    {
        var first = request.Protocol == BacktestProtocol.RollingOrigin ? request.FirstYear : int.MaxValue;
        return RollingOrigin.Parliaments(request.History, specification.FutureErrorPriorSd > 0 ? Math.Min(first, RollingOrigin.FirstYear) : first);
    }
}
