using Copeland.Charts.Drawing;
using Copeland.Inputs;
using Copeland.Reports;
using Copeland.Sensitivity;

namespace Copeland.Charts.Plots;

/// <summary>
/// One bar an input: the front runner's chance with the input at its low and its high end, which stands at the bar's ends. In a column of
/// their own, so that nobody takes one percentage for the other, are the values at these ends, or what they do to the share. Where the
/// canvas is narrow the name and the values stand above their bar.
/// </summary>
internal sealed class TornadoChart
{
    private const double LeastRow = 1.9;
    private const double LeastNarrowRow = 3.1;

    // What a bar takes of a row on a narrow canvas, its distance to the name above it included.
    private const double NarrowBar = 1.75;

    // Where labels are too long for their rows at this part of plain text's size, bars go, down to so many.
    private const int FewestBars = 1;

    // Rows are no higher: a few would be far apart.
    private const double MostRow = 4.2;
    private const double MostNarrowRow = 5.2;
    private const double SmallestLabel = 0.85;

    // What a label may take of its row.
    private const double Air = 0.86;

    /// <summary>The axis spans at least this much of the chance: from 95% to 99% alone, a point would look like a landslide.</summary>
    private const double LeastSpan = 0.25;

    // In the figure for statisticians it may be narrower.
    private const double LeastModelSpan = 0.15;

    /// <summary>A bar shorter than a point is not drawn where enough longer ones are: both its ends would read the same.</summary>
    private const double Visible = 0.01;

    /// <summary>So many rows are drawn however short their bars, where there are so many inputs: that nothing moves a forecast is said by several.</summary>
    private const int UsualRows = 4;

    private readonly Figure figure;
    private readonly SensitivityReport report;
    private readonly TornadoPart part;
    private readonly PartyPalette palette;
    private readonly TextLook values;

    private TornadoChart(Figure figure, SensitivityReport report, TornadoPart part, PartyPalette palette)
    {
        (this.figure, this.report, this.part, this.palette) = (figure, report, part, palette);
        values = figure.Small with { Colour = figure.Theme.Ink };
    }

    /// <summary>Fills the figure.</summary>
    public static void Draw(Figure figure, SensitivityReport report, TornadoPart part, PartyPalette palette) => new TornadoChart(figure, report, part, palette).Draw();

    private void Draw()
    {
        var (body, em) = (figure.Body, figure.Em);
        var own = part.Of(report);

        // Rows without a bar only where none has one.
        var moving = own.Where(bar => !Stays(bar)).ToList();
        var worth = (moving.Count > 0 ? moving : own).Where((bar, rank) => rank < UsualRows || bar.Length(report.First, report.Base) >= Visible).ToList();

        // On a narrow canvas the heading of the values and the note have lines of their own, and the ends of the bars say what an axis would.
        var (head, foot) = figure.IsNarrow ? (2.0, 1.6) : (2.6, 2.7);
        var room = new Box(body.Left, body.Top + (em * head), body.Right, body.Bottom - (em * foot));
        var bars = worth.Take(Math.Max(1, (int)(room.Height / ((figure.IsNarrow ? LeastNarrowRow : LeastRow) * em)))).ToList();
        var column = bars.Select(bar => figure.Measure(Values(bar), values)).DefaultIfEmpty(0).Max();
        var names = figure.IsNarrow ? room.Width - column - em : Math.Min(bars.Select(bar => figure.Measure(Label(bar), figure.Plain)).DefaultIfEmpty(0).Max(), room.Width * 0.36);
        var (look, fits) = Look(bars, names, room.Height);
        while (!fits && bars.Count > FewestBars)
        {
            bars.RemoveAt(bars.Count - 1);
            (look, fits) = Look(bars, names, room.Height);
        }

        // From the top down; labels leave air between one row and the next.
        room = room with { Bottom = Math.Min(room.Bottom, room.Top + (Math.Max(bars.Count, UsualRows) * em * (figure.IsNarrow ? MostNarrowRow : MostRow))) };
        var ends = bars.SelectMany(bar => new[] { bar.Low, bar.High }).Select(end => figure.Measure(Chance(end), values)).DefaultIfEmpty(0).Max() + (em * 0.4);
        var right = bars.Where(Stays).Select(bar => figure.Measure(Staying(bar), values) + (em * 0.4)).Append(ends).Max();
        var box = figure.IsNarrow
            ? new Box(room.Left + ends, room.Top, room.Right - right, room.Bottom)
            : new Box(room.Left + names + (em * 0.8) + ends, room.Top, room.Right - column - (em * 1.2) - right, room.Bottom);
        var rows = Math.Max(1, bars.Count);
        var plot = figure.Plot(box, Range(bars), new AxisRange(0, rows));
        if (!figure.IsNarrow)
        {
            Axis(plot);
        }

        for (var row = 0; row < bars.Count; row++)
        {
            Row(plot, bars[row], (rows - row - 1, names, look));
        }

        Head(plot, rows);
        if (own.Count + (part.IsModel ? report.Lesser.Count : 0) - bars.Count is > 0 and var left)
        {
            var what = part.IsModel ? "coefficient" : "input";
            figure.Text(Invariant($"Not shown: {left} {what}{(left == 1 ? " that moves" : "s that move")} it less"), body.Left, Math.Min(body.Bottom, room.Bottom + (em * foot)) - (em * 0.15), figure.Small);
        }
    }

