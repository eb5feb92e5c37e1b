using Copeland.Charts.Drawing;
using Copeland.Forecasts;
using Copeland.Reports;
using Copeland.Sensitivity;

namespace Copeland.Charts.Plots;

/// <summary>
/// Two scenarios as a dumbbell for each candidate: the chance of winning in the first as an open ring, in the second as a full dot, each named above, the
/// difference at the right, of which the key tells how much may be noise.
/// </summary>
internal sealed class CompareChart
{
    private const double LeastRow = 2.1;
    private const double LeastNarrowRow = 2.7;

    // Where else somebody worth a row would have none: a name and its dumbbell, hardly more.
    private const double TightNarrowRow = 2.2;
    private const double LeastSpan = 0.25;

    // Rows are no higher: two would be far apart.
    private const double MostRow = 9;
    private const double SmallestLabel = 0.72;

    // Its diameter in the figure's em; how far from it chances begin, and how far they stand apart.
    private const double DotSize = 0.55;
    private const double FromADot = 0.75;
    private const double BetweenChances = 0.35;

    private readonly Figure figure;
    private readonly Comparison comparison;
    private readonly ScenarioDifference other;
    private readonly PartyPalette palette;
    private readonly TextLook bold;
    private double limit;

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
        var ranked = other.Candidates.Where(candidate => candidate.Win is not null).OrderByDescending(After).ThenByDescending(Before).ToList();
        var worth = ranked.Where((candidate, rank) => rank < 2 || Math.Max(Before(candidate), After(candidate)) >= Race.WorthNaming).ToList();
        List<CandidateDifference> named = [.. worth, .. ranked.Except(worth)];
        limit = Math.Max(0.1, Math.Ceiling(2000 * named.Max(candidate => candidate.Win?.StandardError ?? 0)) / 10);

        // On a narrow canvas names stand above their dumbbells. Whoever has no row, of either ballot of one seat, has one with the others; of two
        // seats the picture is of those who stand in both.
        var isOneSeat = comparison.First.Contest.Seat.Name == other.Forecast.Contest.Seat.Name;
        List<CandidateDifference> Left(int shown) => [.. other.Candidates.Where(candidate => isOneSeat || candidate.Win is not null).Except(named.Take(shown))];
        List<CompareRow> Told(int shown) => [.. named.Take(shown).Select(Row), .. Left(shown) is { Count: > 0 } left ? new[] { Row(left) } : []];
        var (top, least) = (Key(Told(worth.Count).Exists(IsChance)) + (em * 0.8), (figure.IsNarrow ? LeastNarrowRow : LeastRow) * em);
        var notes = CompareWords.Notes(comparison, other).SelectMany(note => figure.WrapFull(note, body.Width, figure.Small)).ToList();
        var bottom = body.Bottom - (em * 1.3) - (notes.Count == 0 ? 0 : (em * 0.5) + (notes.Count * figure.Small.Size * Figure.LineHeight));
        var tight = (figure.IsNarrow ? TightNarrowRow : LeastRow) * em;
        var fitting = Math.Max(2, Math.Max((int)((bottom - top) / least), Math.Min((int)((bottom - top) / tight), worth.Count + 1)));

        // Whom the title names has a row, however few there are.
        if (CompareWords.Told(comparison, other) is { } told && named.IndexOf(told) >= Math.Max(2, fitting - 1))
        {
            named.Remove(told);
            named.Insert(Math.Max(2, fitting - 1) - 1, told);
        }

        var most = Math.Min(named.Count, Left(fitting).Count > 0 ? Math.Max(2, fitting - 1) : fitting);
        var shown = Math.Min(most, worth.Count);

        // The others together outrank nobody who has a row, while there is room for one more.
        while (shown < most && Left(shown) is { Count: > 0 } folded && Row(folded).Most > Row(named[shown - 1]).Most)
        {
            shown++;
        }

