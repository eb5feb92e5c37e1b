namespace Copeland.Statistics;

/// <summary>
/// Counts in equal bins over a closed range, with the exact mean and standard deviation of what was counted.
/// Values outside the range belong to the first or last bin.
/// </summary>
public sealed class Histogram
{
    private readonly long[] counts;

    /// <summary>A histogram of what has been counted.</summary>
    /// <param name="low">Lower edge of the first bin.</param>
    /// <param name="high">Upper edge of the last bin.</param>
    /// <param name="counts">Observations by bin; not copied, so not to be changed afterwards.</param>
    /// <param name="mean">Mean of the observations themselves, not of the bins.</param>
    /// <param name="sd">Their standard deviation.</param>
    /// <exception cref="ArgumentException">There are no bins, or the edges are upside down.</exception>
    internal Histogram(double low, double high, long[] counts, double mean, double sd)
    {
        ArgumentNullException.ThrowIfNull(counts);
        if (counts.Length == 0 || !(high > low))
        {
            throw new ArgumentException(
                Invariant($"A histogram needs bins over a range; got {counts.Length} bins over {low:R} to {high:R}."), nameof(counts));
        }

        (Low, High, Mean, Sd, this.counts) = (low, high, mean, sd, counts);
        Total = counts.Sum();
        Counts = counts.AsReadOnly();
    }

    /// <summary>A histogram whose mean and standard deviation are those of the bins' middles, less Sheppard's correction for their width.</summary>
    /// <param name="low">Lower edge of the first bin.</param>
    /// <param name="high">Upper edge of the last bin.</param>
    /// <param name="counts">Observations by bin; not copied.</param>
    /// <exception cref="ArgumentException">There are no bins, or the edges are upside down.</exception>
    internal static Histogram FromCounts(double low, double high, long[] counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var width = (high - low) / counts.Length;
        var (total, sum, squares) = (0.0, 0.0, 0.0);
        for (var bin = 0; bin < counts.Length; bin++)
        {
            var middle = (bin + 0.5) * width;
            total += counts[bin];
            sum += counts[bin] * middle;
            squares += counts[bin] * middle * middle;
        }

        var mean = total > 0 ? sum / total : 0;
        var variance = total > 0 ? (squares / total) - (mean * mean) - (width * width / 12) : 0;
        return new Histogram(low, high, counts, low + mean, Math.Sqrt(Math.Max(0, variance)));
    }

    /// <summary>What several histograms of the same bins have counted together.</summary>
    /// <exception cref="ArgumentException">There are none, or their bins differ.</exception>
    internal static Histogram Together(IReadOnlyList<Histogram> parts)
    {
        if (parts.Count == 0 || parts.Any(part => part.Low != parts[0].Low || part.High != parts[0].High || part.counts.Length != parts[0].counts.Length))
        {
            throw new ArgumentException("Histograms add up where they have the same bins.", nameof(parts));
        }

        return parts.Count == 1 ? parts[0] : FromCounts(parts[0].Low, parts[0].High, [.. Enumerable.Range(0, parts[0].counts.Length).Select(bin => parts.Sum(part => part.counts[bin]))]);
    }

    /// <summary>Lower edge of the first bin.</summary>
    public double Low { get; }

    /// <summary>Upper edge of the last bin.</summary>
    public double High { get; }

    /// <summary>Mean of the observations.</summary>
    public double Mean { get; }

    /// <summary>Standard deviation of the observations.</summary>
    public double Sd { get; }

    /// <summary>How many observations were counted.</summary>
    public long Total { get; }

    /// <summary>Observations by bin.</summary>
    public IReadOnlyList<long> Counts { get; }

    /// <summary>Width of a bin.</summary>
    public double BinWidth => (High - Low) / counts.Length;

    /// <summary>The median.</summary>
    public double Median => Quantile(0.5);

    /// <summary>The share of observations above a value, with observations taken as spread evenly within their bin.</summary>
    /// <exception cref="InvalidOperationException">Nothing was counted.</exception>
    public double Above(double value)
    {
        if (Total == 0)
        {
            throw new InvalidOperationException("An empty histogram has nothing above anything.");
        }

        if (Sd == 0)
        {
            return Mean > value ? 1 : 0;
        }

        var above = 0.0;
        for (var bin = counts.Length - 1; bin >= 0 && Low + ((bin + 1) * BinWidth) > value; bin--)
        {
            above += counts[bin] * Math.Min(1, (Low + ((bin + 1) * BinWidth) - value) / BinWidth);
        }

        return above / Total;
    }

    /// <summary>
    /// The value below which a share <paramref name="probability"/> of the observations lies, with observations taken as spread
    /// evenly within their bin, so it errs by less than a bin's width; exact where all observations are the same.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The probability lies outside 0 to 1.</exception>
    /// <exception cref="InvalidOperationException">Nothing was counted.</exception>
    public double Quantile(double probability)
    {
        if (!(probability >= 0 && probability <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability lies between 0 and 1.");
        }

        if (Total == 0)
        {
            throw new InvalidOperationException("An empty histogram has no quantiles.");
        }

        if (Sd == 0)
        {
            return Mean;
        }

        var target = probability * Total;
        var below = 0L;
        for (var bin = 0; bin < counts.Length; bin++)
        {
            if (counts[bin] > 0 && below + counts[bin] >= target)
            {
                return Low + (BinWidth * (bin + ((target - below) / counts[bin])));
            }

            below += counts[bin];
        }

        return High;
    }
}
