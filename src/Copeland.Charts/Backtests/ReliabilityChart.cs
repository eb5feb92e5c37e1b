using Copeland.Backtesting;
using Copeland.Charts.Drawing;

namespace Copeland.Charts.Backtests;

/// <summary>Chances against how often they came true, with Jeffreys intervals and the number of forecasts behind each.</summary>
internal static class ReliabilityChart
{
    /// <summary>Fills the figure.</summary>
    public static void Draw(BacktestPicture picture)
    {
        var figure = picture.Figure;
        var plot = picture.Square(1, ("chance given on the eve", "how often they won"));
        plot.Line(0, 0, 1, 1, (figure.Theme.Mark, figure.Em / 10));
        var bands = ReliabilityBand.Of(picture.Result.Model.Contests);
        foreach (var band in bands)
        {
            plot.Line(band.Mean, band.Interval.Low, band.Mean, band.Interval.High, (figure.Theme.Ink, figure.Em / 7));
            plot.Dots([(band.Mean, band.Frequency)], figure.Theme.Ink, figure.Em * 0.75);
        }

        var labels = new FreeLabels(figure, figure.Body, bands.Select(band => Bar(figure, plot, band)));
        foreach (var band in bands)
        {
            Label(figure, plot, (band, labels));
        }
    }

    private static Box Bar(Figure figure, PlotArea plot, ReliabilityBand band)
    {
        var (x, half) = (plot.AtX(band.Mean), figure.Em * 0.38);
        return new Box(x - half, plot.AtY(band.Interval.High), x + half, plot.AtY(band.Interval.Low));
    }

    // Above the bar on the lower half of the diagonal, below it on the upper: there is always room there. Beside the dot where
    // chances are so small that the diagonal would cross the words.
    private static void Label(Figure figure, PlotArea plot, (ReliabilityBand Band, FreeLabels Labels) at)
    {
        var (band, em) = (at.Band, figure.Em);
        var text = Invariant($"{band.Wins} of {band.Forecasts:N0}");
        var (bar, width) = (Bar(figure, plot, band), figure.Measure(text, figure.Small));
        var left = Math.Clamp(bar.MiddleX - (width / 2), plot.Box.Left, figure.Body.Right - width);

        // Clear of the diagonal too, which the left end of a text near the top would touch.
        var diagonal = plot.AtY(plot.LengthX(left - plot.Box.Left));
        var (beside, above, below) = ((bar.Right + (em * 0.9), plot.AtY(band.Frequency) + (em * 0.25)), (left, bar.Top - (em * 0.45)), (left, Math.Max(bar.Bottom, diagonal) + (em * 1.05)));
        at.Labels.Draw(text, figure.Small, band.High <= 0.1 ? [beside] : band.Mean < 0.5 ? [above, below] : [below, above]);
        figure.Hit(
            new Box(bar.Left, plot.AtY(1), bar.Right, plot.Box.Bottom),
            Invariant($"given {100 * band.Low:0} to {100 * band.High:0}%: {band.Wins} of {band.Forecasts:N0} won, {100 * band.Frequency:0.0}%; forecast {100 * band.Mean:0.0}%"));
    }
}
