using Copeland.Charts.Drawing;
using Copeland.Reports;

namespace Copeland.Charts.Plots;

/// <summary>
/// Each candidate's 50 and 90% intervals with the median, and the result as a diamond, filled where it lies outside the 90% interval. Those whose shares would be a speck beside a
/// runaway winner's have a scale of their own below; of many with next to nothing a line tells. On a narrow canvas names stand above their intervals.
/// </summary>
internal static class PostMortemChart
{
    private const double LeastRow = 1.8;

    // A name, and the intervals below it; how far these stand below the middle of the row, and the name above them, and how far it is from the line of 0%.
    private const double LeastRowOnATelephone = 2.6;
    private const double Below = 0.5;
    private const double NameAbove = 0.95;
    private const double FromZero = 0.45;

    private const int FewestRows = 3;
    private const int MostNamed = 2;
    private const double SmallestLabel = 0.72;
    private const string ResultHeading = "result";

    // Between the names of two rows, and what an axis and the heading of the second scale take, and what is left above the note, in ems.
    private const double Gap = 0.5;
    private const double AxisHeight = 1.35;
    private const double HeadingHeight = 2.1;
    private const double AboveTheNote = 0.45;

    // Widths of the 90% and the 50% bar in the figure's em.
    private const double LineWidth = 1 / 7.0;
    private const double BarWidth = 1 / 1.8;

