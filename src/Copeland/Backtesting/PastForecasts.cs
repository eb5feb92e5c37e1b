using Copeland.Calibration;
using Copeland.Model;

namespace Copeland.Backtesting;

/// <summary>Forecasts of past contests by one specification, none of which has seen what the protocol keeps from it.</summary>
public static class PastForecasts
{
    /// <summary>How many fits that takes.</summary>
    public static int Fits(BacktestRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Parliaments(request).Count() * (request.Protocol == BacktestProtocol.LeaveOneParliamentOut ? 2 : 1);
    }

    /// <summary>Fits the specification for every Parliament and forecasts its contests.</summary>
    /// <returns>One a contest that the request forecasts, in its order.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IReadOnlyList<PastForecast> Of(ModelSpecification specification, BacktestRequest request, FittingWork work)
    {
        ArgumentNullException.ThrowIfNull(request);
        var sets = request.Protocol == BacktestProtocol.LeaveOneParliamentOut
            ? CoefficientSets.LeaveOneOut(specification, request.History, null, work).ByParliament
            : CoefficientSets.Strict(specification, request.History, new FittingScope([.. Parliaments(request)], request.MayLearn), work);
        var byParliament = request.Forecast.GroupBy(contest => contest.Parliament)
            .SelectMany(parliament => InParliament([.. parliament], Assumptions(sets[parliament.Key], parliament.Key)))
            .ToDictionary(forecast => forecast.Contest.Source.Id, StringComparer.Ordinal);
        return [.. request.Forecast.Select(contest => byParliament[contest.Source.Id])];
    }

    private static IEnumerable<DateOnly> Parliaments(BacktestRequest request) => request.Forecast.Select(contest => contest.Parliament).Distinct();

    private static ModelAssumptions Assumptions(FittedSet set, DateOnly parliament) =>
        set.ToAssumptions(Invariant($"parliament-of-{parliament.Year}"), []);

    private static IEnumerable<PastForecast> InParliament(IReadOnlyList<PastContest> contests, ModelAssumptions assumptions)
    {
        // Momentum reads these only up to the day before the contest it is measured for.
        var residuals = contests.Select(contest => StructuralResidual.Of(contest.Held, assumptions)).ToList();
        foreach (var contest in contests)
        {
            var momentum = Momentum.Before(contest.Outlook.Date, residuals, assumptions.Specification.Momentum);
            yield return new PastForecast(contest, FamilyPrior.Of(FamilyModel.Of(contest.Outlook, momentum, assumptions), assumptions));
        }
    }
}
