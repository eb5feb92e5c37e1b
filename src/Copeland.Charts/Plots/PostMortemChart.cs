using Copeland.Charts.Drawing;
using Copeland.Reports;

namespace Copeland.Charts.Plots;

/// <summary>
/// Each candidate's 50 and 90% intervals with the median, and the result as a diamond, filled where it lies outside the 90% interval. Those whose shares would be a speck beside a
/// runaway winner's have a scale of their own below.
/// </summary>
internal static class PostMortemChart
{
    private const double LeastRow = 1.8;

    // Two lines of a name.
    private const double LeastRowOnATelephone = 2.6;

    private const int FewestRows = 3;
    private const int MostNamed = 2;
    private const double SmallestLabel = 0.72;
    private const string ResultHeading = "result";

    // Between the names of two rows, and what an axis, the heading of the second scale and the note take, in ems.
    private const double Gap = 0.5;
    private const double AxisHeight = 1.35;
    private const double HeadingHeight = 2.1;
    private const double NoteHeight = 1.5;

    // Widths of the 90% and the 50% bar in the figure's em.
    private const double LineWidth = 1 / 7.0;
    private const double BarWidth = 1 / 1.8;

    // Across: the median fits inside the result.
    private const double MedianSize = 0.4;
    private const double ResultSize = 0.9;

    // A row that reaches no further than this part of the shortest above it tells nothing on the same scale.
    private const double Speck = 0.2;

    /// <summary>Fills the figure.</summary>
    public static void Draw(Figure figure, PostMortem judged, PartyPalette palette)
    {
        var (body, em) = (figure.Body, figure.Em);
        var key = KeyLine.Draw(
            figure,
            [
                new(ResultHeading, 1, (area, at) => Result(figure, area, at, isOutside: false)),
                .. judged.Order.Any(judged.IsOutsideNinety) ? new Symbol[] { new("result outside the 90% interval", 1, (area, at) => Result(figure, area, at, isOutside: true)) } : [],
                KeyLine.Intervals(figure, (LineWidth, BarWidth), (area, at) => area.Dots([at], figure.Theme.Ink, em * MedianSize)),
            ],
            ResultHeading);
        var large = Large(judged);
        var room = new Box(body.Left, key + (em * 0.5), body.Right, body.Bottom - (em * (AxisHeight + (large < judged.Order.Count ? AxisHeight + HeadingHeight : 0))));
        var (shown, row, labels, size) = Fitting(figure, judged, room);
        var top = Rows(figure, (judged, palette), [.. shown.Take(large)], (room.Top, row, labels, size));
        if (shown.Count > large)
        {
            figure.Text("The others, on a larger scale", body.Left, top + (em * 1.2), figure.Small with { Colour = figure.Theme.Ink });
            Rows(figure, (judged, palette), [.. shown.Skip(large)], (top + (em * HeadingHeight), row, labels, size));
        }

        if (shown.Count < judged.Order.Count)
        {
            List<int> left = [.. judged.Order.Except(shown)];
            figure.Text(new[] { Left(judged, left, isWhole: true), Left(judged, left, isWhole: false) }.MinBy(text => figure.Measure(text, figure.Small) > body.Width) ?? "", body.Left, body.Bottom, figure.Small);
        }
    }

    /// <summary>How many candidates, the first by votes, share the first scale: all of them where it is not most who are specks on it.</summary>
    internal static int Large(PostMortem judged)
    {
        List<double> reach = [.. judged.Order.Select(place => Reach(judged, place))];
        for (var rows = 1; 2 * rows < reach.Count; rows++)
        {
            if (reach.Skip(rows).Max() <= Speck * reach.Take(rows).Min())
            {
                return rows;
            }
        }

        return reach.Count;
    }

    // As many rows as keep their names apart, the height of one, and the names' width and size.
    private static (IReadOnlyList<int> Shown, double Row, double Labels, double Size) Fitting(Figure figure, PostMortem judged, Box room)
    {
        var bold = figure.Plain with { Bold = true };
        for (var most = Math.Max(FewestRows, (int)(room.Height / ((figure.IsNarrow ? LeastRowOnATelephone : LeastRow) * figure.Em))); ; most--)
        {
            var shown = judged.Order.Count <= most ? judged.Order : Chosen(judged, most - 1);
            var row = (room.Height - (shown.Count < judged.Order.Count ? figure.Em * NoteHeight : 0)) / shown.Count;
            var labels = Math.Min(shown.Max(place => figure.Measure(judged.Names[place].Label, bold)), room.Width * (figure.IsNarrow ? 0.31 : 0.26));
            var (look, fits) = figure.LabelLook([.. shown.Select(place => judged.Names[place].Label)], (labels, row - (figure.Em * Gap)), bold, SmallestLabel);
            if (fits || most <= FewestRows)
            {
                return (shown, row, labels, look.Size);
            }
        }
    }

