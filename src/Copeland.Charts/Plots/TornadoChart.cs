using Copeland.Charts.Drawing;
using Copeland.Reports;
using Copeland.Sensitivity;

namespace Copeland.Charts.Plots;

/// <summary>
/// One bar an input: the front runner's chance, or share, with the input at its low and its high end, which stands at the bar's ends. In a column of
/// their own, so that nobody takes one percentage for the other, are the values at these ends, or what they do to the share. Where the
/// canvas is narrow the name and the values stand above their bar.
/// </summary>
internal sealed class TornadoChart
{
    private const double LeastRow = 1.9;
    private const double LeastNarrowRow = 3.1;

    // Between a bar and the name below it.
    private const double NarrowGap = 0.5;

    // What stands below the rows: the axis and a note; on a narrow canvas a note alone.
    private const double Foot = 2.7;
    private const double NarrowFoot = 1.6;

    // What a bar takes of a row on a narrow canvas, its distance to the name above it included.
    private const double NarrowBar = 1.75;

    // Where labels are too long for their rows at this part of plain text's size, bars go, down to so many.
    private const int FewestBars = 1;

    // Rows are no higher: a few would be far apart.
    private const double MostRow = 6.5;
    private const double MostNarrowRow = 5.2;
    private const double SmallestLabel = 0.85;

    // What a label may take of its row.
    private const double Air = 0.86;

    /// <summary>The axis spans at least this much of the chance: from 95% to 99% alone, a point would look like a landslide.</summary>
    private const double LeastSpan = 0.25;

    // Of a share it may be narrower.
    private const double LeastShareSpan = 0.05;

    /// <summary>A bar shorter than a point is not drawn where enough longer ones are: both its ends would read the same.</summary>
    private const double Visible = 0.01;

    /// <summary>A bar shorter than this is a stub behind the line, and has no row unless it is the longest.</summary>
    private const double Stub = 0.0015;

    /// <summary>So many rows are drawn however short their bars, where there are so many inputs: that nothing moves a forecast is said by several.</summary>
    private const int UsualRows = 4;

    private readonly Figure figure;
    private readonly SensitivityReport report;
    private readonly TornadoFigure told;

    // The figures that share a scale, both where they stand together and are of one thing: a bar of one is then as long as a bar of the other that does as much.
    private readonly IReadOnlyList<TornadoFigure> alike;
    private readonly PartyPalette palette;
    private readonly TextLook values;
    private readonly BarWords words;

    private TornadoChart(Figure figure, SensitivityReport report, TornadoPart part, PartyPalette palette, bool isBesideOther)
    {
        (this.figure, this.report, told, this.palette) = (figure, report, TornadoFigure.Of(report, part), palette);
        alike = [.. TornadoPart.All.Select(each => TornadoFigure.Of(report, each)).Where(each => each.Part == part || (isBesideOther && each.IsOfShare == told.IsOfShare))];
        words = new BarWords(report);
        values = figure.Small with { Colour = figure.Theme.Ink };
    }

    /// <summary>How much of a figure's body its rows leave empty.</summary>
    public static double Empty(Figure figure) =>
        figure.Body.Bottom - (figure.Em * (figure.IsNarrow ? NarrowFoot : Foot)) - figure.Plots.Max(plot => plot.Box.Bottom);

    /// <summary>Fills the figure.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="of">The analysis, and which of its figures.</param>
    /// <param name="palette">Colours of parties.</param>
    /// <param name="isBesideOther">Whether the other figure stands by it, and both are to one scale.</param>
    public static void Draw(Figure figure, (SensitivityReport Report, TornadoPart Part) of, PartyPalette palette, bool isBesideOther) =>
        new TornadoChart(figure, of.Report, of.Part, palette, isBesideOther).Draw();

