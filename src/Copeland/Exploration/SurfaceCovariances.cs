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

    /// <summary>The entries of a ballot's beliefs.</summary>
    public SurfaceCovariance Fit(IReadOnlyList<int> standing, Func<SeatBelief, double[]> entries)
    {
        var present = entries(curves.At([], [], standing));
        List<int[]> along = [.. coordinates.Select(coordinate => curves.Of(coordinate, standing, entries, Nothing))];
        int[][] numbers = [.. present.Select((_, entry) => along.Select(byEntry => byEntry[entry]).ToArray())];
        var alone = new SurfaceCovariance(present, numbers, []);
        return coordinates.Count < 2 ? alone : alone with { Together = Together(standing, entries, alone) };
    }

    private double[][] Together(IReadOnlyList<int> standing, Func<SeatBelief, double[]> entries, SurfaceCovariance alone)
    {
        var count = FewestBeliefs + (3 * coordinates.Count * (coordinates.Count - 1) / 2);
        var (features, left) = (new double[count][], new double[count][]);
        Parallel.For(0, count, options, i =>
        {
            double[] at = [.. coordinates.Select((coordinate, c) => coordinate.Low + (DesignPoints.At(i + 1, c) * (coordinate.High - coordinate.Low)))];
            var engine = entries(curves.At(coordinates, at, standing));
            features[i] = SurfaceReading.Products(curves.All, coordinates, basis, at);
            left[i] = [.. engine.Select((value, entry) => value - SurfaceReading.Alone(alone, entry, (curves.All, coordinates), at))];
        });
        var coefficients = LeastSquares.Fit(features, left);
        return [.. coefficients.Select((row, entry) => left.Any(values => Math.Abs(values[entry]) > Nothing) ? row : [])];
    }
}
