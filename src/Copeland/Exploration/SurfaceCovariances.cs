namespace Copeland.Exploration;

/// <summary>Makes covariances over all settings out of the engine's beliefs.</summary>
/// <param name="curves">The curves.</param>
/// <param name="coordinates">What they are along.</param>
/// <param name="basis">By coordinate the number of the curve that stands for it where two act together.</param>
/// <param name="options">Threads, and what stops it.</param>
internal sealed class SurfaceCovariances(SurfaceCurves curves, IReadOnlyList<SurfaceCoordinate> coordinates, int[] basis, ParallelOptions options)
{
    /// <summary>A covariance's movement that changes no chance by a thousandth of a point.</summary>
    private const double Nothing = 1e-6;

    /// <summary>Beliefs that coefficients are fitted on, beside three for each of them.</summary>
    private const int FewestBeliefs = 24;

    private readonly Lazy<(SeatSituation[] At, double[][] Features, double[][] Points)> design = new(() => Design(curves, coordinates, basis));

    /// <summary>Covariances over all settings.</summary>
    /// <param name="present">The entries as the scenario stands.</param>
    /// <param name="entries">The entries in a situation.</param>
    public SurfaceCovariance Fit(double[] present, Func<SeatSituation, double[]> entries)
    {
        List<int[]> along = [.. coordinates.Select(coordinate => curves.Of(coordinate, entries, Nothing))];
        var values = design.Value.At.Length == 0 ? [] : new double[design.Value.At.Length][];
        Parallel.For(0, values.Length, options, i => values[i] = entries(design.Value.At[i]));
        return Fit(present, along, values);
    }

    /// <summary>The same from values computed before: at the nodes of every coordinate, and in the situations of <see cref="Together"/>.</summary>
    public SurfaceCovariance Fit(double[] present, IReadOnlyList<double[][]> nodes, double[][] together) =>
        Fit(present, [.. coordinates.Select((coordinate, c) => curves.Numbered(coordinate, nodes[c], Nothing))], together);

    /// <summary>The situations in which several coordinates move together.</summary>
    public IReadOnlyList<SeatSituation> Together => design.Value.At;

    private SurfaceCovariance Fit(double[] present, List<int[]> along, double[][] values)
    {
        int[][] numbers = [.. present.Select((_, entry) => along.Select(byEntry => byEntry[entry]).ToArray())];
        var alone = new SurfaceCovariance(present, numbers, []);
        if (values.Length == 0)
        {
            return alone;
        }

        double[][] left = [.. values.Select((engine, i) => engine.Select((value, entry) => value - SurfaceReading.Alone(alone, entry, (curves.All, coordinates), design.Value.Points[i])).ToArray())];
        var coefficients = LeastSquares.Fit(design.Value.Features, left);
        return alone with { Together = [.. coefficients.Select((row, entry) => left.Any(point => Math.Abs(point[entry]) > Nothing) ? row : [])] };
    }

    private static (SeatSituation[] At, double[][] Features, double[][] Points) Design(SurfaceCurves curves, IReadOnlyList<SurfaceCoordinate> coordinates, int[] basis)
    {
        var count = coordinates.Count < 2 ? 0 : FewestBeliefs + (3 * coordinates.Count * (coordinates.Count - 1) / 2);
        double[][] points = [.. Enumerable.Range(1, count).Select(i => coordinates.Select((coordinate, c) => coordinate.Low + (DesignPoints.At(i, c) * (coordinate.High - coordinate.Low))).ToArray())];
        return ([.. points.Select(at => curves.At(coordinates, at))], [.. points.Select(at => SurfaceReading.Products(curves.All, coordinates, basis, at))], points);
    }
}