    private void Draw()
    {
        var (body, em) = (figure.Body, figure.Em);
        var all = alike.SelectMany(of => Worth(of).Select(bar => (Of: of, Bar: bar))).ToList();

        // On a narrow canvas the heading of the values and the note have lines of their own, and the ends of the bars say what an axis would.
        var (head, foot) = figure.IsNarrow ? (Key() + em, NarrowFoot) : (body.Top + (em * 2.6), Foot);
        var room = new Box(body.Left, head, body.Right, body.Bottom - (em * foot));
        var bars = Worth(told).Take(Math.Max(1, (int)(room.Height / ((figure.IsNarrow ? LeastNarrowRow : LeastRow) * em)))).ToList();
        var column = all.Select(row => figure.Measure(row.Of.Values(row.Bar), values)).DefaultIfEmpty(0).Max();
        var names = figure.IsNarrow ? room.Width - column - em : Math.Min(all.Select(row => figure.Measure(Label(row.Bar), figure.Plain)).DefaultIfEmpty(0).Max(), room.Width * 0.36);
        var (look, fits) = Look(bars, names, room.Height);
        while (!fits && bars.Count > FewestBars)
        {
            bars.RemoveAt(bars.Count - 1);
            (look, fits) = Look(bars, names, room.Height);
        }

        // From the top down; labels leave air between one row and the next.
        room = room with { Bottom = Math.Min(room.Bottom, room.Top + Math.Max(Math.Max(bars.Count, 1) * em * (figure.IsNarrow ? MostNarrowRow : MostRow), figure.IsNarrow ? Heights(bars, names, look).Sum() : 0)) };
        var ends = all.SelectMany(row => new[] { row.Bar.Low, row.Bar.High }).Select(end => figure.Measure(told.Text(end), values)).DefaultIfEmpty(0).Max() + (em * 0.4);
        var right = all.Where(row => told.Stays(row.Bar)).Select(row => figure.Measure(Staying(row.Bar), values) + (em * 0.4)).Append(ends).Max();
        var box = figure.IsNarrow
            ? new Box(room.Left + ends, room.Top, room.Right - right, room.Bottom)
            : new Box(room.Left + names + (em * 0.8) + ends, room.Top, room.Right - column - (em * 1.2) - right, room.Bottom);
        var rows = Math.Max(1, bars.Count);
        var plot = figure.Plot(box, Range(all.Select(row => row.Bar)), new AxisRange(0, rows));
        if (!figure.IsNarrow)
        {
            Axis(plot);
        }

        foreach (var (bar, (floor, height)) in bars.Zip(Slots(bars, names, look, box.Height)))
        {
            Row(plot, bar, (floor, height, names, look));
        }

        if (!figure.IsNarrow)
        {
            Head(plot, rows);
        }

        if (told.Bars.Count + told.Others - bars.Count is > 0 and var left)
        {
            var what = told.Part.IsModel ? "estimate" : "figure";
            var many = left == 1 ? what : what + "s";

            // Those that were not varied move the chance less, of the share nobody knows.
            var less = told.IsOfShare && told.Others > 0 ? $"other {many}"
                : told.Bars.Skip(bars.Count).All(told.Stays) && told.Others == 0 ? $"{many} that {(left == 1 ? "leaves" : "leave")} it at {told.Text(report.Base)}"
                : $"{many} that {(left == 1 ? "moves" : "move")} it less or not at all";
            figure.Text(Invariant($"Not shown: {left} {less}"), body.Left, Math.Min(body.Bottom, room.Bottom + (em * foot)) - (em * 0.15), figure.Small);
        }
    }

    private string Now => $"now {told.Text(report.Base)}";

    // What stands above the rows of a narrow canvas, and where it ends.
    private double Key() => KeyLine.Draw(figure, [new(Now, 0.3, (area, at) => area.Line(at.X, at.Y - (figure.Em * 0.45), at.X, at.Y + (figure.Em * 0.45), (figure.Theme.Ink, figure.Em / 9)))], told.Heading);

