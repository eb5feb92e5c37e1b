using Copeland.Charts.Drawing;
using Copeland.Reports;
using Copeland.Sensitivity;

namespace Copeland.Charts.Plots;

/// <summary>
/// One bar an input: the front runner's chance, or share, with the input at its low and its high end, which stands at the bar's ends. In a column of
/// their own, so that nobody takes one percentage for the other, are the values at these ends, or what they do to the lead. Bars of a kind stand
/// under its name. Where the canvas is narrow the name and the values stand above their bar.
/// </summary>
internal sealed class TornadoChart
{
    // What stands below the rows: the axis and a note; on a narrow canvas a note alone.
    private const double Foot = 2.7;
    private const double NarrowFoot = 1.6;

    // What stands above the first row of a wide canvas: a heading, and the forecast as it stands.
    private const double Top = 2.6;

    /// <summary>The axis spans at least this much of the chance: from 95% to 99% alone, a point would look like a landslide.</summary>
    private const double LeastSpan = 0.25;

    // Of a share it may be narrower.
    private const double LeastShareSpan = 0.05;

    /// <summary>A bar shorter than a point is not drawn where enough longer ones are: both its ends would read the same.</summary>
    private const double Visible = 0.01;

    // What is drawn of a bar at the least, beside the line of the forecast.
    private const double Seen = 0.14;

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
        figure.Body.Bottom - (figure.Em * (figure.IsNarrow ? NarrowFoot : Foot)) - figure.Plots.Select(plot => plot.Box.Bottom).DefaultIfEmpty(figure.Body.Top).Max();

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
        var all = alike.SelectMany(of => of.Groups(Worth(of)).SelectMany(group => group.Rows).Select(row => (Of: of, row.Bar, row.Values))).ToList();

        // On a narrow canvas the heading of the values and the note have lines of their own, and the ends of the bars say what an axis would.
        var (head, foot) = figure.IsNarrow ? (Key() + (em * 0.5), NarrowFoot) : (body.Top + (em * Top), Foot);
        var room = new Box(body.Left, head, body.Right, body.Bottom - (em * foot));
        var column = all.Select(row => row.Values.Length == 0 ? 0 : figure.Measure(row.Values, values) + (em * 1.2)).DefaultIfEmpty(0).Max();
        var names = figure.IsNarrow ? room.Width - Math.Max(0, column - (em * 0.2)) : Math.Min(all.Select(row => figure.Measure(Label(row.Bar), figure.Plain)).DefaultIfEmpty(0).Max(), room.Width * 0.36);
        var rows = TornadoRows.Fitting(figure, (told, Worth(told)), (Label, Note), (names, room.Height));
        var ends = all.SelectMany(row => new[] { row.Bar.Low, row.Bar.High }).Select(end => figure.Measure(told.Text(end), values)).DefaultIfEmpty(0).Max() + (em * 0.4);
        var right = all.Where(row => told.Stays(row.Bar)).Select(row => figure.Measure(Staying(row.Bar), values) + (em * 0.4)).Append(ends).Max();
        var (from, to) = figure.IsNarrow ? (room.Left + ends, room.Right - right) : (room.Left + names + (em * 0.8) + ends, room.Right - column - right);
        var range = Range(all.Select(row => row.Bar));
        var bottom = room.Top;
        var groups = rows.Groups(room.Top).ToList();
        var thickness = Math.Min(groups.SelectMany(group => group.Rows).Select(row => row.Height).DefaultIfEmpty(0).Min() * 0.27, em * 1.05);
        foreach (var (group, lines, top, height) in groups)
        {
            var plot = figure.Plot(new Box(from, top, to, bottom = top + height), range, new AxisRange(-bottom, -top));
            Group(plot, group, lines, figure.IsNarrow ? em * 0.5 : thickness);
        }

