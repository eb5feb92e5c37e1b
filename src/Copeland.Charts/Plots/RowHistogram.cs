using Copeland.Charts.Drawing;
using Copeland.Reports;

namespace Copeland.Charts.Plots;

/// <summary>A histogram in a row of its own, as charts with a candidate a row draw it.</summary>
internal static class RowHistogram
{
    // A bar lower than this part of an em is thinner than a line, and its outline would draw one.
    private const double Visible = 0.08;

    /// <summary>Draws the bars that lie on the axis and can be seen, in one-point bins; within an interval that is told of them, all.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="plot">The plot of all rows.</param>
    /// <param name="bins">Bin k, from k to k + 1 points, and the height of its bar on the vertical axis.</param>
    /// <param name="foot">Where the bars stand on the vertical axis.</param>
    /// <param name="interval">Where no bar is left out or too low to be seen.</param>
    /// <param name="colours">Their colours.</param>
    public static void Draw(
        Figure figure, PlotArea plot, IReadOnlyList<(int Bin, double Height)> bins, double foot, (double Low, double High) interval, PartyColours colours)
    {
        const double width = BinnedShape.Width;
        var gap = Math.Min(width * 0.12, plot.LengthX(figure.Em / 13)) / 2;
        var least = plot.LengthY(figure.Em * Visible);
        var shown = bins.Where(bin => (bin.Bin + 1) * width <= plot.X.High + 1e-9 && (bin.Height >= least || ((bin.Bin + 1) * width > interval.Low && bin.Bin * width < interval.High)))
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
