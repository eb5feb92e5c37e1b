using Copeland.Charts.Drawing;
using Copeland.Forecasts;
using Copeland.Reports;
using Copeland.Sensitivity;

namespace Copeland.Charts.Plots;

/// <summary>
/// Two scenarios as a dumbbell for each candidate: the chance of winning in the first as an open ring, in the second as a full dot, each named above, the
/// difference at the right, whose Monte Carlo error the key tells.
/// </summary>
internal sealed class CompareChart
{
    private const double LeastRow = 2.1;
    private const double LeastNarrowRow = 3.2;
    private const double LeastSpan = 0.25;

    // Rows are no higher: two would be far apart.
    private const double MostRow = 9;
    private const double SmallestLabel = 0.72;

    // Its diameter in the figure's em.
    private const double DotSize = 0.55;

    private readonly Figure figure;
    private readonly Comparison comparison;
    private readonly ScenarioDifference other;
    private readonly PartyPalette palette;
    private readonly TextLook bold;
    private double error;

    private CompareChart(Figure figure, Comparison comparison, ScenarioDifference other, PartyPalette palette)
    {
        (this.figure, this.comparison, this.other, this.palette) = (figure, comparison, other, palette);
        bold = figure.Plain with { Bold = true };
    }

    /// <summary>Fills the figure.</summary>
    public static void Draw(Figure figure, Comparison comparison, ScenarioDifference other, PartyPalette palette) => new CompareChart(figure, comparison, other, palette).Draw();

    private void Draw()
    {
        var (body, em) = (figure.Body, figure.Em);
        var named = other.Candidates.Where(candidate => candidate.Win is not null).OrderByDescending(After).ThenByDescending(Before)
            .Where((candidate, rank) => rank < 2 || Math.Max(Before(candidate), After(candidate)) >= Race.WorthNaming).ToList();

        // On a narrow canvas names stand above their dumbbells. Whoever has no row, of either ballot of one seat, is in the note; of two seats
        // the picture is of those who stand in both.
        var isOneSeat = comparison.First.Contest.Seat.Name == other.Forecast.Contest.Seat.Name;
        var (top, least) = (Key(named) + (em * 0.8), (figure.IsNarrow ? LeastNarrowRow : LeastRow) * em);
        List<CandidateDifference> Left(List<CandidateDifference> shown) => [.. other.Candidates.Where(candidate => isOneSeat || candidate.Win is not null).Except(shown)];
        List<CandidateDifference> Fitting(double bottom) => [.. named.Take(Math.Max(2, (int)((bottom - top) / least)))];
        var more = Math.Max(0, Notes(Left(Fitting(body.Bottom - (em * 2.7)))).Count - 1) * figure.Small.Size * Figure.LineHeight;
        var shown = Fitting(body.Bottom - (em * 2.7) - more);
        var room = new Box(body.Left, top, body.Right, body.Bottom - (em * 2.7) - more);
        room = room with { Bottom = Math.Min(room.Bottom, room.Top + (shown.Count * em * MostRow)) };
        Rows(room, shown);
        Below(Left(shown));
    }

    // What stands below the rows, line by line; the change of those who have none is beside their first.
    private List<string> Notes(List<CandidateDifference> left) =>
    [
        .. CompareWords.Others(comparison, other, left) is { } others ? figure.WrapFull(others, figure.Body.Width - figure.Measure("+99.9", bold) - figure.Em, figure.Small) : [],
        .. CompareWords.Judged(comparison, other).SelectMany(note => figure.WrapFull(note, figure.Body.Width, figure.Small)),
    ];

    private void Below(List<CandidateDifference> left)
    {
        var (body, notes) = (figure.Body, Notes(left));
        var first = body.Bottom - (figure.Em * 0.2) - ((notes.Count - 1) * figure.Small.Size * Figure.LineHeight);
        figure.Lines(notes, body.Left, first, figure.Small);
        if (left.Count > 0)
        {
            var (before, after) = CompareWords.Together(comparison, other, left);
            figure.Text(Change(before, after), body.Right, first, ChangeLook(before, after));
        }
    }

