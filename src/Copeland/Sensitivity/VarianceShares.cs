using Copeland.Sampling;

namespace Copeland.Sensitivity;

/// <summary>
/// Variance-based sensitivity indices (Sobol'). With base samples A and B and A_i, which is A with column i from B:
/// first order V_i = mean f(B)·(f(A_i) − f(A)) (Saltelli et al., Computer Physics Communications 181, 2010, table 2 b),
/// total V_Ti = mean (f(A) − f(A_i))² ÷ 2 (Jansen 1999; the same table, f), both over the variance of f in A and B.
/// f is centred first, which changes no index and steadies the first. The error falls with the square root of the rows.
/// </summary>
internal static class VarianceShares
{
    /// <summary>Estimates the indices of every input for every output.</summary>
    /// <param name="size">How many inputs and outputs the model has.</param>
    /// <param name="model">The model; called from several threads at once.</param>
    /// <param name="settings">How.</param>
    /// <param name="options">How work is shared out among threads.</param>
    /// <param name="progress">Told the fraction done.</param>
    /// <returns>Outputs × inputs; NaN never: where an output does not vary, all its indices are 0.</returns>
    public static VarianceShare[][] Estimate(
        (int Inputs, int Outputs) size, SampledModel model, SobolSettings settings, ParallelOptions options, IProgress<double>? progress = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.BaseSamples, 2);
        var values = Evaluate(size, model, settings, options, progress);
        var shares = new VarianceShare[size.Outputs][];
        Parallel.For(0, size.Outputs, options, output => shares[output] = new SobolEstimate(values, output, size).Shares(settings));
        return shares;
    }

    /// <summary>The model's outputs: rows × (A, B, A_1 … A_k) × outputs.</summary>
    private static double[][] Evaluate(
        (int Inputs, int Outputs) size, SampledModel model, SobolSettings settings, ParallelOptions options, IProgress<double>? progress)
    {
        var values = new double[settings.BaseSamples][];
        var done = 0;
        Parallel.For(0, settings.BaseSamples, options, row =>
        {
            var random = new RandomSource(settings.Seed, row, StreamPurpose.Sensitivity);
            var (a, b) = (new double[size.Inputs], new double[size.Inputs]);
            for (var i = 0; i < size.Inputs; i++)
            {
                (a[i], b[i]) = (random.NextUniform(), random.NextUniform());
            }

            var points = new List<double[]> { a, b };
            for (var i = 0; i < size.Inputs; i++)
            {
                double[] mixed = [.. a];
                mixed[i] = b[i];
                points.Add(mixed);
            }

            values[row] = [.. model(points).SelectMany(outputs => outputs)];
            progress?.Report((double)Interlocked.Increment(ref done) / settings.BaseSamples);
        });
        return values;
    }
}
