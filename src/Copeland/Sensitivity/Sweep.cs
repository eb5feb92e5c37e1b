using System.Numerics;
using Copeland.Forecasts;
using Copeland.Inputs;
using Copeland.Scenarios;
using Copeland.Scenarios.Catalogue;
using Copeland.Simulation;

namespace Copeland.Sensitivity;

/// <summary>Forecasts over a grid of one input or two, all on common random numbers.</summary>
public static class Sweep
{
    /// <summary>The most cells of a grid.</summary>
    public const int MostCells = 250_000;

    /// <summary>Simulated elections of a whole grid; a cell's share of them, as a power of two, is its number of draws.</summary>
    private const long AllDraws = 1L << 27;

    private const long FewestDraws = 4096;

    /// <summary>The name that the door gives to what was changed on the command line.</summary>
    private const string FromCommandLine = "--set";

    /// <summary>Draws for each cell where nobody asked for a number: as many as the scenario's, and fewer the larger the grid.</summary>
    public static long DrawsFor(long cells, long scenarioDraws) =>
        Math.Min(scenarioDraws, Math.Max(FewestDraws, (long)BitOperations.RoundUpToPowerOf2((ulong)(AllDraws / cells)) / 2));

    /// <summary>Checks a grid before anything is computed.</summary>
    /// <exception cref="InputException">Both axes are the same input, or there are too many cells.</exception>
    public static void Check(SweepAxis x, SweepAxis? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (y is not null && string.Equals(x.Address, y.Address, StringComparison.Ordinal))
        {
            throw new InputException($"--x and --y are both {x.Address}. Vary two different inputs, or leave --y out.");
        }

        var cells = (long)x.Steps * (y?.Steps ?? 1);
        if (cells > MostCells)
        {
            throw new InputException(Invariant($"a grid of {x.Steps:N0} × {y?.Steps ?? 1:N0} has {cells:N0} cells; at most {MostCells:N0} are allowed. Write fewer values after the colon, for example {x.Address}={x.Low}..{x.High}:101."));
        }
    }

    /// <summary>Forecasts every cell.</summary>
    /// <param name="varied">The scenario.</param>
    /// <param name="axes">The first input, and the second or null.</param>
    /// <param name="settings">How each cell is simulated; see <see cref="DrawsFor"/>.</param>
    /// <param name="watch">Stops it, and is told the fraction done.</param>
    /// <exception cref="InputException">The grid is not allowed.</exception>
    /// <exception cref="ScenarioException">There is no such input, or an end of a range is not allowed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static SweepGrid Run(
        VariedScenario varied, (SweepAxis X, SweepAxis? Y) axes, SimulationSettings settings, (CancellationToken Cancellation, IProgress<double>? Progress) watch)
    {
        ArgumentNullException.ThrowIfNull(varied);
        ArgumentNullException.ThrowIfNull(settings);
        var (x, y) = axes;
        Check(x, y);
        settings.Check();
        var warnings = CheckEnds(varied, x, y);
        var alike = settings with { Precision = null };
        using var runner = new PlanRunner(settings.Threads, watch.Cancellation);
        var cells = runner.Run(x.Steps * (y?.Steps ?? 1), cell => varied.PlanWithShares(Values(x, y, cell)), alike, watch.Progress);
        var forecast = Forecaster.Run(varied.Base, alike, watch.Cancellation);
        var front = SensitivityAnalysis.Leaders(Outcome(forecast));
        return new SweepGrid(forecast, x, y, cells.AsReadOnly(), front.First, front.Second)
        {
            Line = y is null ? new SweepLine(value => runner.Run(varied.PlanWithShares(new InputValue(x.Address, value)), alike), front.First).Through(Known(x, cells, Present(varied, x), forecast)) : [],
            Warnings = [.. warnings.Where(warning => !forecast.Warnings.Contains(warning.Text, StringComparer.Ordinal)).DistinctBy(warning => warning.Text).Select(warning => $"At {warning.At}: {warning.Text}")],
            NameX = Name(varied, x),
            NameY = Name(varied, y ?? x),
            Present = Present(varied, x) is { } here && (y is null ? 0 : Present(varied, y)) is { } there ? (here, there) : null,
        };
    }

    internal static PlanOutcome Outcome(Forecast forecast) => new(
        [.. forecast.Candidates.Select(candidate => candidate.Win)],
        [.. forecast.Candidates.Select(candidate => candidate.Share.Mean)],
        forecast.Provenance.Simulation.Draws)
    {
        Median = [.. forecast.Candidates.Select(candidate => candidate.Share.Median)],
    };

    // The grid's points, and the scenario's own where it lies between two of them.
    private static List<(double X, PlanOutcome Outcome)> Known(SweepAxis x, IReadOnlyList<PlanOutcome> cells, double? present, Forecast forecast)
    {
        List<(double X, PlanOutcome Outcome)> points = [.. cells.Select((cell, step) => (x[step], cell))];
        if (present is { } now && now > x.Low && now < x.High && points.FindIndex(point => point.X >= now) is var next && points[next].X > now)
        {
            points.Insert(next, (now, Outcome(forecast)));
        }

        return points;
    }

    /// <summary>What is allowed at all four corners is allowed between them: every rule on a number is a range. What they warn of, each after its values.</summary>
    private static IReadOnlyList<(string At, string Text)> CheckEnds(VariedScenario varied, SweepAxis x, SweepAxis? y)
    {
        List<(string At, string Text)> warnings = [];
        foreach (var atX in new[] { 0, x.Steps - 1 })
        {
            Check("--x", x.At(atX));
            foreach (var atY in y is null ? [] : new[] { 0, y.Steps - 1 })
            {
                Check("--y", x.At(atX), y?.At(atY) ?? x.At(atX));
            }
        }

        return warnings;

        void Check(string option, params InputValue[] values) =>
            warnings.AddRange(Belief.Of(CheckEnd(varied, option, values)).Warnings.Select(text => (string.Join(" and ", values.Select(value => value.Change)), text)));
    }

    /// <summary>The door knows changes from the command line; here they come from an axis, and messages say so.</summary>
    private static Scenario CheckEnd(VariedScenario varied, string option, params InputValue[] values)
    {
        try
        {
            return varied.Through(values);
        }
        catch (ScenarioException exception)
        {
            throw new ScenarioException([.. exception.Problems.Select(problem => problem.File == FromCommandLine ? problem with { File = option } : problem)]);
        }
    }

    private static (string, InputUnit) Name(VariedScenario varied, SweepAxis axis) =>
        (InputCatalogue.Words(varied.Base, axis.Address), InputCatalogue.UnitOf(axis.Address));

    private static double? Present(VariedScenario varied, SweepAxis axis) => InputCatalogue.Find(axis.Address)?.Get(varied.Base);

    private static InputValue[] Values(SweepAxis x, SweepAxis? y, int cell) =>
        y is null ? [x.At(cell)] : [x.At(cell % x.Steps), y.At(cell / x.Steps)];
}
