using Copeland.Charts.Drawing;
using Copeland.Reports;

namespace Copeland.Charts.Plots;

/// <summary>Bars of the chance of winning, likeliest first, each with its number.</summary>
internal static class ChanceChart
{
    // In ems: two rows do not stand at the two ends of the picture.
    private const double MostRow = 14;
    private const double MostBar = 7;

    // Likewise: two lines of a name; a name and its bar below it.
    private const double LeastRow = 2.9;
    private const double LeastNarrowRow = 2.5;

    // What a bar takes of its row; where the name stands above it, of what is left.
    private const double Part = 0.62;
    private const double NarrowPart = 0.86;
    private const double UnderName = 0.25;

    /// <summary>Fills the figure.</summary>
    public static void Draw(ForecastPicture picture)
    {
        var figure = picture.Figure;
        var body = figure.Body;
        var em = figure.Em;
        var room = new Box(body.Left, body.Top, body.Right, body.Bottom - (em * 1.35));
        var race = picture.Race;
        var rows = CandidateRows.Lay(
            picture, CandidateMeasure.Chance(race), room, (figure.Measure("100%", figure.Small) / 2, figure.HasNamesAbove ? LeastNarrowRow : LeastRow, MostRow), rows => ChanceWords.Left(race, [.. rows.Select(row => row.Places)]));

        figure.Tell(ChanceWords.Behind(race, [.. rows.All.Select(row => row.Places)]));

        // The longest bar leaves room for its number.
        var most = rows.All.Max(row => row.Win.Value);
        var numbers = rows.All.Max(row => figure.Measure(ChanceWords.Printed(race, row.Places), Bold(figure, rows.Larger))) + (em * 0.5);
        var full = Math.Max(1, most * rows.Plot.Width / Math.Max(em * 3, rows.Plot.Width - numbers));
        var plot = figure.Plot(rows.Plot, new AxisRange(0, full), new AxisRange(0, rows.All.Count));
        Axis(figure, plot);
        rows.Label(plot);
        for (var row = 0; row < rows.All.Count; row++)
        {
            Row(picture, plot, rows, row);
        }
    }

    private static TextLook Bold(Figure figure, double larger) => figure.Plain with { Bold = true, Size = figure.Em * larger };

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
        var (figure, em, shown) = (picture.Figure, picture.Figure.Em, rows.All[row]);
        var (foot, height) = rows.Span(row);
        var half = Math.Min((figure.HasNamesAbove ? NarrowPart : Part) * height / 2, plot.LengthY(em * MostBar / 2));
        var middle = foot + height - Math.Min(height / 2, figure.HasNamesAbove ? half + plot.LengthY(em * UnderName) : 1);
        var width = Math.Max(shown.Win.Value, plot.LengthX(em / 6.5));
        plot.Bars([(0, width, middle - half, middle + half)], shown.Colours);
        var number = ChanceWords.Printed(picture.Race, shown.Places);
        plot.Text(number, plot.AtX(width) + (em * 0.35), plot.AtY(middle) + (em * rows.Larger * 0.36), Bold(figure, rows.Larger) with { Colour = shown.Colours.Text });
        figure.Hit(rows.Area(row), $"{shown.Label}: {number}, {ProbabilityWords.Both(shown.Win)}");
    }
}