    // The first by votes, then whoever fell outside the 90% interval, the furthest first, then the others by votes; shown in the order of votes.
    private static List<int> Chosen(PostMortem judged, int rows)
    {
        var first = judged.Order.Take(Large(judged) is var large && large < judged.Order.Count ? large : FewestRows - 1).ToList();
        var chosen = first.Union(judged.Order.Where(judged.IsOutsideNinety).OrderByDescending(judged.Beyond)).Union(judged.Order).Take(rows).ToHashSet();
        return [.. judged.Order.Where(chosen.Contains)];
    }

    private static double Reach(PostMortem judged, int place) => Math.Max(judged.Forecast.Candidates[place].High[2], judged.Share(place));

    // Two are named; of more it is said what they have at most, and how many of them fell outside, and where there is room by how little.
    private static string Left(PostMortem judged, List<int> places, bool isWhole)
    {
        if (places.Count <= MostNamed)
        {
            return $"Not shown: {Sentence.List([.. places.Select(place => $"{judged.Names[place].Label} {DisplayNumber.Counted(judged.Share(place))}")])}";
        }

        var most = DisplayNumber.Counted(judged.Share(places[0]));
        var outside = places.Count(judged.IsOutsideNinety);
        var near = !isWhole || places.Exists(judged.IsFarOutsideNinety) ? "" : " by less than a point";
        return Invariant($"Not shown: {places.Count} more{(outside > 0 ? Invariant($" ({outside} outside{near})") : "")}, each with {(most is ['<', .. var limit] ? $"less than {limit}" : $"{most} or less")}");
    }

    // The rows of one scale with its axis; returns where they end.
    private static double Rows(Figure figure, (PostMortem Judged, PartyPalette Palette) of, List<int> places, (double Top, double Row, double Labels, double Size) at)
    {
        var em = figure.Em;
        var values = figure.Measure("99.9%", figure.Plain with { Bold = true }) + (em * 0.9);
        var area = new Box(figure.Body.Left + at.Labels + (em * 0.8), at.Top, figure.Body.Right - values, at.Top + (at.Row * places.Count));
        var plot = figure.Plot(area, new AxisRange(0, Math.Min(1, 1.06 * places.Max(place => Reach(of.Judged, place)))), new AxisRange(0, places.Count));
        SharesChart.Axis(figure, plot);
        for (var row = 0; row < places.Count; row++)
        {
            Row(figure, plot, of, (places[row], places.Count - row - 0.5, at.Labels, at.Size));
        }

        return area.Bottom + (em * AxisHeight);
    }

    private static void Row(Figure figure, PlotArea plot, (PostMortem Judged, PartyPalette Palette) of, (int Place, double Middle, double Labels, double Size) at)
    {
        var (judged, place) = (of.Judged, at.Place);
        var candidate = judged.Forecast.Candidates[place];
        var colours = of.Palette[judged.Contest.Candidates[place].Party];
        (double Low, double High, double Weight)[] levels =
            [(candidate.Low[1], candidate.High[2], LineWidth), (candidate.Low[3], candidate.High[0], BarWidth)];
        foreach (var (low, high, weight) in levels)
        {
            plot.Line(low, at.Middle, high, at.Middle, (colours.Fill, figure.Em * weight));
        }

        // The median over the result: where they meet it stands inside.
        Result(figure, plot, (judged.Share(place), at.Middle), judged.IsOutsideNinety(place));
        plot.Dots([(candidate.Median, at.Middle)], figure.Theme.Ink, figure.Em * MedianSize);
        var look = figure.Plain with { Bold = true, Colour = colours.Text };
        var label = look with { Size = at.Size };
        var lines = figure.Wrap(judged.Names[place].Label, at.Labels, label);
        figure.Lines(lines, figure.Body.Left, plot.AtY(at.Middle) + (at.Size * 0.36) - ((lines.Count - 1) * at.Size * Figure.LineHeight / 2), label);
        figure.Text(DisplayNumber.Counted(judged.Share(place)), figure.Body.Right, plot.AtY(at.Middle) + (figure.Em * 0.36), look with { Anchor = Anchor.End });
    }

    private static void Result(Figure figure, PlotArea plot, (double X, double Y) at, bool isOutside)
    {
        plot.Gap(at, figure.Em * ResultSize * 0.8);
        plot.Diamond(at, (figure.Theme.Ink, figure.Em * ResultSize), isOutside);
    }
}