        if (told.Bars.Count + told.Others - rows.Count is > 0 and var left)
        {
            figure.Text(NotShown(left, told.Bars.Skip(rows.Count)), body.Left, Math.Min(body.Bottom, bottom + (em * foot)) - (em * 0.15), figure.Small);
        }
    }

    // Bars of one kind under their name, all of one thickness, of which half is given.
    private void Group(PlotArea plot, TornadoGroup group, IReadOnlyList<TornadoRow> lines, double half)
    {
        var (isFirst, isLast) = (lines[0].Rank == 0, lines[^1].IsLast);
        if (!figure.IsNarrow)
        {
            Axis(plot, isLast);
        }

        foreach (var (line, (bar, values)) in lines.Zip(group.Rows))
        {
            Row(plot, (bar, values), line, half);
        }

        if (!figure.IsNarrow)
        {
            Present(plot, isFirst);
        }

        Heading(group, plot.Box.Top - (figure.IsNarrow ? figure.Em * TornadoRows.UnderHeading : figure.Em * (isFirst ? 1.75 : 0.6)));
    }

    // The name of a group, and what stands beside its bars; on a narrow canvas below one another where they have no room in a line.
    private void Heading(TornadoGroup group, double baseline)
    {
        var (body, name) = (figure.Body, figure.Small with { Bold = true, Colour = figure.Theme.Ink });
        if (group.Name is null)
        {
            // A narrow canvas has it in its key.
            _ = figure.IsNarrow ? default : figure.Text(group.Heading, body.Right, baseline, figure.Small with { Anchor = Anchor.End });
            return;
        }

        var isOne = TornadoRows.IsOneLine(figure, group);
        figure.Text(group.Name, body.Left, isOne ? baseline : baseline - (figure.Small.Size * Figure.LineHeight), name);
        figure.Text(group.Heading, isOne ? body.Right : body.Left, baseline, figure.Small with { Anchor = isOne ? Anchor.End : Anchor.Start });
    }

    private string NotShown(int left, IEnumerable<TornadoBar> further)
    {
        var what = told.Part.IsModel ? "estimate" : "figure";
        var many = left == 1 ? what : what + "s";

        // Those that were not varied move the chance less, of the share nobody knows.
        var less = told.IsOfShare && told.Others > 0 ? $"other {many}"
            : further.All(told.Stays) && told.Others == 0 ? $"{many} that {(left == 1 ? "leaves" : "leave")} it at {told.Text(report.Base)}"
            : $"{many} that {(left == 1 ? "moves" : "move")} it less or not at all";
        return Invariant($"Not shown: {left} {less}");
    }

    private string Now => $"now {told.Text(report.Base)}";

    // What stands above the rows of a narrow canvas, and where it ends.
    private double Key() => KeyLine.Draw(figure, [new(Now, 0.3, (area, at) => area.Line(at.X, at.Y - (figure.Em * 0.45), at.X, at.Y + (figure.Em * 0.45), (figure.Theme.Ink, figure.Em / 9)))], told.Groups(Worth(told)).FirstOrDefault(group => group.Name is null)?.Heading);

    // Rows without a bar only where there would be next to none.
    private static List<TornadoBar> Worth(TornadoFigure of)
    {
        var moving = of.Bars.Where(bar => !of.Stays(bar)).ToList();
        return [.. (moving.Count > 0 ? moving : of.Bars).Where((bar, rank) => rank == 0 || of.Length(bar) >= (rank < UsualRows ? Stub : Visible))];
    }

    private string Label(TornadoBar bar) => Sentence.Start(words.Either(bar));

    private string? Note(TornadoBar bar) => told.Part.IsModel ? EstimateGlossary.Note(report.Forecast.Contest, bar.Input.Label) : null;

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

    private void Axis(PlotArea plot, bool isLabelled)
    {
        // As many as stand clear of one another.
        var ticks = plot.X.Ticks(Math.Clamp((int)(plot.Box.Width / (figure.Em * 2.7)), 1, 5));
        plot.GridX(ticks);
        foreach (var tick in isLabelled ? ticks : [])
        {
            figure.Text(Invariant($"{Math.Round(100 * tick, 1)}%"), plot.AtX(tick), plot.Box.Bottom + (figure.Em * 1.05), figure.Small with { Anchor = Anchor.Middle });
        }
    }

    private void Row(PlotArea plot, (TornadoBar Bar, string Values) shown, TornadoRow row, double half)
    {
        var (em, body, bar) = (figure.Em, figure.Body, shown.Bar);
        var (middle, present) = (-row.Bar, told.Value(report.Base));

        // In the front runner's colour where it gains; who gains where it loses, an input does not say.
        foreach (var end in new[] { bar.Low, bar.High }.Where(end => told.Text(end) != told.Text(report.Base)).Select(told.Value))
        {
            var colour = end > present ? palette[report.Forecast.Candidates[report.First].Candidate.Party] : PartyColours.Of(figure.Theme.Mark);

            // What is told apart in print is seen.
            var seen = end > present ? Math.Max(end, present + plot.LengthX(em * Seen)) : Math.Min(end, present - plot.LengthX(em * Seen));
            plot.Bars([(Math.Min(present, seen), Math.Max(present, seen), middle - half, middle + half)], colour);
        }

        if (figure.IsNarrow)
        {
            plot.Line(present, middle - (1.3 * half), present, middle + (1.3 * half), (figure.Theme.Ink, em / 9));
        }

        var baseline = row.Bar + (em * 0.3);
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

        var name = TornadoRows.Label(figure, row);
        if (shown.Values.Length > 0)
        {
            figure.Text(shown.Values, body.Right, figure.IsNarrow ? name : baseline, values with { Anchor = Anchor.End });
        }

        figure.Hit(
            new Box(body.Left, row.Top, body.Right, row.Top + row.Height),
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

    // The line of the forecast as it stands, and above the first what it is.
    private void Present(PlotArea plot, bool isFirst)
    {
        var (body, em, present) = (figure.Body, figure.Em, told.Value(report.Base));
        if (isFirst)
        {
            var look = values with { Anchor = Anchor.Middle };
            var half = figure.Measure(Now, look) / 2;
            figure.Text(Now, Math.Clamp(plot.AtX(present), body.Left + half, body.Right - half), plot.Box.Top - (em * 0.35), look);
        }

        plot.Line(present, -plot.Box.Bottom, present, -plot.Box.Top, (figure.Theme.Ink, em / 9));
    }
}
