using Copeland.Charts.Drawing;
using Copeland.Reports;
using Copeland.Sensitivity;

namespace Copeland.Charts.Plots;

/// <summary>One bar an input: the front runner's chance with the input at its low and its high end, whose values, or what they do to the share, stand at the bar's ends.</summary>
internal static class TornadoChart
{
    private const double LeastRow = 1.9;

    // Where labels are too long for their rows, so many bars are drawn at the least, of the part of plain text's size.
    private const int FewestBars = 1;
    private const double SmallestLabel = 0.72;

    /// <summary>The axis spans at least this much of the chance: from 95% to 99% alone, a point would look like a landslide.</summary>
    private const double LeastSpan = 0.25;

    /// <summary>A bar shorter than this many points is not drawn where enough longer ones are: it would be a mark, not a bar.</summary>
    private const double Visible = 0.003;

    /// <summary>So many rows are drawn however short their bars, where there are so many inputs: that nothing moves a forecast is said by several.</summary>
    private const int UsualRows = 4;

    /// <summary>Fills the figure.</summary>
    public static void Draw(Figure figure, SensitivityReport report, TornadoPart part, PartyPalette palette)
    {
        var (body, em) = (figure.Body, figure.Em);
        var own = part.Of(report);
        var all = own.Where((bar, rank) => rank < UsualRows || bar.Length(report.First, report.Base) >= Visible).ToList();

        // On a narrow canvas the note has a line of its own, below the axis.
        var below = figure.IsNarrow ? 2.7 : 1.5;
        var room = new Box(body.Left, body.Top + (em * 1.3), body.Right, body.Bottom - (em * below));
        var bars = all.Take(Math.Max(1, (int)(room.Height / (LeastRow * em)))).ToList();
        var labels = Math.Min(bars.Select(bar => figure.Measure(Label(bar), figure.Plain)).DefaultIfEmpty(0).Max(), room.Width * (figure.IsNarrow ? 0.36 : 0.38));
        var (look, fits) = Look(figure, bars, (labels, room.Height));
        while (!fits && bars.Count > FewestBars)
        {
            bars.RemoveAt(bars.Count - 1);
            (look, fits) = Look(figure, bars, (labels, room.Height));
        }

        var (rows, left) = (Math.Max(1, bars.Count), own.Count - bars.Count);
        var values = bars.Select(bar => Math.Max(figure.Measure(part.Low(report, bar), figure.Small), figure.Measure(part.High(report, bar), figure.Small))).DefaultIfEmpty(0).Max() + (em * 0.5);
        var box = new Box(room.Left + labels + (em * 0.8) + values, room.Top, room.Right - values, room.Bottom);
        var range = Range(report, bars);
        var plot = figure.Plot(box, range, new AxisRange(0, rows));
        Axis(figure, plot);
        for (var row = 0; row < bars.Count; row++)
        {
            Row(figure, plot, (report, part, bars[row], rows - row - 0.5), palette);
            Name(figure, bars[row], new Box(room.Left, box.Top + (row * box.Height / rows), room.Left + labels, box.Top + ((row + 1) * box.Height / rows)), look);
        }

        Present(figure, plot, report);
        if (left > 0)
        {
            figure.Text(Invariant($"Not shown: {left} {(left == 1 ? "input that moves" : "inputs that move")} it less"), body.Left, body.Bottom - (em * 0.15), figure.Small);
        }
    }

    /// <summary>Where room is short a swing need not say that it is a further one.</summary>
    private static string Label(TornadoBar bar) => Sentence.Start(bar.Input.Label.Replace("a further national swing", "national swing", StringComparison.Ordinal));

    private static AxisRange Range(SensitivityReport report, List<TornadoBar> bars)
    {
        var ends = bars.SelectMany(bar => new[] { bar.Low.Win[report.First].Value, bar.High.Win[report.First].Value }).Append(report.Base.Win[report.First].Value).ToList();
        var (low, high) = (ends.Min(), ends.Max());
        var least = Math.Max(LeastSpan, high - low);
        var middle = Math.Clamp((low + high) / 2, least / 2, 1 - (least / 2));
        return new AxisRange(middle - (least / 2), middle + (least / 2));
    }

