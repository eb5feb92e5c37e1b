using Copeland.Charts.Drawing;
using Copeland.Reports;
using Copeland.Statistics;

namespace Copeland.Charts.Plots;

/// <summary>Bars of the chance of winning, likeliest first, each with its number and words.</summary>
internal static class ChanceChart
{
    /// <summary>Fills the figure.</summary>
    public static void Draw(ForecastPicture picture)
    {
        var figure = picture.Figure;
        var body = figure.Body;
        var em = figure.Em;
        var words = figure.IsNarrow ? em * 0.8 : figure.Measure("more likely than not", figure.Small) + em;
        var room = new Box(body.Left, body.Top, body.Right, body.Bottom - (em * 1.35));
        var rows = CandidateRows.Lay(picture, (picture.Race.ByChance, place => picture.Candidate(place).Win.Value), room, (words, figure.IsNarrow ? 3.2 : 2.9));
        var number = figure.Measure(">99.9%", figure.Plain with { Bold = true }) + (em * 0.4);
        var full = rows.Plot.Width / Math.Max(em * 3, rows.Plot.Width - number);
        var plot = figure.Plot(rows.Plot, new AxisRange(0, full), new AxisRange(0, rows.Places.Count));
        Axis(figure, plot);
        for (var row = 0; row < rows.Places.Count; row++)
        {
            Row(picture, plot, rows, row);
        }

        if (rows.Note(place => DisplayNumber.Chance(picture.Candidate(place).Win)) is { } note)
        {
            figure.Text(note, body.Left, room.Bottom - (em * 0.25), figure.Small);
        }
    }

    private static void Axis(Figure figure, PlotArea plot)
    {
        // Words stand under the bars of a narrow picture: no line runs through them.
        double[] ticks = figure.IsNarrow ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1];
        plot.GridX(figure.IsNarrow ? [0, 1] : ticks);
        foreach (var tick in ticks)
        {
            var look = figure.Small with { Anchor = Anchor.Middle };
            if (figure.IsNarrow)
            {
                plot.Line(tick, 0, tick, plot.LengthY(figure.Em * 0.35), (figure.Theme.Mark, figure.Em / 13));
            }

            figure.Text(Invariant($"{tick * 100:F0}%"), plot.AtX(tick), figure.Body.Bottom - (figure.Em * 0.2), look);
        }
    }

    private static void Row(ForecastPicture picture, PlotArea plot, CandidateRows rows, int row)
    {
        var figure = picture.Figure;
        var place = rows.Places[row];
        var win = picture.Candidate(place).Win;
        var colours = picture.Colours(place);
        var under = figure.IsNarrow ? plot.LengthY(figure.Em * 0.6) : 0;
        var middle = rows.Places.Count - row - 0.5 + under;
        var half = Math.Min(0.31 - (under / 2), plot.LengthY(figure.Em * 1.7));
        var width = Math.Max(win.Value, plot.LengthX(figure.Em / 6.5));
        plot.Bars([(0, width, middle - half, middle + half)], colours);
        var shown = DisplayNumber.Chance(win);
        var centre = plot.AtY(middle);
        figure.Text(shown, plot.AtX(width) + (figure.Em * 0.35), centre + (figure.Em * 0.36), figure.Plain with { Bold = true, Colour = colours.Text });
        Words(figure, win, (plot.Box.Left + (figure.Em * 0.3), centre, centre + ((plot.AtY(0) - plot.AtY(half)) + (figure.Em * 0.9))));
        figure.Hit(
            new Box(figure.Body.Left, rows.Top(row), figure.Body.Right, rows.Top(row) + rows.RowHeight),
            $"{picture.Race.Names[place].Label}: {shown}, {ProbabilityWords.Both(win)}");
    }

    // In a column of their own where there is room for one, otherwise under the bar.
    private static void Words(Figure figure, ProbabilityEstimate probability, (double Left, double Middle, double Under) at)
    {
        var ink = figure.Small with { Colour = figure.Theme.Ink };
        if (figure.IsNarrow)
        {
            figure.Text(ProbabilityWords.Both(probability), at.Left, at.Under, ink);
            return;
        }

        var small = figure.Small with { Anchor = Anchor.End };
        figure.Text(ProbabilityWords.Likelihood(probability), figure.Body.Right, at.Middle - (figure.Em * 0.2), ink with { Anchor = Anchor.End });
        figure.Text(ProbabilityWords.Frequency(probability), figure.Body.Right, at.Middle + (figure.Em * 0.85), small);
    }
}
