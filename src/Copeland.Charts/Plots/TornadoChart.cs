using Copeland.Charts.Drawing;
using Copeland.Reports;
using Copeland.Sensitivity;

namespace Copeland.Charts.Plots;

/// <summary>
/// One bar an input: the front runner's chance, or share, with the input at its low and its high end, which stands at the bar's ends. In columns of
/// their own, so that nobody takes one percentage for the other, are the values at these ends, or what they do to the lead, in the order of the bar's
/// ends. Bars of a kind stand under its name. Where the canvas is narrow the name and the values stand above their bar.
/// </summary>
internal sealed class TornadoChart
{
    // What stands below the rows: the axis and a note; on a narrow canvas a note alone.
    private const double Foot = 2.7;
    private const double NarrowFoot = 1.6;

    // What stands above the first row of a wide canvas: a heading, and the forecast as it stands.
    private const double Top = 2.6;

    // The axis spans at least this much of the chance, or of the share: from 95% to 99% alone, a point would look like a landslide.
    private const double LeastSpan = 0.08;
    private const double LeastShareSpan = 0.05;

    // An axis of no more of the chance than this is looked at through a glass.
    private const double Enlarged = 0.1;

    // So many numbers an axis has, or one more.
    private const int MostTicks = 5;

    // What is drawn of a bar at the least, beside the line of the forecast.
    private const double Seen = 0.14;

    // So many rows leave room for where the race turns.
    private const int MostBesideTheTurn = 4;

    // Above what is said of the race's turn.
    private const double Before = 0.9;

    // Between two columns of values.
    private const double Gutter = 0.9;

    private readonly Figure figure;
    private readonly SensitivityReport report;
    private readonly TornadoFigure told;

    // The figures that share a scale, both where they stand together and are of one thing: a bar of one is then as long as a bar of the other that does as much.
    private readonly IReadOnlyList<TornadoFigure> alike;
    private readonly PartyPalette palette;
    private readonly TextLook values;
    private readonly BarWords words;
    private readonly TornadoRest rest;
    private readonly bool isBesideOther;

    private TornadoChart(Figure figure, SensitivityReport report, TornadoPart part, PartyPalette palette, bool isBesideOther)
    {
        (this.figure, this.report, told, this.palette) = (figure, report, TornadoFigure.Of(report, part), palette);
        alike = [.. TornadoPart.All.Select(each => TornadoFigure.Of(report, each)).Where(each => each.Part == part || (isBesideOther && told.IsOnOneScaleWith(each)))];
        this.isBesideOther = isBesideOther;
        (words, rest) = (new BarWords(report), new TornadoRest(report, told));
        values = figure.Small with { Size = figure.Small.Size * TornadoRows.ValueScale(figure, told), Colour = figure.Theme.Ink };
    }

    /// <summary>How much of a figure's body is empty below the last of its texts.</summary>
    public static double Empty(Figure figure) =>
        figure.Body.Bottom - figure.Texts.Where(text => text.Baseline < figure.Body.Bottom).Max(text => text.Box.Bottom);

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
        var all = alike.SelectMany(of => of.Groups(of.Worth)).SelectMany(group => group.Rows).ToList();

