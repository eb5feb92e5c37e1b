using Copeland.Charts.Drawing;
using Copeland.Reports;

namespace Copeland.Charts.Plots;

/// <summary>Bars of the chance of winning, likeliest first, each with its number.</summary>
internal static class ChanceChart
{
    // In ems: two rows do not stand at the two ends of the picture.
    private const double MostRow = 9.5;
    private const double MostBar = 4.8;

    /// <summary>Fills the figure.</summary>
    public static void Draw(ForecastPicture picture)
    {
        var figure = picture.Figure;
        var body = figure.Body;
        var em = figure.Em;
        var room = new Box(body.Left, body.Top, body.Right, body.Bottom - (em * 1.35));
        var race = picture.Race;
        var rows = CandidateRows.Lay(
            picture, (race.Likeliest, place => picture.Candidate(place).Win.Value), room, (figure.Measure("100%", figure.Small) / 2, figure.IsNarrow ? 2.5 : 2.9, MostRow), (_, left) => ChanceWords.Left(race, left));

        figure.Tell(ChanceWords.Behind(race, rows.Places));

        // The longest bar leaves room for its number.
        var most = rows.Places.Max(place => picture.Candidate(place).Win.Value);
        var numbers = rows.Places.Max(place => figure.Measure(Shown(picture, place), Bold(figure))) + (em * 0.5);
        var full = Math.Max(1, most * rows.Plot.Width / Math.Max(em * 3, rows.Plot.Width - numbers));
        var plot = figure.Plot(rows.Plot, new AxisRange(0, full), new AxisRange(0, rows.Places.Count));
        Axis(figure, plot);
        for (var row = 0; row < rows.Places.Count; row++)
        {
            Row(picture, plot, rows, row);
        }
    }

    private static TextLook Bold(Figure figure) => figure.Plain with { Bold = true };

    private static string Shown(ForecastPicture picture, int place) => DisplayNumber.Chance(picture.Candidate(place).Win);

    private static void Axis(Figure figure, PlotArea plot)
    {
        double[] ticks = plot.AtX(0.25) - plot.AtX(0) > figure.Measure("100% ", figure.Small) ? [0, 0.25, 0.5, 0.75, 1] : [0, 0.5, 1];
        plot.GridX(ticks);
        foreach (var tick in ticks)
        {
            figure.Text(Invariant($"{tick * 100:F0}%"), plot.AtX(tick), plot.Box.Bottom + (figure.Em * 1.15), figure.Small with { Anchor = Anchor.Middle });
        }
    }

    private static void Row(ForecastPicture picture, PlotArea plot, CandidateRows rows, int row)
    {
        var figure = picture.Figure;
        var (em, place) = (figure.Em, rows.Places[row]);
        var win = picture.Candidate(place).Win;
        var colours = picture.Colours(place);
        var middle = rows.Places.Count - row - 0.5;
        var half = Math.Min(0.31, plot.LengthY(em * MostBar / 2));
        var width = Math.Max(win.Value, plot.LengthX(em / 6.5));
        plot.Bars([(0, width, middle - half, middle + half)], colours);
        var shown = Shown(picture, place);
        plot.Text(shown, plot.AtX(width) + (em * 0.35), plot.AtY(middle) + (em * 0.36), Bold(figure) with { Colour = colours.Text });
        figure.Hit(
            new Box(figure.Body.Left, rows.Top(row), figure.Body.Right, rows.Top(row) + rows.RowHeight),
            $"{picture.Race.Names[place].Label}: {shown}, {ProbabilityWords.Both(win)}");
    }
}
