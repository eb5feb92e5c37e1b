using Copeland.Backtesting;
using Copeland.Charts.Drawing;

namespace Copeland.Charts.Backtests;

/// <summary>The probability integral transform in tenths: flat where forecasts are calibrated.</summary>
internal static class IntegralChart
{
    /// <summary>Fills the figure.</summary>
    public static void Draw(BacktestPicture picture)
    {
        var figure = picture.Figure;
        var (em, body) = (figure.Em, figure.Body);
        var counts = IntegralCounts.Of(picture.Result.Model.Contests);
        double Part(int count) => (double)count / counts.Cells;
        var high = 1.12 * Math.Max(Part(counts.Counts.Max()), Part(counts.Expected.High));
        var box = new Box(body.Left + (em * 2.9), body.Top + (em * 1.9), body.Right, body.Bottom - (em * 2.7));
        var plot = figure.Plot(box, new AxisRange(0, counts.Counts.Count), new AxisRange(0, high));
        plot.GridY(plot.Y.Ticks(4));
        foreach (var tick in plot.Y.Ticks(4))
        {
            figure.Text(Invariant($"{100 * tick:0.#}%"), box.Left - (em * 0.5), plot.AtY(tick) + (em * 0.3), figure.Small with { Anchor = Anchor.End });
        }

        var gap = plot.LengthX(em / 6);
        plot.Bars(counts.Counts.Select((count, tenth) => (tenth + gap, tenth + 1 - gap, 0.0, Part(count))), figure.Theme.Mark);
        foreach (var edge in new[] { counts.Expected.Low, counts.Expected.High })
        {
            plot.Line(0, Part(edge), counts.Counts.Count, Part(edge), (figure.Theme.Ink, em / 10));
        }

        for (var tenth = 0; tenth < counts.Counts.Count; tenth++)
        {
            var top = Math.Max(Part(counts.Counts[tenth]), Part(counts.Expected.High));
            figure.Text(
                Invariant($"{100 * Part(counts.Counts[tenth]):0.0}"), plot.AtX(tenth + 0.5), plot.AtY(top) - (em * 0.4), figure.Small with { Anchor = Anchor.Middle });
        }

        figure.Text("of results", body.Left, body.Top + (em * 0.5), figure.Small);
        figure.Text("far below the forecast", box.Left, box.Bottom + (em * 1.3), figure.Small);
        figure.Text("far above it", box.Right, box.Bottom + (em * 1.3), figure.Small with { Anchor = Anchor.End });
        figure.Text("tenths of the forecast range", box.MiddleX, box.Bottom + (em * 2.5), figure.Small with { Anchor = Anchor.Middle });
    }
}
