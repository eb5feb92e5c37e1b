using Copeland.Statistics;

namespace Copeland.Reports;

/// <summary>
/// A histogram as charts and the tables beside them show it, in bins of one point. Observations are taken as spread evenly within the
/// engine's fine bins.
/// </summary>
internal static class BinnedShape
{
    /// <summary>Width of a bin: a point of the vote, which a reader can name.</summary>
    public const double Width = 0.01;

    /// <summary>Observations by bin k, which covers k to k + 1 points; bins without any are left out.</summary>
    public static IReadOnlyList<(int Bin, double Count)> Of(Histogram histogram)
    {
        const double width = Width;
        var bins = new SortedDictionary<int, double>();
        for (var fine = 0; fine < histogram.Counts.Count; fine++)
        {
            if (histogram.Counts[fine] > 0)
            {
                Share(bins, (histogram.Low + (fine * histogram.BinWidth)) / width, (histogram.BinWidth / width, histogram.Counts[fine]));
            }
        }

        return [.. bins.Select(bin => (bin.Key, bin.Value))];
    }

    // The tolerance keeps a fine bin whose edge is a coarse one's, but for rounding, whole.
    private static void Share(SortedDictionary<int, double> bins, double from, (double Length, long Count) what)
    {
        var to = from + what.Length;
        for (var bin = (int)Math.Floor(from + 1e-9); bin < to - 1e-9; bin++)
        {
            var part = (Math.Min(to, bin + 1) - Math.Max(from, bin)) / what.Length;
            bins[bin] = bins.GetValueOrDefault(bin) + (part * what.Count);
        }
    }
}