    // Rows without a bar only where there would be next to none.
    private static List<TornadoBar> Worth(TornadoFigure of)
    {
        var moving = of.Bars.Where(bar => !of.Stays(bar)).ToList();
        return [.. (moving.Count > 0 ? moving : of.Bars).Where((bar, rank) => rank == 0 || of.Length(bar) >= (rank < UsualRows ? Stub : Visible))];
    }

    private string Label(TornadoBar bar) => Sentence.Start(words.Either(bar));

    private string Staying(TornadoBar bar) => $"{told.Text(bar.Low)} at both ends";

    private AxisRange Range(IEnumerable<TornadoBar> bars)
    {
        var ends = bars.SelectMany(bar => new[] { told.Value(bar.Low), told.Value(bar.High) }).Append(told.Value(report.Base)).ToList();
        var (low, high) = (ends.Min(), ends.Max());
        var least = Math.Max(told.IsOfShare ? LeastShareSpan : LeastSpan, high - low);
        var middle = Math.Clamp((low + high) / 2, least / 2, 1 - (least / 2));
        var span = new AxisRange(middle - (least / 2), middle + (least / 2));

        // From a round value to a round value, so that no bar ends where no number is.
        var ticks = span.Ticks(5);
        var step = ticks[1] - ticks[0];
        return new AxisRange(Math.Max(0, step * Math.Floor((span.Low / step) + 1e-9)), Math.Min(1, step * Math.Ceiling((span.High / step) - 1e-9)));
    }

    // On a narrow canvas a row is as high as its name needs, so that names of one line leave no gaps.
    private (TextLook Look, bool Fits) Look(List<TornadoBar> bars, double width, double height)
    {
        if (!figure.IsNarrow)
        {
            return figure.LabelLook([.. bars.Select(Label)], (width, Air * height / Math.Max(1, bars.Count)), figure.Plain, SmallestLabel);
        }

        var small = figure.Plain with { Size = figure.Plain.Size * SmallestLabel };
        return Heights(bars, width, figure.Plain).Sum() <= height ? (figure.Plain, true) : (small, Heights(bars, width, small).Sum() <= height);
    }

    // What each row needs.
    private IReadOnlyList<double> Heights(IReadOnlyList<TornadoBar> bars, double width, TextLook look) =>
        [.. bars.Select(bar => (figure.WrapEvenly(Label(bar), width, look).Count * look.Size * Figure.LineHeight) + (figure.Em * (NarrowBar + NarrowGap)))];

    // Where each row begins, in rows from the foot of the plot, and how high it is: what is left over is shared out.
    private IReadOnlyList<(double Floor, double Height)> Slots(IReadOnlyList<TornadoBar> bars, double width, TextLook look, double height)
    {
        if (!figure.IsNarrow)
        {
            return [.. bars.Select((_, rank) => (bars.Count - rank - 1.0, 1.0))];
        }

        var needed = Heights(bars, width, look);
        var (each, floor) = ((height - needed.Sum()) / bars.Count, (double)bars.Count);
        List<(double, double)> slots = [];
        foreach (var own in needed)
        {
            var high = (own + each) * bars.Count / height;
            slots.Add((floor -= high, high));
        }

        return slots;
    }

    private void Axis(PlotArea plot)
    {
        // As many as stand clear of one another.
        var ticks = plot.X.Ticks(Math.Clamp((int)(plot.Box.Width / (figure.Em * 2.7)), 1, 5));
        plot.GridX(ticks);
        foreach (var tick in ticks)
        {
            figure.Text(Invariant($"{Math.Round(100 * tick, 1)}%"), plot.AtX(tick), plot.Box.Bottom + (figure.Em * 1.05), figure.Small with { Anchor = Anchor.Middle });
        }
    }