        var rows = Told(shown);
        Rows(new Box(body.Left, top, body.Right, Math.Min(bottom, top + (rows.Count * em * MostRow))), rows);
        figure.Lines(notes, body.Left, body.Bottom - (em * 0.2) - ((notes.Count - 1) * figure.Small.Size * Figure.LineHeight), figure.Small);
    }

    private CompareRow Row(CandidateDifference candidate) => new(
        ComparisonFiles.Label(comparison, other, candidate), First(candidate)?.Win.Value, Second(candidate)?.Win.Value, Colours(candidate));

    // Those who have none of their own.
    private CompareRow Row(List<CandidateDifference> left)
    {
        var (before, after) = CompareWords.Together(comparison, other, left);
        return left is [var only] ? Row(only) : new CompareRow(
            CompareWords.Others(comparison, other, left), before, after, PartyColours.Of(figure.Theme.Mark) with { Text = figure.Theme.Muted });
    }

    private PartyColours Colours(CandidateDifference candidate) =>
        (First(candidate) ?? Second(candidate))?.Candidate.Party is { } party ? palette[party] : PartyColours.Of(figure.Theme.Mark);

    private void Rows(Box room, List<CompareRow> rows)
    {
        var em = figure.Em;
        var values = rows.Max(row => figure.Measure(row.Change, bold)) + (em * 1.2);
        var labels = figure.IsNarrow ? room.Width - values : Math.Min(rows.Max(row => figure.Measure(row.Label, bold)), room.Width * 0.26);
        var high = PollsPlot.RoundAbove(Math.Max(rows.Max(row => Math.Max(row.From, row.To)), LeastSpan), 6);

        // As wide as leaves every row its chances beside its dumbbell.
        var left = room.Left + (figure.IsNarrow ? em * 0.7 : labels + (em * 1.2));
        var width = rows.Min(row => Math.Min(room.Right - values - left, (room.Right - values - left - Width(row)) * high / Math.Max(0.01, Math.Max(row.From, row.To))));
        var box = room with { Left = left, Right = left + width };
        var plot = figure.Plot(box, new AxisRange(0, high), new AxisRange(0, rows.Count));
        Axis(plot);
        var look = figure.LabelLook([.. rows.Select(row => row.Label)], (labels, (box.Height / rows.Count) - (figure.IsNarrow ? 1.6 * em : 0)), bold, SmallestLabel).Look;
        for (var row = 0; row < rows.Count; row++)
        {
            Draw(plot, rows[row], rows.Count - row - 0.5 - (figure.IsNarrow ? plot.LengthY(em * 0.5) : 0), (labels, look));
        }
    }

    // The two forecasts, and which changes may be noise; returns its lower edge.
    private double Key(bool isGrey)
    {
        var (em, ink) = (figure.Em, figure.Theme.Ink);
        var (before, after) = CompareWords.Key(comparison, other);
        Symbol[] symbols = [new(before, 0.8, (area, at) => Ring(area, at, (ink, em * 0.9))), new(after, 0.6, (area, at) => area.Dots([at], ink, em * DotSize))];
        return KeyLine.Draw(
            figure,
            CompareWords.IsNamedLast(comparison, other) ? [.. symbols.Reverse()] : symbols,
            CompareWords.Difference(comparison, other),
            CompareWords.MayBeNoise(limit, isGrey));
    }

    private bool IsChance(CompareRow row) => 100 * Math.Abs(row.Moved) <= limit + 1e-9;

    // Grey where it is no more than the key says that chance may make.
    private TextLook ChangeLook(CompareRow row) => (IsChance(row) ? figure.Plain with { Colour = figure.Theme.Muted } : bold) with { Anchor = Anchor.End };

    private double Before(CandidateDifference candidate) => First(candidate)?.Win.Value ?? 0;

    private double After(CandidateDifference candidate) => Second(candidate)?.Win.Value ?? 0;

    private CandidateForecast? First(CandidateDifference candidate) => candidate.First is { } place ? comparison.First.Candidates[place] : null;

    private CandidateForecast? Second(CandidateDifference candidate) => candidate.Other is { } place ? other.Forecast.Candidates[place] : null;

    private void Draw(PlotArea plot, CompareRow row, double middle, (double Width, TextLook Look) label)
    {
        var em = figure.Em;
        Dumbbell(plot, (row.From, row.To, middle), row.Colours);
        Chances(plot, row, middle);
        var (look, lines) = (label.Look with { Colour = row.Colours.Text }, figure.Wrap(row.Label, label.Width, label.Look));
        var last = (lines.Count - 1) * look.Size * Figure.LineHeight;
        var baseline = figure.IsNarrow ? plot.AtY(middle) - (em * 0.95) : plot.AtY(middle) + (look.Size * 0.36) + (last / 2);
        for (var line = 0; line < lines.Count; line++)
        {
            // Right of the line of 0%, so that it stays whole.
            plot.Text(lines[line], figure.IsNarrow ? plot.Box.Left + (em * 0.45) : figure.Body.Left, baseline - last + (line * look.Size * Figure.LineHeight), look);
        }

        plot.Text(row.Change, figure.Body.Right, plot.AtY(middle) + (em * 0.36), ChangeLook(row));
    }

    // The chances themselves, right of the dots in every row, in the order of the key, the arrow towards the dot.
    private void Chances(PlotArea plot, CompareRow row, double y)
    {
        var at = plot.AtX(Math.Max(row.From, row.To)) + (figure.Em * FromADot);
        foreach (var (text, look) in Chances(row))
        {
            at = plot.Text(text, at, plot.AtY(y) + (figure.Em * 0.3), look).Right + (figure.Em * BetweenChances);
        }
    }

    // The later bold, like its dot; one where both say the same. With a decimal, so that they differ by what the difference says: both are of the same random numbers.
    private (string Text, TextLook Look)[] Chances(CompareRow row)
    {
        static string Text(double? chance) => chance is { } printed ? DisplayNumber.Counted(printed) : "–";
        var (was, now) = (Text(row.Before), Text(row.After));
        var plain = figure.Small with { Colour = figure.Theme.Ink };
        var strong = plain with { Bold = true };
        return was == now ? [(now, strong)] : CompareWords.IsNamedLast(comparison, other) ? [(now, strong), ("←", plain), (was, plain)] : [(was, plain), ("→", plain), (now, strong)];
    }

    private double Width(CompareRow row) =>
        Chances(row).Sum(part => figure.Measure(part.Text, part.Look) + (figure.Em * BetweenChances)) + (figure.Em * (FromADot - BetweenChances));

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

/// <summary>A row of the picture.</summary>
/// <param name="Label">Whose.</param>
/// <param name="Before">The chance in the first; null where they do not stand there.</param>
/// <param name="After">The same in the second.</param>
/// <param name="Colours">Its colours.</param>
internal sealed record CompareRow(string Label, double? Before, double? After, PartyColours Colours)
{
    /// <summary>Where the dumbbell begins.</summary>
    public double From => Before ?? 0;

    /// <summary>Where it ends.</summary>
    public double To => After ?? 0;

    /// <summary>The difference of the chances as they are printed beside the dots.</summary>
    public double Moved => Printed(To) - Printed(From);

    /// <summary>The same in points.</summary>
    public string Change => DisplayNumber.SignedPoints(Moved);

    /// <summary>The larger of the two as they are printed.</summary>
    public double Most => Printed(Math.Max(From, To));

    private static double Printed(double chance) => Math.Round(chance, 3, MidpointRounding.AwayFromZero);
}