    private void Rows(Box room, List<CandidateDifference> shown)
    {
        var em = figure.Em;
        var values = shown.Max(candidate => figure.Measure(Change(Before(candidate), After(candidate)), bold)) + (em * 1.2);
        var labels = figure.IsNarrow ? room.Width - values : Math.Min(shown.Max(candidate => figure.Measure(Label(candidate), bold)), room.Width * 0.26);
        var beside = figure.Measure("99.9%", figure.Small with { Bold = true }) + (em * 0.75);
        var box = room with { Left = room.Left + (figure.IsNarrow ? em * 0.7 : labels + (em * 1.2)), Right = room.Right - values - beside };
        var high = PollsPlot.RoundAbove(Math.Max(shown.Max(candidate => Math.Max(Before(candidate), After(candidate))), LeastSpan), 6);
        var plot = figure.Plot(box, new AxisRange(0, high), new AxisRange(0, shown.Count));
        Axis(plot);
        var look = figure.LabelLook([.. shown.Select(Label)], (labels, (box.Height / shown.Count) - (figure.IsNarrow ? 1.6 * em : 0)), bold, SmallestLabel).Look;
        for (var row = 0; row < shown.Count; row++)
        {
            Row(plot, shown[row], shown.Count - row - 0.5 - (figure.IsNarrow ? plot.LengthY(em * 0.5) : 0), (labels, look));
        }
    }

    // The two forecasts, and how finely the draws know the changes; returns its lower edge.
    private double Key(List<CandidateDifference> named)
    {
        var (em, ink) = (figure.Em, figure.Theme.Ink);
        var (before, after) = CompareWords.Key(comparison, other);
        error = Math.Max(0.1, Math.Ceiling(1000 * named.Max(candidate => candidate.Win?.StandardError ?? 0)) / 10);
        Symbol[] symbols = [new(before, 0.8, (area, at) => Ring(area, at, (ink, em * 0.9))), new(after, 0.6, (area, at) => area.Dots([at], ink, em * DotSize))];
        return KeyLine.Draw(
            figure,
            CompareWords.IsNamedLast(comparison, other) ? [.. symbols.Reverse()] : symbols,
            CompareWords.Difference(comparison, other),
            Invariant($"simulation error ±{error:0.0}"));
    }

    private string Label(CandidateDifference candidate) => ComparisonFiles.Label(comparison, other, candidate);

    // Of the chances as they are printed beside the dots.
    private static string Change(double before, double after) => DisplayNumber.SignedPoints(Printed(after) - Printed(before));

    // Grey where it is no more than the error that the key tells.
    private TextLook ChangeLook(double before, double after) =>
        (100 * Math.Abs(Printed(after) - Printed(before)) > error + 1e-9 ? bold : figure.Plain with { Colour = figure.Theme.Muted }) with { Anchor = Anchor.End };

    private static double Printed(double chance) => Math.Round(chance, 3, MidpointRounding.AwayFromZero);

    private double Before(CandidateDifference candidate) => First(candidate) is { } forecast ? forecast.Win.Value : 0;

    private double After(CandidateDifference candidate) => Second(candidate) is { } forecast ? forecast.Win.Value : 0;

    private CandidateForecast? First(CandidateDifference candidate) => candidate.First is { } place ? comparison.First.Candidates[place] : null;

    private CandidateForecast? Second(CandidateDifference candidate) => candidate.Other is { } place ? other.Forecast.Candidates[place] : null;

