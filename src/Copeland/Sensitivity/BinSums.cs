namespace Copeland.Sensitivity;

/// <summary>Counts, sums and squares of an output by bin of its driver.</summary>
internal sealed class BinSums(int bins)
{
    private readonly double[] counts = new double[bins];
    private readonly double[] sums = new double[bins];
    private double squares;

    public void Add(int bin, double value)
    {
        counts[bin]++;
        sums[bin] += value;
        squares += value * value;
    }

    public void Add(BinSums other, int sign)
    {
        for (var bin = 0; bin < counts.Length; bin++)
        {
            counts[bin] += sign * other.counts[bin];
            sums[bin] += sign * other.sums[bin];
        }

        squares += sign * other.squares;
    }

    /// <summary>Kelley's ε²: the part of the variance that lies between the bins, less what chance puts there; 0 where nothing varies.</summary>
    public double Explained()
    {
        var (count, sum, between) = (0.0, 0.0, 0.0);
        for (var bin = 0; bin < counts.Length; bin++)
        {
            count += counts[bin];
            sum += sums[bin];
            between += counts[bin] > 0 ? sums[bin] * sums[bin] / counts[bin] : 0;
        }

        var correction = sum * sum / count;
        var total = squares - correction;
        if (total <= 1e-12 * squares || total <= 0)
        {
            return 0;
        }

        var within = (squares - between) / (count - bins);
        return (between - correction - ((bins - 1) * within)) / total;
    }
}
