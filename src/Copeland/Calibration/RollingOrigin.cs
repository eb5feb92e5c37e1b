using Copeland.Model;
using MathNet.Numerics;

namespace Copeland.Calibration;

/// <summary>What would have been forecast of each Parliament from those before it alone, and how far that erred.</summary>
internal sealed class RollingOrigin
{
    /// <summary>The first general election whose Parliament is forecast: before it there is too little to learn from.</summary>
    public const int FirstYear = 1979;

    private const double Reach = 1.5;
    private const double Tolerance = 1e-6;
    private const double CurvatureStep = 0.01;

    private readonly double priorSd;
    private readonly List<ForeseenContest> forecasts;

    private RollingOrigin(IReadOnlyDictionary<DateOnly, FittedSet> sets, double priorSd, List<ForeseenContest> forecasts)
    {
        (Sets, this.priorSd, this.forecasts) = (sets, priorSd, forecasts);
    }

    /// <summary>Fits by the Parliament's general election, each from earlier Parliaments only.</summary>
    public IReadOnlyDictionary<DateOnly, FittedSet> Sets { get; }

    /// <summary>The Parliaments of a history that are forecast.</summary>
    /// <param name="history">All modelled contests.</param>
    /// <param name="firstYear">The year of the first general election.</param>
    public static IReadOnlyList<DateOnly> Parliaments(IReadOnlyList<PastContest> history, int firstYear = FirstYear) =>
        [.. history.Select(contest => contest.Parliament).Where(parliament => parliament.Year >= firstYear).Distinct().Order()];

    /// <summary>Fits a specification for each of the Parliaments and forecasts their contests.</summary>
    /// <param name="specification">What to fit.</param>
    /// <param name="history">All modelled contests.</param>
    /// <param name="parliaments">The Parliaments, by their general elections.</param>
    /// <param name="work">Threads, progress, cancellation.</param>
    public static RollingOrigin Of(ModelSpecification specification, IReadOnlyList<PastContest> history, IReadOnlyList<DateOnly> parliaments, FittingWork work)
    {
        var sets = CoefficientSets.Strict(specification, history, new FittingScope(parliaments, (parliament, other) => other < parliament), work);

        // The first Parliament of a history is forecast from nothing: that teaches nothing.
        var begun = history.Count == 0 ? DateOnly.MinValue : history.Min(contest => contest.Parliament);
        return new RollingOrigin(sets, specification.FutureErrorPriorSd,
        [
            .. history.Where(contest => contest.Parliament > begun && sets.ContainsKey(contest.Parliament)).GroupBy(contest => contest.Parliament)
                .SelectMany(parliament => ForeseenContest.InParliament([.. parliament], sets[parliament.Key].ToAssumptions("rolling", []))),
        ]);
    }

    /// <summary>
    /// How many times wider the errors of a Parliament's by-elections are to be taken than a fit to the past makes them: the factor c under
    /// which the forecasts of earlier Parliaments held their results best, with log c ~ N(0, prior sd). It is 1 where none was forecast.
    /// </summary>
    /// <param name="parliament">The Parliament, by its general election; only Parliaments before it count.</param>
    public Assumption FutureErrorFactor(DateOnly parliament)
    {
        List<ForeseenContest> earlier = [.. forecasts.Where(forecast => forecast.Contest.Parliament < parliament)];
        var (factor, sd) = earlier.Count == 0 || priorSd <= 0 ? (1, 0) : Factor(earlier, priorSd);
        return new Assumption(
            ErrorScale.FutureFactor, "factor of the error's scale", factor, sd, "forecasts of Parliaments from those before them, since 1979");
    }

    /// <summary>The factor under which forecasts held their results best, and its standard deviation by Laplace's approximation.</summary>
    /// <param name="earlier">The forecasts, at least one.</param>
    /// <param name="priorSd">Prior sd of the factor's log.</param>
    internal static (double Factor, double Sd) Factor(IReadOnlyList<ForeseenContest> earlier, double priorSd)
    {
        double Loss(double log) => (0.5 * log * log / (priorSd * priorSd)) - earlier.Sum(forecast => forecast.LogDensity(Math.Exp(log)));
        var mode = FindMinimum.OfScalarFunctionConstrained(Loss, -Reach, Reach, Tolerance);
        var curvature = (Loss(mode + CurvatureStep) - (2 * Loss(mode)) + Loss(mode - CurvatureStep)) / (CurvatureStep * CurvatureStep);
        return (Math.Exp(mode), Math.Exp(mode) / Math.Sqrt(curvature));
    }
}