    // Across, on a narrow canvas, where more of them meet, in part: the median fits inside the result.
    private const double MedianSize = 0.4;
    private const double ResultSize = 0.9;
    private const double Narrower = 0.75;

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
                .. judged.Singly.Any(judged.IsOutsideNinety) ? new Symbol[] { new("result outside the 90% interval", 1, (area, at) => Result(figure, area, at, isOutside: true)) } : [],
                KeyLine.Intervals(figure, (LineWidth, BarWidth), (area, at) => area.Dots([at], figure.Theme.Ink, Mark(figure) * MedianSize)),
            ],
            ResultHeading);
        var large = Large(judged);
        var room = new Box(body.Left, key + (em * 0.5), body.Right, body.Bottom - (em * (AxisHeight + (large < judged.Singly.Count ? AxisHeight + HeadingHeight : 0))));
        var (shown, row, labels, size) = Fitting(figure, judged, room);
        var top = Rows(figure, (judged, palette), [.. shown.Take(large)], (room.Top, row, labels, size));
        if (shown.Count > large)
        {
            figure.Text("The others, on a larger scale", body.Left, top + (em * 1.2), figure.Small with { Colour = figure.Theme.Ink });
            Rows(figure, (judged, palette), [.. shown.Skip(large)], (top + (em * HeadingHeight), row, labels, size));
        }

        var note = Note(figure, judged, shown);
        figure.Lines(note, body.Left, body.Bottom - ((note.Count - 1) * figure.Small.Size * Figure.LineHeight), figure.Small);
    }

    /// <summary>How many candidates, the first by votes, share the first scale: all of them where it is not most who are specks on it.</summary>
    internal static int Large(PostMortem judged)
    {
        List<double> reach = [.. judged.Singly.Select(place => Reach(judged, place))];
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
        var least = (figure.IsNarrow ? LeastRowOnATelephone : LeastRow) * figure.Em;
        for (var most = Math.Max(FewestRows, (int)(room.Height / least)); ; most--)
        {
            var shown = judged.Singly.Count <= most ? judged.Singly : Chosen(judged, most);
            var note = Note(figure, judged, shown).Count;
            var row = (room.Height - (note > 0 ? (figure.Em * AboveTheNote) + (note * figure.Small.Size * Figure.LineHeight) : 0)) / shown.Count;
            var labels = figure.IsNarrow ? room.Width - (figure.Em * FromZero) : Math.Min(shown.Max(place => figure.Measure(judged.Names[place].Label, bold)), room.Width * 0.26);
            var (look, fits) = figure.LabelLook([.. shown.Select(place => judged.Names[place].Label)], (labels, row - (figure.Em * (figure.IsNarrow ? NameAbove + Gap : Gap))), bold, SmallestLabel);
            if ((fits && row >= least) || most <= FewestRows)
            {
                return (shown, row, labels, look.Size);
            }
        }
    }

    // The first by votes, then whoever fell outside the 90% interval, the furthest first, then the others by votes; shown in the order of votes.
    private static List<int> Chosen(PostMortem judged, int rows)
    {
        var first = judged.Singly.Take(Large(judged) is var large && large < judged.Singly.Count ? large : FewestRows - 1).ToList();
        var chosen = first.Union(judged.Singly.Where(judged.IsOutsideNinety).OrderByDescending(judged.Beyond)).Union(judged.Singly).Take(rows).ToHashSet();
        return [.. judged.Order.Where(chosen.Contains)];
    }

    private static double Reach(PostMortem judged, int place) => Math.Max(judged.Forecast.Candidates[place].High[2], judged.Share(place));

    // Those without a row: two are named; of more it is said what they have at most, and how many of them fell inside their interval.
    private static IReadOnlyList<string> Note(Figure figure, PostMortem judged, IReadOnlyList<int> shown)
    {
        List<int> left = [.. judged.Order.Except(shown)];
        if (left.Count <= MostNamed)
        {
            return left.Count == 0 ? [] : figure.Wrap($"Not shown: {Sentence.List([.. left.Select(place => $"{judged.Names[place].Label} {DisplayNumber.Counted(judged.Share(place))}")])}", figure.Body.Width, figure.Small);
        }

        var most = DisplayNumber.Counted(judged.Share(left[0]));
        var outside = left.Count(judged.IsOutsideNinety);
        var near = left.Exists(judged.IsFarOutsideNinety) ? "" : " by less than a point";
        var inside = outside == 0 ? "all inside their 90% intervals" : Invariant($"{left.Count - outside} inside their 90% intervals, {outside} outside{near}");
        return figure.Wrap(Invariant($"Others ({left.Count}), each with {(most is ['<', .. var limit] ? $"less than {limit}" : $"{most} or less")}: {inside}"), figure.Body.Width, figure.Small);
    }

    // The rows of one scale with its axis; returns where they end.
    private static double Rows(Figure figure, (PostMortem Judged, PartyPalette Palette) of, List<int> places, (double Top, double Row, double Labels, double Size) at)
    {
        var em = figure.Em;
        var values = figure.Measure("99.9%", figure.Plain with { Bold = true }) + (em * 0.9);
        var area = new Box(figure.Body.Left + (figure.IsNarrow ? 0 : at.Labels + (em * 0.8)), at.Top, figure.Body.Right - values, at.Top + (at.Row * places.Count));
        var plot = figure.Plot(area, new AxisRange(0, Math.Min(1, 1.06 * places.Max(place => Reach(of.Judged, place)))), new AxisRange(0, places.Count));
        SharesChart.Axis(figure, plot);
        for (var row = 0; row < places.Count; row++)
        {
            Row(figure, plot, of, (places[row], places.Count - row - 0.5 - (figure.IsNarrow ? plot.LengthY(em * Below) : 0), at.Labels, at.Size));
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
        plot.Dots([(candidate.Median, at.Middle)], figure.Theme.Ink, Mark(figure) * MedianSize);
        var look = figure.Plain with { Bold = true, Colour = colours.Text };
        var label = look with { Size = at.Size };
        var lines = figure.Wrap(judged.Names[place].Label, at.Labels, label);
        var (left, last, length) = figure.IsNarrow ? (plot.Box.Left + (figure.Em * FromZero), plot.AtY(at.Middle) - (figure.Em * NameAbove), 1.0) : (figure.Body.Left, plot.AtY(at.Middle) + (at.Size * 0.36), 0.5);
        for (var line = 0; line < lines.Count; line++)
        {
            plot.Text(lines[line], left, last - (((length * (lines.Count - 1)) - line) * at.Size * Figure.LineHeight), label);
        }

        figure.Text(DisplayNumber.Counted(judged.Share(place)), figure.Body.Right, plot.AtY(at.Middle) + (figure.Em * 0.36), look with { Anchor = Anchor.End });
    }

    private static void Result(Figure figure, PlotArea plot, (double X, double Y) at, bool isOutside)
    {
        plot.Gap(at, Mark(figure) * ResultSize * 0.8);
        plot.Diamond(at, (figure.Theme.Ink, Mark(figure) * ResultSize), isOutside);
    }

    private static double Mark(Figure figure) => figure.IsNarrow ? figure.Em * Narrower : figure.Em;
}
