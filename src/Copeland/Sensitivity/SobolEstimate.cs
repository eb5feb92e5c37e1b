using Copeland.Sampling;

namespace Copeland.Sensitivity;

/// <summary>The indices of one output, and their bootstrap intervals.</summary>
internal sealed class SobolEstimate
{
    private readonly double[] first;
    private readonly double[] second;
    private readonly double[][] mixed;

    /// <summary>One output of evaluated samples.</summary>
    /// <param name="values">Rows × (A, B, A_1 … A_k) × outputs.</param>
    /// <param name="output">The output.</param>
    /// <param name="size">How many inputs and outputs there are.</param>
    public SobolEstimate(double[][] values, int output, (int Inputs, int Outputs) size)
    {
        var mean = values.Average(row => (row[output] + row[size.Outputs + output]) / 2);
        double[] Column(int block) => [.. values.Select(row => row[(block * size.Outputs) + output] - mean)];
        (first, second) = (Column(0), Column(1));
        mixed = [.. Enumerable.Range(0, size.Inputs).Select(i => Column(i + 2))];
    }

    /// <summary>The indices of every input.</summary>
    public VarianceShare[] Shares(SobolSettings settings)
    {
        var weights = new int[first.Length];
        Array.Fill(weights, 1);
        var estimates = Indices(weights);
        var resampled = new (double First, double Total)[settings.Resamples][];
        var random = new RandomSource(settings.Seed, 0, StreamPurpose.Bootstrap);
        for (var sample = 0; sample < resampled.Length; sample++)
        {
            Array.Clear(weights);
            for (var draw = 0; draw < weights.Length; draw++)
            {
                weights[random.NextIndex(weights.Length)]++;
            }

            resampled[sample] = Indices(weights);
        }

        return [.. estimates.Select((estimate, i) => new VarianceShare(
            Interval(estimate.First, [.. resampled.Select(indices => indices[i].First)]),
            Interval(estimate.Total, [.. resampled.Select(indices => indices[i].Total)])))];
    }

    private (double First, double Total)[] Indices(int[] weights)
    {
        var (sum, squares) = (0.0, 0.0);
        for (var row = 0; row < weights.Length; row++)
        {
            sum += weights[row] * (first[row] + second[row]);
            squares += weights[row] * ((first[row] * first[row]) + (second[row] * second[row]));
        }

        var rows = (double)weights.Length;
        var variance = (squares / (2 * rows)) - Math.Pow(sum / (2 * rows), 2);
        var indices = new (double, double)[mixed.Length];
        for (var i = 0; i < indices.Length && variance > 0; i++)
        {
            var (product, difference) = (0.0, 0.0);
            for (var row = 0; row < weights.Length; row++)
            {
                var step = mixed[i][row] - first[row];
                product += weights[row] * second[row] * step;
                difference += weights[row] * step * step;
            }

            indices[i] = (product / rows / variance, difference / (2 * rows) / variance);
        }

        return indices;
    }

    /// <summary>The 2.5% and 97.5% points of the resampled estimates.</summary>
    private static IndexEstimate Interval(double estimate, double[] resampled)
    {
        Array.Sort(resampled);
        double Point(double probability) => resampled.Length == 0 ? estimate : resampled[(int)Math.Round(probability * (resampled.Length - 1))];
        return new IndexEstimate(estimate, Point(0.025), Point(0.975));
    }
}

/// <summary>How variance-based indices are estimated.</summary>
/// <param name="BaseSamples">Rows of each base sample, 2 or more; the model is evaluated (inputs + 2) times as often.</param>
/// <param name="Seed">Seed of the sample and of the bootstrap.</param>
/// <param name="Resamples">Bootstrap resamples behind the intervals.</param>
internal readonly record struct SobolSettings(int BaseSamples, ulong Seed, int Resamples = 300);