    /// <summary>Where room is short a swing need not say that it is a further one.</summary>
    private static string Label(TornadoBar bar) => Sentence.Start(bar.Input.Label.Replace("a further national swing from", "national swing,", StringComparison.Ordinal));

    private string Chance(PlanOutcome outcome) => DisplayNumber.Chance(outcome.Win[report.First]);

    private double ChanceOf(PlanOutcome outcome) => outcome.Win[report.First].Value;

    // Whether both ends read the same, and what is said of them then.
    private bool Stays(TornadoBar bar) => Chance(bar.Low) == Chance(bar.High);

    private string Staying(TornadoBar bar) => $"{Chance(bar.Low)} at both ends";

    private bool Rises(TornadoBar bar) => ChanceOf(bar.Low) <= ChanceOf(bar.High);

    // From the bar's left end to its right one.
    private string Values(TornadoBar bar) => bar.Input is { IsCombination: true, Unit: InputUnit.Points } && part.Low(report, bar).TrimStart('-', '−') == part.High(report, bar).TrimStart('+')
        ? $"{part.High(report, bar).TrimStart('+')} points either way"
        : (Rises(bar) ? $"{part.Low(report, bar)} to {part.High(report, bar)}" : $"{part.High(report, bar)} to {part.Low(report, bar)}")
        + (!part.IsModel && bar.Input.Unit == InputUnit.Points ? " points" : "");

    private AxisRange Range(List<TornadoBar> bars)
    {
        var ends = bars.SelectMany(bar => new[] { ChanceOf(bar.Low), ChanceOf(bar.High) }).Append(ChanceOf(report.Base)).ToList();
        var (low, high) = (ends.Min(), ends.Max());
        var least = Math.Max(part.IsModel ? LeastModelSpan : LeastSpan, high - low);
        var middle = Math.Clamp((low + high) / 2, least / 2, 1 - (least / 2));
        var span = new AxisRange(middle - (least / 2), middle + (least / 2));

        // From a round value to a round value, so that no bar ends where no number is.
        var ticks = span.Ticks(5);
        var step = ticks[1] - ticks[0];
        return new AxisRange(Math.Max(0, step * Math.Floor((span.Low / step) + 1e-9)), Math.Min(1, step * Math.Ceiling((span.High / step) - 1e-9)));
    }

    private (TextLook Look, bool Fits) Look(List<TornadoBar> bars, double width, double height) => figure.LabelLook(
        [.. bars.Select(Label)], (width, (Air * height / Math.Max(1, bars.Count)) - (figure.IsNarrow ? NarrowBar * figure.Em : 0)), figure.Plain, SmallestLabel);

    private void Axis(PlotArea plot)
    {
        // As many as stand clear of one another.
        var ticks = plot.X.Ticks(Math.Clamp((int)(plot.Box.Width / (figure.Em * 3.2)), 1, 5));
        plot.GridX(ticks);
        foreach (var tick in ticks)
        {
            figure.Text(Invariant($"{Math.Round(100 * tick, 1)}%"), plot.AtX(tick), plot.Box.Bottom + (figure.Em * 1.05), figure.Small with { Anchor = Anchor.Middle });
        }
    }

