using Copeland.Backtesting;
using Copeland.Charts.Drawing;

namespace Copeland.Charts.Backtests;

/// <summary>A figure to be filled, and the back-test it shows.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Result">The back-test.</param>
/// <param name="Palette">The parties' colours.</param>
internal sealed record BacktestPicture(Figure Figure, BacktestResult Result, PartyPalette Palette)
{
    /// <summary>A plot of shares or probabilities against each other: room for the axes, gridlines, numbers and names.</summary>
    /// <param name="axes">The greatest value, 0 to 1, of both axes.</param>
    /// <param name="names">What the axes measure; the vertical one's stands above it.</param>
    public PlotArea Square(double axes, (string X, string Y) names)
    {
        var em = Figure.Em;
        var body = Figure.Body;
        var box = new Box(body.Left + (em * 2.9), body.Top + (em * 1.9), body.Right - (em * 0.4), body.Bottom - (em * 2.7));
        var plot = Figure.Plot(box, new AxisRange(0, axes), new AxisRange(0, axes));
        var ticks = plot.Y.Ticks(5);
        plot.GridY(ticks);
        foreach (var tick in ticks)
        {
            var text = Invariant($"{100 * tick:0}%");
            Figure.Text(text, box.Left - (em * 0.5), plot.AtY(tick) + (em * 0.3), Figure.Small with { Anchor = Anchor.End });
            Figure.Text(text, Math.Min(plot.AtX(tick), body.Right - (Figure.Measure(text, Figure.Small) / 2)), box.Bottom + (em * 1.15), Figure.Small with { Anchor = Anchor.Middle });
        }

        Figure.Text(names.Y, body.Left, body.Top + (em * 0.5), Figure.Small);
        Figure.Text(names.X, box.MiddleX, box.Bottom + (em * 2.35), Figure.Small with { Anchor = Anchor.Middle });
        return plot;
    }
}
