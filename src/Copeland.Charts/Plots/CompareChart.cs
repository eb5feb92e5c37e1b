using Copeland.Charts.Drawing;
using Copeland.Reports;
using Copeland.Sensitivity;
using Copeland.Statistics;

namespace Copeland.Charts.Plots;

/// <summary>
/// Two scenarios as a dumbbell for each candidate: the chance of winning in the first as an open ring, in the second as a full dot, each named above, the
/// difference with its Monte Carlo error at the right.
/// </summary>
internal static class CompareChart
{
    private const double WorthARow = 0.02;
    private const double LeastRow = 2.1;
    private const double LeastNarrowRow = 3.2;
    private const double LeastSpan = 0.25;
    private const double SmallestLabel = 0.72;

    /// <summary>Fills the figure.</summary>
    public static void Draw(Figure figure, Comparison comparison, ScenarioDifference other, PartyPalette palette)
    {
        var (body, em) = (figure.Body, figure.Em);
        List<CandidateDifference> both = [.. other.Candidates.Where(candidate => candidate.Win is not null)
            .OrderByDescending(candidate => After(other, candidate)).ThenByDescending(candidate => Before(comparison, candidate))];
        var named = both.Where((candidate, rank) => rank < 2 || Math.Max(Before(comparison, candidate), After(other, candidate)) >= WorthARow).ToList();
        var (before, after) = CompareWords.Ends(comparison, other);
        var key = KeyLine.Draw(
            figure,
            [new(before, 0.8, (area, at) => Ring(figure, area, at, (figure.Theme.Ink, em * 0.75))), new(after, 0.8, (area, at) => area.Dots([at], figure.Theme.Ink, em * 0.75))],
            "change ± simulation error, points");

        // On a narrow canvas names stand above their dumbbells, and the chances beside these say what an axis would.
        var room = new Box(body.Left, key + (em * 0.8), body.Right, body.Bottom - (em * (figure.IsNarrow ? 1.5 : 2.7)));
        var rows = Math.Min(named.Count, Math.Max(2, (int)(room.Height / ((figure.IsNarrow ? LeastNarrowRow : LeastRow) * em))));
        var shown = named.Take(rows).ToList();
        string Label(CandidateDifference candidate) => ComparisonFiles.Label(comparison, other, candidate);
        string Change(CandidateDifference candidate) => ComparisonFiles.Rounded(candidate.Win.GetValueOrDefault());
        var bold = figure.Plain with { Bold = true };
        var values = shown.Max(candidate => figure.Measure(Change(candidate), bold)) + (em * 1.2);
        var labels = figure.IsNarrow ? room.Width - values : Math.Min(shown.Max(candidate => figure.Measure(Label(candidate), bold)), body.Width * 0.26);
        var beside = figure.Measure("99.9%", figure.Small) + (em * 0.75);
        var box = figure.IsNarrow
            ? new Box(room.Left + beside, room.Top, room.Right - beside, room.Bottom)
            : new Box(room.Left + labels + (em * 0.6) + beside, room.Top, room.Right - values - beside, room.Bottom);
        var ends = shown.SelectMany(candidate => new[] { Before(comparison, candidate), After(other, candidate) }).ToList();
        var high = Math.Min(1, Math.Max(ends.Max() * 1.05, LeastSpan));
        var plot = figure.Plot(box, new AxisRange(0, high), new AxisRange(0, rows));
        if (!figure.IsNarrow)
        {
            Axis(figure, plot);
        }

        var look = figure.LabelLook([.. shown.Select(Label)], (labels, (box.Height / rows) - (figure.IsNarrow ? 1.6 * em : 0)), bold, SmallestLabel).Look;
        for (var row = 0; row < rows; row++)
        {
            var party = shown[row].First is { } here ? comparison.First.Candidates[here].Candidate.Party : other.Forecast.Candidates[shown[row].Other ?? 0].Candidate.Party;
            var colours = palette[party];
            var middle = rows - row - (figure.IsNarrow ? 1 - plot.LengthY(em) : 0.5);
            Dumbbell(figure, plot, (Before(comparison, shown[row]), After(other, shown[row]), middle), colours);
            Chances(figure, plot, (comparison, other, shown[row]), middle);
            var lines = figure.Wrap(Label(shown[row]), labels, look);
            var last = (lines.Count - 1) * look.Size * Figure.LineHeight;
            var baseline = figure.IsNarrow ? plot.AtY(middle) - (em * 0.95) : plot.AtY(middle) + (look.Size * 0.36) + (last / 2);
            figure.Lines(lines, room.Left, baseline - last, look with { Colour = colours.Text });
            figure.Text(Change(shown[row]), body.Right, figure.IsNarrow ? baseline : plot.AtY(middle) + (em * 0.36), bold with { Anchor = Anchor.End });
        }

        if (both.Count > rows)
        {
            var left = both.Except(shown).ToList();
            var most = left.Max(candidate => Math.Max(Before(comparison, candidate), After(other, candidate)));
            var limit = most < WorthARow ? Invariant($"below {100 * WorthARow:0}%") : Invariant($"at most {Math.Ceiling(100 * most):0}%");
            figure.Text(left is [var only] ? $"Not shown: {Label(only)}, {limit}" : Invariant($"Others ({left.Count}): each {limit}"), body.Left, body.Bottom - (em * 0.2), figure.Small);
        }
    }

