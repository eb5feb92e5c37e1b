using Copeland.Statistics;

namespace Copeland.Charts.Plots;

/// <summary>A histogram in bins wide enough to be seen. Observations are taken as spread evenly within the engine's fine bins.</summary>
internal static class BinnedShape
{
    // About as many bars as an eye can tell apart in a column of an article.
    private const int MostBars = 72;
    private static readonly double[] Widths = [0.0025, 0.005, 0.01, 0.02, 0.05];

    /// <summary>The narrowest round width that gives no more bars than the eye can tell apart over a range of shares.</summary>
    public static double Width(double range) => Array.Find(Widths, width => range <= MostBars * width) is var found and > 0 ? found : Widths[^1];

    /// <summary>Observations by bin k, which covers k × width to (k + 1) × width; bins without any are left out.</summary>
    public static IReadOnlyList<(int Bin, double Count)> Of(Histogram histogram, double width)
    {
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