    private static void Axis(Figure figure, PlotArea plot)
    {
        var ticks = plot.X.Ticks(figure.IsNarrow ? 3 : 5);
        plot.GridX(ticks);
        foreach (var tick in ticks)
        {
            figure.Text(Invariant($"{Math.Round(100 * tick, 1)}%"), plot.AtX(tick), plot.Box.Bottom + (figure.Em * 1.05), figure.Small with { Anchor = Anchor.Middle });
        }
    }

    private static void Row(Figure figure, PlotArea plot, (SensitivityReport Report, TornadoPart Part, TornadoBar Bar, double Middle) row, PartyPalette palette)
    {
        var (report, part, bar, middle) = row;
        var (low, high) = (bar.Low.Win[report.First].Value, bar.High.Win[report.First].Value);
        var present = report.Base.Win[report.First].Value;
        var half = Math.Min(0.32, plot.LengthY(figure.Em * 0.75));
        var gain = palette[report.Forecast.Candidates[report.First].Candidate.Party];
        var loss = palette[report.Forecast.Candidates[report.Second].Candidate.Party];

        // To the right the front runner gains, to the left the second does: side and values say so without colour.
        foreach (var end in new[] { low, high }.Where(end => end != present))
        {
            plot.Bars([Bar(present, end, middle, half)], end > present ? gain : loss);
        }

        var baseline = plot.AtY(middle) + (figure.Em * 0.3);
        var rises = low <= high;
        var (worse, better) = rises ? (part.Low(report, bar), part.High(report, bar)) : (part.High(report, bar), part.Low(report, bar));
        End(figure, plot, (worse, Math.Min(Math.Min(low, high), present)), (baseline, Anchor.End));
        End(figure, plot, (better, Math.Max(Math.Max(low, high), present)), (baseline, Anchor.Start));
        figure.Hit(
            new Box(figure.Body.Left, plot.AtY(middle + 0.5), figure.Body.Right, plot.AtY(middle - 0.5)),
            $"{Label(bar)}, now {InputWords.Value(bar.Input.Unit, bar.Input.Present)}: {SensitivityWords.Ends(report, bar)}. {Sentence.Start(bar.Input.Range.Reason)}");
    }

    private static (double Left, double Right, double From, double To) Bar(double present, double end, double middle, double half) =>
        (Math.Min(present, end), Math.Max(present, end), middle - half, middle + half);

    private static void End(Figure figure, PlotArea plot, (string Value, double Chance) end, (double Baseline, Anchor Anchor) look) =>
        figure.Text(
            end.Value,
            plot.AtX(end.Chance) + (look.Anchor == Anchor.End ? -0.3 : 0.3) * figure.Em,
            look.Baseline,
            figure.Small with { Anchor = look.Anchor, Colour = figure.Theme.Ink });

    private static (TextLook Look, bool Fits) Look(Figure figure, List<TornadoBar> bars, (double Width, double Height) room) =>
        figure.LabelLook([.. bars.Select(Label)], (room.Width, room.Height / Math.Max(1, bars.Count)), figure.Plain, SmallestLabel);

    private static void Name(Figure figure, TornadoBar bar, Box room, TextLook look)
    {
        var lines = figure.Wrap(Label(bar), room.Width, look);
        var height = lines.Count * look.Size * Figure.LineHeight;
        figure.Lines(lines, room.Left, room.MiddleY - (height / 2) + (look.Size * 0.95), look);
    }

    private static void Present(Figure figure, PlotArea plot, SensitivityReport report)
    {
        var present = report.Base.Win[report.First];
        plot.Line(present.Value, plot.Y.Low, present.Value, plot.Y.High, (figure.Theme.Ink, figure.Em / 9));
        var text = $"now {DisplayNumber.Probability(present)}";
        var half = figure.Measure(text, figure.Small) / 2;
        figure.Text(text, Math.Clamp(plot.AtX(present.Value), figure.Body.Left + half, figure.Body.Right - half), plot.Box.Top - (figure.Em * 0.35), figure.Small with { Anchor = Anchor.Middle, Colour = figure.Theme.Ink });
    }
}