    private void Row(PlotArea plot, CandidateDifference candidate, double middle, (double Width, TextLook Look) label)
    {
        var em = figure.Em;
        var colours = (First(candidate) ?? Second(candidate))?.Candidate.Party is { } party ? palette[party] : PartyColours.Of(figure.Theme.Mark);
        Dumbbell(plot, (Before(candidate), After(candidate), middle), colours);
        Chances(plot, candidate, middle);
        var (look, lines) = (label.Look with { Colour = colours.Text }, figure.Wrap(Label(candidate), label.Width, label.Look));
        var last = (lines.Count - 1) * look.Size * Figure.LineHeight;
        var baseline = figure.IsNarrow ? plot.AtY(middle) - (em * 0.95) : plot.AtY(middle) + (look.Size * 0.36) + (last / 2);
        for (var line = 0; line < lines.Count; line++)
        {
            // Right of the line of 0%, so that it stays whole.
            plot.Text(lines[line], figure.IsNarrow ? plot.Box.Left + (em * 0.45) : figure.Body.Left, baseline - last + (line * look.Size * Figure.LineHeight), look);
        }

        plot.Text(Change(Before(candidate), After(candidate)), figure.Body.Right, plot.AtY(middle) + (em * 0.36), ChangeLook(Before(candidate), After(candidate)));
    }

    // The chances themselves, outside the dots, the later one bold, like its dot; one where both say the same.
    private void Chances(PlotArea plot, CandidateDifference candidate, double y)
    {
        // With a decimal, so that they differ by what the difference says: both are of the same random numbers.
        static string Text(CandidateForecast? forecast) => forecast is null ? "–" : DisplayNumber.Share(forecast.Win.Value, 0.0005);
        var (was, now) = (Text(First(candidate)), Text(Second(candidate)));
        var isRise = Before(candidate) <= After(candidate);
        var plain = figure.Small with { Colour = figure.Theme.Ink };
        var bold = plain with { Bold = true };
        var (least, most) = (plot.AtX(Math.Min(Before(candidate), After(candidate))), plot.AtX(Math.Max(Before(candidate), After(candidate))));
        var (low, high) = isRise ? ((Text: was, Look: plain), (Text: now, Look: bold)) : ((Text: now, Look: bold), (Text: was, Look: plain));
        if (was == now)
        {
            Right(now, bold, most);
        }
        else if (least - (figure.Em * 0.75) - figure.Measure(low.Text, low.Look) > plot.Box.Left + (figure.Em * 0.3))
        {
            plot.Text(low.Text, least - (figure.Em * 0.75), plot.AtY(y) + (figure.Em * 0.3), low.Look with { Anchor = Anchor.End });
            Right(high.Text, high.Look, most);
        }
        else
        {
            // No number stands across the line of 0%.
            Right(now, bold, Right($"{was}{CompareWords.Beside(comparison, other)}".TrimEnd(), plain, most) - (figure.Em * 0.4));
        }

        double Right(string text, TextLook look, double at) => plot.Text(text, at + (figure.Em * 0.75), plot.AtY(y) + (figure.Em * 0.3), look).Right;
    }

    private void Dumbbell(PlotArea plot, (double Before, double After, double Y) at, PartyColours colours)
    {
        var em = figure.Em;
        if (at.Before != at.After)
        {
            plot.Line(at.Before, at.Y, at.After, at.Y, (colours.Fill, em * 0.25));
        }

        // The dot fits into the ring, so that two that fall together are still two.
        Ring(plot, (at.Before, at.Y), (colours.Fill, em * 0.95));
        plot.Gap((at.After, at.Y), em * DotSize);
        plot.Dots([(at.After, at.Y)], colours, em * DotSize);
    }

    // The middle of the ring that stands for the first scenario is decoration on a mark that carries the meaning.
    private void Ring(PlotArea plot, (double X, double Y) at, (string Colour, double Diameter) look)
    {
        plot.Dots([at], look.Colour, look.Diameter);
        plot.Plot.Add.Markers(
            new[] { at.X }, new[] { at.Y }, ScottPlot.MarkerShape.FilledCircle, (float)(0.72 * look.Diameter), ScottPlot.Color.FromHex(figure.Theme.Background));
    }

    private void Axis(PlotArea plot)
    {
        var ticks = plot.X.Ticks(6);
        plot.GridX(ticks);
        foreach (var tick in ticks)
        {
            figure.Text(Invariant($"{Math.Round(100 * tick, 1)}%"), plot.AtX(tick), plot.Box.Bottom + (figure.Em * 1.05), figure.Small with { Anchor = Anchor.Middle });
        }
    }
}