    private void Row(PlotArea plot, TornadoBar bar, (double Floor, double Height, double Names, TextLook Look) row)
    {
        var (em, body) = (figure.Em, figure.Body);
        var middle = row.Floor + (figure.IsNarrow ? plot.LengthY(em * (NarrowBar - 0.75)) : 0.5);
        var half = figure.IsNarrow ? plot.LengthY(em * 0.5) : Math.Min(0.32, plot.LengthY(em * 0.75));
        var (low, high, present) = (told.Value(bar.Low), told.Value(bar.High), told.Value(report.Base));

        // In the front runner's colour where it gains; who gains where it loses, an input does not say.
        foreach (var end in new[] { bar.Low, bar.High }.Where(end => told.Text(end) != told.Text(report.Base)).Select(told.Value))
        {
            var colour = end > present ? palette[report.Forecast.Candidates[report.First].Candidate.Party] : PartyColours.Of(figure.Theme.Mark);
            plot.Bars([(Math.Min(present, end), Math.Max(present, end), middle - half, middle + half)], colour);
        }

        if (figure.IsNarrow)
        {
            plot.Line(present, middle - (1.3 * half), present, middle + (1.3 * half), (figure.Theme.Ink, em / 9));
        }

        var baseline = plot.AtY(middle) + (em * 0.3);
        var (worse, better) = told.Rises(bar) ? (bar.Low, bar.High) : (bar.High, bar.Low);

        // Where both ends read the same that is said once.
        if (told.Stays(bar))
        {
            plot.Text(Staying(bar), plot.AtX(Math.Max(told.Value(better), present)) + (0.3 * em), baseline, values);
        }
        else
        {
            Ends(plot, (worse, better), baseline);
        }

        var lines = figure.WrapEvenly(Label(bar), row.Names, row.Look);
        var height = lines.Count * row.Look.Size * Figure.LineHeight;
        var top = figure.IsNarrow ? plot.AtY(row.Floor) - (em * NarrowBar) - height : plot.AtY(middle) - (height / 2);
        figure.Lines(lines, body.Left, top + (row.Look.Size * 0.95), row.Look);
        figure.Text(told.Values(bar), body.Right, figure.IsNarrow ? top + height - (row.Look.Size * 0.29) : baseline, values with { Anchor = Anchor.End });
        figure.Hit(
            new Box(body.Left, plot.AtY(row.Floor + row.Height), body.Right, plot.AtY(row.Floor)),
            $"{Label(bar)}, now {InputWords.Value(bar.Input.Unit, bar.Input.Present)}: {SensitivityWords.Ends(report, bar)}. {Sentence.Start(bar.Input.Range.Reason)}");
    }

    private void Ends(PlotArea plot, (PlanOutcome Worse, PlanOutcome Better) ends, double baseline)
    {
        // Where both ends lie on one side, the nearer one is inside the bar, and only the farther has its label.
        var (em, present) = (figure.Em, told.Value(report.Base));
        if (told.Value(ends.Worse) <= present)
        {
            plot.Text(told.Text(ends.Worse), plot.AtX(told.Value(ends.Worse)) - (0.3 * em), baseline, values with { Anchor = Anchor.End });
        }

        if (told.Value(ends.Better) >= present)
        {
            plot.Text(told.Text(ends.Better), plot.AtX(told.Value(ends.Better)) + (0.3 * em), baseline, values with { Anchor = Anchor.Start });
        }
    }

    // The forecast as it stands, and what the column at the right holds.
    private void Head(PlotArea plot, int rows)
    {
        var (body, em) = (figure.Body, figure.Em);
        var present = told.Value(report.Base);
        var look = values with { Anchor = Anchor.Middle };
        var half = figure.Measure(Now, look) / 2;
        figure.Text(Now, Math.Clamp(plot.AtX(present), body.Left + half, body.Right - half), plot.Box.Top - (em * 0.35), look);
        figure.Text(told.Heading, body.Right, plot.Box.Top - (em * 1.75), figure.Small with { Anchor = Anchor.End });
        plot.Line(present, 0, present, rows, (figure.Theme.Ink, em / 9));
    }
}
