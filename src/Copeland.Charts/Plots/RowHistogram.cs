using Copeland.Charts.Drawing;
using Copeland.Reports;

namespace Copeland.Charts.Plots;

/// <summary>A histogram in a row of its own, as charts with a candidate a row draw it.</summary>
internal static class RowHistogram
{
    // Of the highest bar what the last one at either end has at least: a part of the picture would change with its size, and heavy tails would draw long lines.
    private const double Least = 0.03;

    // A bar lower than this part of an em is thinner than a line, and is drawn as one.
    private const double Visible = 0.08;

    /// <summary>The first and the last bin that have a bar, as far as bars are worth a look, and to the ends of the interval that is told of them.</summary>
    /// <param name="bins">The bins with the heights of their bars.</param>
    /// <param name="peak">The height of the highest bar on the same scale.</param>
    /// <param name="interval">The interval.</param>
    public static (int First, int Last) Reach(IReadOnlyList<(int Bin, double Height)> bins, double peak, (double Low, double High) interval)
    {
        var shown = bins.Where(bin => bin.Height >= peak * Least || ((bin.Bin + 1) * BinnedShape.Width > interval.Low && bin.Bin * BinnedShape.Width < interval.High)).ToList();
        return (shown[0].Bin, shown[^1].Bin);
    }

    /// <summary>Draws the bars that lie on the axis and within reach, in one-point bins: the same ones however large the picture is.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="plot">The plot of all rows.</param>
    /// <param name="bins">Bin k, from k to k + 1 points, and the height of its bar on the vertical axis.</param>
    /// <param name="foot">Where the bars stand on the vertical axis.</param>
    /// <param name="reach">How far they reach: the height of the highest bar on the same scale, and the interval that is told of them.</param>
    /// <param name="colours">Their colours.</param>
    public static void Draw(
        Figure figure, PlotArea plot, IReadOnlyList<(int Bin, double Height)> bins, double foot, (double Peak, (double Low, double High) Interval) reach, PartyColours colours)
    {
        const double width = BinnedShape.Width;
        var gap = Math.Min(width * 0.12, plot.LengthX(figure.Em / 13)) / 2;
        var least = plot.LengthY(figure.Em * Visible);
        var (first, last) = Reach(bins, reach.Peak, reach.Interval);
        var shown = bins.Where(bin => (bin.Bin + 1) * width <= plot.X.High + 1e-9 && bin.Bin >= first && bin.Bin <= last)
            .Select(bin => bin with { Height = Math.Max(bin.Height, least) }).ToList();
        if (shown.Count == 0)
        {
            return;
        }

        // Bars too low to be told apart stand on a line of their own, not as dashes in the air.
        plot.Line(shown[0].Bin * width, foot, (shown[^1].Bin + 1) * width, foot, (colours.Fill, figure.Em / 13));
        plot.Bars(shown.Select(bin => ((bin.Bin * width) + gap, ((bin.Bin + 1) * width) - gap, foot, foot + bin.Height)), colours);
    }
}