    private void Row(PlotArea plot, TornadoBar bar, (double Floor, double Names, TextLook Look) row)
    {
        var (em, body) = (figure.Em, figure.Body);
        var middle = row.Floor + (figure.IsNarrow ? plot.LengthY(em * (NarrowBar - 0.75)) : 0.5);
        var half = figure.IsNarrow ? plot.LengthY(em * 0.5) : Math.Min(0.32, plot.LengthY(em * 0.75));
        var (low, high, present) = (ChanceOf(bar.Low), ChanceOf(bar.High), ChanceOf(report.Base));

        // In the front runner's colour where it gains; who gains where it loses, an input does not say.
        foreach (var end in new[] { low, high }.Where(end => end != present))
        {
            var colour = end > present ? palette[report.Forecast.Candidates[report.First].Candidate.Party].Fill : figure.Theme.Mark;
            plot.Bars([(Math.Min(present, end), Math.Max(present, end), middle - half, middle + half)], colour);
        }

        if (figure.IsNarrow)
        {
            plot.Line(present, middle - (1.3 * half), present, middle + (1.3 * half), (figure.Theme.Ink, em / 9));
        }

        var baseline = plot.AtY(middle) + (em * 0.3);
        var (worse, better) = Rises(bar) ? (bar.Low, bar.High) : (bar.High, bar.Low);

        // Where both ends read the same that is said once.
        if (Stays(bar))
        {
            plot.Text(Staying(bar), plot.AtX(Math.Max(ChanceOf(better), present)) + (0.3 * em), baseline, values);
        }
        else
        {
            Ends(plot, (worse, better), baseline);
        }

        var lines = figure.Wrap(Label(bar), row.Names, row.Look);
        var height = lines.Count * row.Look.Size * Figure.LineHeight;
        var top = figure.IsNarrow ? plot.AtY(row.Floor) - (em * NarrowBar) - height : plot.AtY(middle) - (height / 2);
        figure.Lines(lines, body.Left, top + (row.Look.Size * 0.95), row.Look);
        figure.Text(Values(bar), body.Right, figure.IsNarrow ? top + height - (row.Look.Size * 0.29) : baseline, values with { Anchor = Anchor.End });
        figure.Hit(
            new Box(body.Left, plot.AtY(row.Floor + 1), body.Right, plot.AtY(row.Floor)),
            $"{Label(bar)}, now {InputWords.Value(bar.Input.Unit, bar.Input.Present)}: {SensitivityWords.Ends(report, bar)}. {Sentence.Start(bar.Input.Range.Reason)}");
    }

    private void Ends(PlotArea plot, (PlanOutcome Worse, PlanOutcome Better) ends, double baseline)
    {
        // Where both ends lie on one side, the nearer one is inside the bar, and only the farther has its label.
        var (em, present) = (figure.Em, ChanceOf(report.Base));
        if (ChanceOf(ends.Worse) <= present)
        {
            plot.Text(Chance(ends.Worse), plot.AtX(ChanceOf(ends.Worse)) - (0.3 * em), baseline, values with { Anchor = Anchor.End });
        }

        if (ChanceOf(ends.Better) >= present)
        {
            plot.Text(Chance(ends.Better), plot.AtX(ChanceOf(ends.Better)) + (0.3 * em), baseline, values with { Anchor = Anchor.Start });
        }
    }

    // The forecast as it stands, and what the column at the right holds.
    private void Head(PlotArea plot, int rows)
    {
        var (body, em) = (figure.Body, figure.Em);
        var present = report.Base.Win[report.First];
        var text = $"now {DisplayNumber.Chance(present)}";
        if (figure.IsNarrow)
        {
            KeyLine.Draw(figure, [new(text, 0.3, (area, at) => area.Line(at.X, at.Y - (em * 0.45), at.X, at.Y + (em * 0.45), (figure.Theme.Ink, em / 9)))], part.Heading(report));
            return;
        }

        var look = values with { Anchor = Anchor.Middle };
        var half = figure.Measure(text, look) / 2;
        figure.Text(text, Math.Clamp(plot.AtX(present.Value), body.Left + half, body.Right - half), plot.Box.Top - (em * 0.35), look);
        figure.Text(part.Heading(report), body.Right, plot.Box.Top - (em * 1.75), figure.Small with { Anchor = Anchor.End });
        plot.Line(present.Value, 0, present.Value, rows, (figure.Theme.Ink, em / 9));
    }
}