    private static double Before(Comparison comparison, CandidateDifference candidate) => candidate.First is { } place ? comparison.First.Candidates[place].Win.Value : 0;

    private static double After(ScenarioDifference other, CandidateDifference candidate) => candidate.Other is { } place ? other.Forecast.Candidates[place].Win.Value : 0;

    // The chances themselves, outside the dots; one where both say the same.
    private static void Chances(Figure figure, PlotArea plot, (Comparison Comparison, ScenarioDifference Other, CandidateDifference Candidate) of, double y)
    {
        var (before, after) = (Before(of.Comparison, of.Candidate), After(of.Other, of.Candidate));

        // With a decimal, so that they differ by what the difference says: both are of the same random numbers.
        string Text(ProbabilityEstimate? chance) => chance is { } win ? DisplayNumber.Share(win.Value, 0.0005) : "–";
        var was = Text(of.Candidate.First is { } place ? of.Comparison.First.Candidates[place].Win : null);
        var now = Text(of.Candidate.Other is { } here ? of.Other.Forecast.Candidates[here].Win : null);
        var (left, right) = before <= after ? (was, now) : (now, was);
        var (baseline, away, look) = (plot.AtY(y) + (figure.Em * 0.3), figure.Em * 0.75, figure.Small with { Colour = figure.Theme.Ink });
        figure.Text(right, plot.AtX(Math.Max(before, after)) + away, baseline, look);
        if (left != right)
        {
            figure.Text(left, plot.AtX(Math.Min(before, after)) - away, baseline, look with { Anchor = Anchor.End });
        }
    }

    private static void Dumbbell(Figure figure, PlotArea plot, (double Before, double After, double Y) at, PartyColours colours)
    {
        var em = figure.Em;
        if (at.Before != at.After)
        {
            plot.Line(at.Before, at.Y, at.After, at.Y, (colours.Fill, em * 0.25));
        }

        Ring(figure, plot, (at.Before, at.Y), (colours.Fill, em * 0.85));
        plot.Dots([(at.After, at.Y)], colours.Fill, em * 0.85);
    }

    // The middle of the ring that stands for the first scenario is decoration on a mark that carries the meaning.
    private static void Ring(Figure figure, PlotArea plot, (double X, double Y) at, (string Colour, double Diameter) look)
    {
        plot.Dots([at], look.Colour, look.Diameter);
        plot.Plot.Add.Markers(
            new[] { at.X }, new[] { at.Y }, ScottPlot.MarkerShape.FilledCircle, (float)(0.58 * look.Diameter), ScottPlot.Color.FromHex(figure.Theme.Background));
    }

    private static void Axis(Figure figure, PlotArea plot)
    {
        var ticks = plot.X.Ticks(6);
        plot.GridX(ticks);
        foreach (var tick in ticks)
        {
            figure.Text(Invariant($"{Math.Round(100 * tick, 1)}%"), plot.AtX(tick), plot.Box.Bottom + (figure.Em * 1.05), figure.Small with { Anchor = Anchor.Middle });
        }
    }
}
