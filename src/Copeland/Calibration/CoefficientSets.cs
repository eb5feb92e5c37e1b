using System.Collections.Concurrent;
using Copeland.Model;

namespace Copeland.Calibration;

/// <summary>Fits of one specification for every Parliament.</summary>
internal static class CoefficientSets
{
    /// <summary>
    /// Leave one Parliament out: for each Parliament a fit that has seen none of its contests and weights the others by their
    /// distance from it. The residuals that momentum is made of come from structural fits in which each Parliament was left out alone.
    /// </summary>
    /// <param name="specification">What to fit.</param>
    /// <param name="history">All modelled contests.</param>
    /// <param name="present">A Parliament without contests to fit for besides, by its general election; null for none.</param>
    /// <param name="work">Threads, progress, cancellation.</param>
    public static LeftOutSets LeaveOneOut(
        ModelSpecification specification, IReadOnlyList<PastContest> history, DateOnly? present, FittingWork work)
    {
        var fold = new Fold(specification, history);
        List<DateOnly> parliaments = [.. history.Select(c => c.Parliament).Concat(present is { } p ? [p] : []).Distinct().Order()];
        var all = fold.FitStructural(parliaments[^1], _ => true, null);
        var structural = ForEach(parliaments, work, parliament => fold.FitStructural(parliament, c => c.Parliament != parliament, all));
        var series = Residuals(history, parliament => structural[parliament]);
        var full = fold.Fit(parliaments[^1], _ => true, series, null);
        var sets = ForEach(parliaments, work, parliament => new FittedSet(
            fold.Fit(parliament, c => c.Parliament != parliament, series, full), structural[parliament]));
        return new LeftOutSets(sets, new FittedSet(full, structural[parliaments[^1]]));
    }

    /// <summary>
    /// For each Parliament a fit, and the residuals behind its momentum, from nothing but what the Parliament may learn from: rolling
    /// origin where that is earlier ones, and leaving out both Parliaments where it is all others.
    /// </summary>
    /// <param name="specification">What to fit.</param>
    /// <param name="history">All modelled contests.</param>
    /// <param name="scope">The Parliaments to fit for, and what each may learn from.</param>
    /// <param name="work">Threads, progress, cancellation.</param>
    /// <returns>Fits by the Parliament's general election.</returns>
    public static IReadOnlyDictionary<DateOnly, FittedSet> Strict(
        ModelSpecification specification, IReadOnlyList<PastContest> history, FittingScope scope, FittingWork work)
    {
        var fold = new Fold(specification, history);
        List<DateOnly> parliaments = [.. history.Select(c => c.Parliament).Distinct().Order()];
        return ForEach(scope.Parliaments, work, parliament =>
        {
            bool Trains(PastContest contest) => scope.MayLearn(parliament, contest.Parliament);
            var own = fold.FitStructural(parliament, Trains, null);
            var others = parliaments.Where(past => scope.MayLearn(parliament, past)).ToDictionary(past => past, past =>
                fold.FindStructural(past, c => Trains(c) && c.Parliament != past, own));
            var series = Residuals(history.Where(Trains), past => others[past]);
            return new FittedSet(fold.Fit(parliament, Trains, series, null), own);
        });
    }

    private static ResidualSeries Residuals(IEnumerable<PastContest> history, Func<DateOnly, ModelFit> structural) => new(
        history.GroupBy(contest => contest.Parliament).ToDictionary(group => group.Key, IReadOnlyList<StructuralResidual> (group) =>
        {
            var assumptions = structural(group.Key).ToAssumptions("structural", []);
            return [.. group.Select(contest => StructuralResidual.Of(contest.Held, assumptions))];
        }));

    private static IReadOnlyDictionary<DateOnly, T> ForEach<T>(IReadOnlyList<DateOnly> parliaments, FittingWork work, Func<DateOnly, T> fit)
    {
        var fits = new ConcurrentDictionary<DateOnly, T>();

        // The latest first: it learns from most, so it takes longest.
        var longestFirst = Partitioner.Create(parliaments.Reverse(), EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(longestFirst, new ParallelOptions { MaxDegreeOfParallelism = work.Threads, CancellationToken = work.Cancellation }, parliament =>
        {
            fits[parliament] = fit(parliament);
            work.Done();
        });
        return fits;
    }
}

/// <summary>Which Parliaments are fitted for, and what each may learn from.</summary>
/// <param name="Parliaments">The Parliaments, by their general elections.</param>
/// <param name="MayLearn">Whether the first may learn from the results of the second.</param>
internal sealed record FittingScope(IReadOnlyList<DateOnly> Parliaments, Func<DateOnly, DateOnly, bool> MayLearn);
