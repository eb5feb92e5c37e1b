using System.Collections.Concurrent;
using Copeland.Model;
using MathNet.Numerics.LinearAlgebra;

namespace Copeland.Calibration;

/// <summary>Fits of one specification for every Parliament.</summary>
public static class CoefficientSets
{
    /// <summary>
    /// Leave one Parliament out: for each Parliament a fit that has seen none of its contests and weights the others by their
    /// distance from it. The residuals that momentum is made of come from structural fits in which each Parliament was left out alone.
    /// </summary>
    /// <param name="specification">What to fit.</param>
    /// <param name="history">All modelled contests.</param>
    /// <param name="present">A Parliament without contests to fit for besides, by its general election; null for none.</param>
    /// <param name="work">Threads, progress, cancellation.</param>
    /// <returns>Fits by the Parliament's general election.</returns>
    public static IReadOnlyDictionary<DateOnly, FittedSet> LeaveOneOut(
        ModelSpecification specification, IReadOnlyList<PastContest> history, DateOnly? present, FittingWork work)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(work);
        var fold = new Fold(specification, history);
        List<DateOnly> parliaments = [.. history.Select(c => c.Parliament).Concat(present is { } p ? [p] : []).Distinct().Order()];
        var all = fold.FitStructural(parliaments[^1], _ => true, null);
        var structural = ForEach(parliaments, work, parliament => fold.FitStructural(parliament, c => c.Parliament != parliament, all.Parameters));
        var series = Residuals(history, parliament => structural[parliament]);
        var start = fold.Fit(parliaments[^1], _ => true, series, null).Parameters;
        return ForEach(parliaments, work, parliament => new FittedSet(
            fold.Fit(parliament, c => c.Parliament != parliament, series, start), structural[parliament]));
    }

    /// <summary>Rolling origin: for each Parliament from a year on a fit that has seen earlier Parliaments only.</summary>
    /// <returns>Fits by the Parliament's general election.</returns>
    public static IReadOnlyDictionary<DateOnly, FittedSet> RollingOrigin(
        ModelSpecification specification, IReadOnlyList<PastContest> history, int firstYear, FittingWork work)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(work);
        var fold = new Fold(specification, history);
        List<DateOnly> parliaments = [.. history.Select(c => c.Parliament).Distinct().Order()];
        return ForEach([.. parliaments.Where(parliament => parliament.Year >= firstYear)], work, parliament =>
        {
            var own = fold.FitStructural(parliament, c => c.Parliament < parliament, null);
            Vector<double> start = own.Parameters;
            var earlier = parliaments.Where(past => past < parliament).ToDictionary(past => past, past =>
                fold.FitStructural(past, c => c.Parliament < parliament && c.Parliament != past, start));
            var series = Residuals(history.Where(c => c.Parliament < parliament), past => earlier[past]);
            return new FittedSet(fold.Fit(parliament, c => c.Parliament < parliament, series, null), own);
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
        Parallel.ForEach(parliaments, new ParallelOptions { MaxDegreeOfParallelism = work.Threads, CancellationToken = work.Cancellation }, parliament =>
        {
            fits[parliament] = fit(parliament);
            work.Done();
        });
        return fits;
    }
}