        // On a narrow canvas the heading of the values and the note have lines of their own, and the ends of the bars say what an axis would.
        var (head, foot) = figure.IsNarrow ? (Key() + (em * 0.5), NarrowFoot) : (body.Top + (em * Top), Foot);
        var room = new Box(body.Left, head, body.Right, body.Bottom - (em * foot));
        var column = figure.IsNarrow ? Column(told) : alike.Max(Column);
        var names = figure.IsNarrow ? room.Width - Math.Max(0, column - (em * 0.2)) : Math.Min(all.Select(row => Math.Max(figure.Measure(words.Row(row.Bar), figure.Plain), figure.Measure(Note(row.Bar) ?? "", TornadoRows.Small(figure, figure.Plain)))).DefaultIfEmpty(0).Max(), room.Width * 0.38);
        var (rows, turn, below) = Fit(names, room.Height);
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
            Group(plot, group, lines, figure.IsNarrow ? em * 0.45 * rows.Scale : thickness);
        }

        if (turn.Count > 0)
        {
            bottom = figure.Lines(turn, body.Left, bottom + (em * (Before + (figure.IsNarrow ? 0.6 : 1.9))), values);
        }

        var more = (below.Count - 1) * figure.Small.Size * Figure.LineHeight;
        figure.Lines(below, body.Left, Math.Min(body.Bottom - more, bottom + (em * (turn.Count > 0 ? NarrowFoot : foot))) - (em * 0.15), figure.Small);
    }

    // The rows that fit above what is said below them, of which the foot holds one line; and of where the race turns, if all rows fit with it.
    private (TornadoRows Rows, IReadOnlyList<string> Turn, IReadOnlyList<string> Below) Fit(double names, double height)
    {
        var turn = Turn();
        for (var lines = 1; ; lines++)
        {
            var free = height - ((lines - 1) * figure.Small.Size * Figure.LineHeight);
            var rows = TornadoRows.Fitting(figure, told, (words.Row, Note), (names, free - (turn.Count == 0 ? 0 : (turn.Count * values.Size * Figure.LineHeight) + (figure.Em * Before))));
            if (turn.Count > 0 && rows.Count < told.Worth.Count)
            {
                turn = [];
                rows = TornadoRows.Fitting(figure, told, (words.Row, Note), (names, free));
            }

            if (Below(rows.All) is var below && below.Count <= lines)
            {
                return (rows, turn, below);
            }
        }
    }

    // Where there are few bars, what it would take for the race to turn, in lines; of bars of the share the title says what the chance does, and beside the other figure the page says it.
    private IReadOnlyList<string> Turn() => told.Part.IsModel || told.IsOfShare || isBesideOther || told.Worth.Count > MostBesideTheTurn || new TurningWords(report).OfFigures() is not { } sentence
        ? [] : figure.WrapEvenly(sentence, figure.Body.Width, values);

    // What stands below the bars, in lines: why they stand as they do, and what has no row.
    private IReadOnlyList<string> Below(IReadOnlyList<TornadoGroup> groups)
    {
        // To the scale of the other figure a short bar is short.
        var isEnlarged = !told.IsOfShare && Range(alike.SelectMany(of => of.Worth)).Length <= Enlarged;
        string[] said = [.. isEnlarged ? new[] { "The scale is enlarged." } : [], .. told.Notes(groups), .. rest.NotShown([.. groups.SelectMany(group => group.Rows).Select(row => row.Bar)]) is { } left ? [left] : Array.Empty<string>()];
        return said.Length == 0 ? [] : figure.WrapEvenly(string.Join(' ', said), figure.Body.Width, figure.Small);
    }

    // What the values take at the right of a figure.
    private double Column(TornadoFigure of) => figure.IsNarrow
        ? of.Groups(of.Worth).SelectMany(group => group.Rows).Select(row => Width(row.Values.Line)).DefaultIfEmpty(0).Max()
        : Columns(of) is var (count, width) and { Count: > 0 } ? (count * (width + (figure.Em * Gutter))) + (figure.Em * Gutter) : 0;

    private double Width(string value) => value.Length == 0 ? 0 : figure.Measure(value, values) + (figure.Em * 1.2);

    // How many columns of values a figure has on a wide canvas, and how wide each is.
    private (int Count, double Width) Columns(TornadoFigure of)
    {
        var columns = of.Groups(of.Worth).SelectMany(group => group.Rows).Select(row => row.Values).ToList();
        var cells = columns.SelectMany(each => each.Columns).Concat(columns.SelectMany(each => each.Heads.Columns));
        return (columns.Select(each => each.Columns.Count).DefaultIfEmpty(0).Max(), cells.Select(cell => figure.Measure(cell, values)).DefaultIfEmpty(0).Max());
    }

    // Values in their columns on a wide canvas, each under its head.
    private void Cells(TornadoValues cells, double baseline, TextLook look)
    {
        var (width, all) = (Columns(told).Width + (figure.Em * Gutter), cells.Columns);
        foreach (var (cell, place) in all.Select((cell, place) => (cell, place)))
        {
            figure.Text(cell, figure.Body.Right - ((all.Count - 1 - place) * width), baseline, look with { Anchor = Anchor.End });
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

        // Heads stand over the columns of the first, level with the forecast as it stands.
        if (!figure.IsNarrow && isFirst)
        {
            Cells(group.Rows[0].Values.Heads, plot.Box.Top - (figure.Em * 0.35), figure.Small);
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
            if (!figure.IsNarrow)
            {
                figure.Text(group.Heading, body.Right, baseline, figure.Small with { Anchor = Anchor.End });
            }

            return;
        }

        var isOne = TornadoRows.IsOneLine(figure, group);
        figure.Text(group.Name, body.Left, isOne ? baseline : baseline - (figure.Small.Size * Figure.LineHeight), name);
        figure.Text(group.Heading, isOne ? body.Right : body.Left, baseline, figure.Small with { Anchor = isOne ? Anchor.End : Anchor.Start });
    }

    private string Now => $"{(told.IsOfShare ? "share" : "chance")} now {told.Now}";

    // What a narrow canvas, which has no axis, says that the ends of its bars are.
    private string Measure => $"{Sentence.Start(Race.Of(report.Forecast).Names[report.First].Possessive)} {(told.IsOfShare ? "share" : "chance")}";

    // What stands above the rows of a narrow canvas, and where it ends.
    private double Key() => KeyLine.Draw(figure, [new($"{Measure}, now {told.Now}", 0.3, (area, at) => area.Line(at.X, at.Y - (figure.Em * 0.45), at.X, at.Y + (figure.Em * 0.45), (figure.Theme.Ink, figure.Em / 9)))], told.Key);

    private string? Note(TornadoBar bar) => told.Part.IsModel ? EstimateGlossary.Note(report.Forecast.Contest, bar.Input) : null;

    private string Staying(TornadoBar bar) => $"{told.Text(bar.Low)} at both ends";

    private AxisRange Range(IEnumerable<TornadoBar> bars)
    {
        var ends = bars.SelectMany(bar => new[] { told.Value(bar.Low), told.Value(bar.High) }).Append(told.Value(report.Base)).ToList();
        var (low, high, least) = (ends.Min(), ends.Max(), told.IsOfShare ? LeastShareSpan : LeastSpan);
        var (range, step) = Round(Step(Math.Max(least, high - low)));
        for (var wider = Step(range.Length); wider > step; wider = Step(range.Length))
        {
            (range, step) = Round(wider);
        }

        return range;

        // From the number next below the lowest bar to the one next above the highest, and as far beyond as the least span wants.
        (AxisRange Range, double Step) Round(double step)
        {
            var (from, to) = ((long)Math.Floor((low / step) + 1e-9), (long)Math.Ceiling((high / step) - 1e-9));
            while ((to - from) * step < least - 1e-9)
            {
                (from, to) = from > 0 && (low - (from * step) < (to * step) - high || (to + 1) * step > 1 + 1e-9) ? (from - 1, to) : (from, to + 1);
            }

            return (new AxisRange(from * step, to * step), step);
        }
    }

    // How far apart the numbers of an axis are.
    private static double Step(double length) => new AxisRange(0, length).Ticks(MostTicks) is var ticks ? ticks[1] - ticks[0] : length;

    private void Axis(PlotArea plot, bool isLabelled)
    {
        // As many as stand clear of one another.
        var ticks = plot.X.Ticks(Math.Clamp((int)(plot.Box.Width / (figure.Em * 2.4)), 1, MostTicks));
        plot.GridX(ticks);
        foreach (var tick in isLabelled ? ticks : [])
        {
            figure.Text(Invariant($"{Math.Round(100 * tick, 1)}%"), plot.AtX(tick), plot.Box.Bottom + (figure.Em * 1.05), figure.Small with { Anchor = Anchor.Middle });
        }
    }

    private void Row(PlotArea plot, (TornadoBar Bar, TornadoValues Values) shown, TornadoRow row, double half)
    {
        var (em, body, bar) = (figure.Em, figure.Body, shown.Bar);
        var (middle, present) = (-row.Bar, told.Value(report.Base));

        // In the front runner's colour where it gains; who gains where it loses, an input does not say.
        foreach (var end in new[] { bar.Low, bar.High }.Where(end => !told.IsNow(end)).Select(told.Value))
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
        if (figure.IsNarrow)
        {
            figure.Text(shown.Values.Line, body.Right, name, values with { Anchor = Anchor.End });
        }
        else
        {
            Cells(shown.Values, baseline, values);
        }

        figure.Hit(
            new Box(body.Left, row.Top, body.Right, row.Top + row.Height),
            $"{Sentence.Start(words.Either(bar))}, now {InputWords.Value(bar.Input.Unit, bar.Input.Present)}: {SensitivityWords.Ends(report, bar)}. {Sentence.Start(bar.Input.Range.Reason)}");
    }

    private void Ends(PlotArea plot, (PlanOutcome Worse, PlanOutcome Better) ends, double baseline)
    {
        // Where both ends lie on one side, the nearer one is inside the bar, and only the farther has its label; an end that reads as the forecast does is at its line.
        var (em, present) = (figure.Em, told.Value(report.Base));
        if (told.Value(ends.Worse) <= present && !told.IsNow(ends.Worse))
        {
            plot.Text(told.Text(ends.Worse), plot.AtX(told.Value(ends.Worse)) - (0.3 * em), baseline, values with { Anchor = Anchor.End });
        }

        if (told.Value(ends.Better) >= present && !told.IsNow(ends.Better))
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
            figure.Text(Now, Math.Clamp(plot.AtX(present), body.Left + half, body.Right - alike.Max(Column) - half), plot.Box.Top - (em * 0.35), look);
        }

        plot.Line(present, -plot.Box.Bottom, present, -plot.Box.Top, (figure.Theme.Ink, em / 9));
    }
}
