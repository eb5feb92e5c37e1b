using Copeland.Calibration;
using Copeland.Model;

namespace Copeland.Backtesting;

/// <summary>Forecasts of past contests by one specification, none of which has seen what the protocol keeps from it.</summary>
public static class PastForecasts
{
    /// <summary>How many fits that takes.</summary>
    public static int Fits(ModelSpecification specification, BacktestRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
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
        ArgumentNullException.ThrowIfNull(request);
        var rolling = RollingOrigin.Of(specification, request.History, Foreseen(specification, request), work);
        var sets = request.Protocol switch
        {
            BacktestProtocol.LeaveOneParliamentOut => CoefficientSets.LeaveOneOut(specification, request.History, null, work).ByParliament,
            BacktestProtocol.LeaveOneParliamentOutStrictly => CoefficientSets.Strict(specification, request.History, new FittingScope([.. Parliaments(request)], request.MayLearn), work),
            _ => rolling.Sets,
        };
        var byId = request.Forecast.GroupBy(contest => contest.Parliament)
            .SelectMany(parliament => ForeseenContest.InParliament([.. parliament], Assumptions(sets[parliament.Key], parliament.Key, rolling)))
            .ToDictionary(forecast => forecast.Contest.Source.Id, forecast => FamilyPrior.Of(forecast.Model, forecast.Assumptions), StringComparer.Ordinal);
        return [.. request.Forecast.Select(contest => new PastForecast(contest, byId[contest.Source.Id]))];
    }

    private static IEnumerable<DateOnly> Parliaments(BacktestRequest request) => request.Forecast.Select(contest => contest.Parliament).Distinct();

    // The Parliaments forecast from earlier ones alone: those that are scored so, and those that tell how far such forecasts err.
    private static IReadOnlyList<DateOnly> Foreseen(ModelSpecification specification, BacktestRequest request)
    {
        var first = request.Protocol == BacktestProtocol.RollingOrigin ? request.FirstYear : int.MaxValue;
        return RollingOrigin.Parliaments(request.History, specification.FutureErrorPriorSd > 0 ? Math.Min(first, RollingOrigin.FirstYear) : first);
    }

    private static ModelAssumptions Assumptions(FittedSet set, DateOnly parliament, RollingOrigin rolling) =>
        set.ToAssumptions(Invariant($"parliament-of-{parliament.Year}"), [rolling.FutureErrorFactor(parliament)]);
}
