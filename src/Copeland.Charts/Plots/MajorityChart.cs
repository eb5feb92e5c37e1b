using Copeland.Charts.Drawing;
using Copeland.Reports;
using Copeland.Statistics;

namespace Copeland.Charts.Plots;

/// <summary>
/// The signed histogram of the majority: the winner's colour either side of a labelled dead heat; where three or more may win, a
/// histogram for each of them in a row of its own.
/// </summary>
internal static class MajorityChart
{
    // Left of the axis, in ems: a number of two places.
    private const double ForLevels = 2.5;

    // So many numbers, and one more, an axis of rows is tried with.
    private const int MostLevels = 5;

    // A side keeps at least this part of the width, so that its label fits however rarely it wins.
    private const double LeastSide = 0.32;

    // Less where it hardly ever wins.
    private const double RareSide = 0.28;
    private const double Rare = 0.01;

    // Keeps last time's line off the edge.
    private const double Margin = 1.04;

    private const string AnyRival = "rivals ›";

    // A part of a stack lower than this, in ems, has no gap below it, which would make dashes of its neighbours; nor have those of the same winner that lie further out,
    // or the gaps would come and go.
    private const double LeastApart = 0.46;

    // Stands for all winners too rare to be named.
    private const int Others = -1;

    /// <summary>Fills the figure.</summary>
    public static void Draw(ForecastPicture picture)
    {
        if (picture.Race.IsManySided)
        {
            Rows(picture);
            return;
        }

        var figure = picture.Figure;
        var sides = MajoritySides.Of(picture.Race, figure.IsNarrow);
        var x = Range(picture.Race, sides);
        var stacks = Stacks(picture.Race, sides);
        var peak = stacks.Values.Max(stack => stack.Sum(part => part.Count));
        var (from, end) = Ends(figure, x, figure.Em * ForLevels);
        var box = new Box(from, figure.Body.Top + (figure.Em * 0.8), end, figure.Body.Bottom - (figure.Em * 2.7));
        var labels = new SideLabels(picture, sides, places => ChanceWords.Printed(picture.Race, places), places => sides.Right.Count == 0 || places.Any(sides.Right.Contains) || sides.IsRestSeen(picture.Race));
        double At(double lead) => box.Left + ((lead - x.Low) / x.Length * box.Width);
        var free = labels.Free(box, At(0));

        // As high as the bars may be without meeting a label, and the name of last time's arrow above the highest.
        var full = stacks.Max(stack => stack.Value.Sum(part => part.Count) / free((At(stack.Key * BinnedShape.Width), At((stack.Key + 1) * BinnedShape.Width))));
        if (LastLead(picture.Race, sides) is { } lead)
        {
            var (lines, left, right) = LastLabel(figure, lead, (At(lead), box.Left, At(0), box.Right));
            full = Math.Max(full, peak / (free((left, right)) - (figure.Em * 0.4) - (lines.Count * figure.Small.Size * Figure.LineHeight)));
        }

        var plot = figure.Plot(box, x, new AxisRange(0, full * box.Height));
        Levels(figure, plot, new AxisRange(0, peak).Ticks(4), 0);
        Bars(picture, plot, stacks);
        plot.Line(0, 0, 0, plot.Y.High, (figure.Theme.Ink, figure.Em / 9));
        labels.Draw(plot);
        LastTime(picture, plot, sides, stacks);
        Leads(picture, plot, sides);
    }

    private static void Rows(ForecastPicture picture)
    {
        var (figure, race) = (picture.Figure, picture.Race);
        var rows = new LeadRows(picture, places => ChanceWords.Printed(race, places), _ => false, figure.Em * ForLevels, MajorityWords.LastTime(race));
        var bins = rows.Rows.Select(places => Bins(race, places)).ToList();
        var columns = bins.Select(row => row.Select(bin => (bin.Bin * BinnedShape.Width, (bin.Bin + 1) * BinnedShape.Width, bin.Height)).ToList()).ToList();
        var plot = rows.Plot(columns, rows.Unit(columns));
        var peak = bins.Max(row => row.Max(bin => bin.Height));

        // As few as there may be with one that the highest row has room for.
        double Room(int row) => rows.Height(plot, row) - plot.LengthY(figure.Em * 0.3);
        var levels = Enumerable.Range(2, MostLevels).Select(new AxisRange(0, peak).Ticks).SkipWhile((wanted, place) => place < MostLevels - 1 && wanted[1] > Room(0)).First();
        for (var row = 0; row < bins.Count; row++)
        {
            // A number at the top of a row would be taken for the row above.
            Levels(figure, plot, [.. levels.Where(level => level <= Room(row))], rows.Foot(row));
            var leads = Together(race, rows.Rows[row]);
            RowHistogram.Draw(figure, plot, bins[row], rows.Foot(row), (peak, (0, leads.Median)), rows.Colours(row));
        }

        rows.Finish(plot, columns);
    }

    private static Histogram Together(Race race, IReadOnlyList<int> places) => Histogram.Together([.. places.Select(place => race.Forecast.Majority.ByWinner[place]).OfType<Histogram>()]);

    // By bin of the lead, the share of all draws that winners have in it together.
    private static List<(int Bin, double Height)> Bins(Race race, IReadOnlyList<int> places)
    {
        double total = race.Forecast.Majority.Share.Total;
        return [.. BinnedShape.Of(Together(race, places)).Select(bin => (bin.Bin, bin.Count / total))];
    }

    /// <summary>The range of the signed majority: each side as far as it reaches, and wide enough for its label.</summary>
    internal static AxisRange Range(Race race, MajoritySides sides)
    {
        var (left, right) = (MajoritySides.Reach(race, [sides.Left]), MajoritySides.Reach(race, sides.Right.Concat(sides.Rest)));
        var wins = race.Forecast.Candidates[sides.Left].Win.Value;
        var part = Math.Min(wins, 1 - wins) < Rare ? RareSide : LeastSide;
        var least = Math.Max(left, right) * part / (1 - part);
        var last = LastLead(race, sides) * Margin ?? 0;
        return new AxisRange(-Math.Max(Math.Max(left, least), -last), Math.Max(Math.Max(right, least), last));
    }

    // Last time's lead, negative on the left.
    private static double? LastLead(Race race, MajoritySides sides) =>
        MajorityWords.LastTime(race) is var (winner, lead) ? winner == sides.Left ? -lead : lead : null;

    // An arrow from above onto the bar in which last time's majority lies.
    private static void LastTime(ForecastPicture picture, PlotArea plot, MajoritySides sides, SortedDictionary<int, List<(int Place, double Count)>> stacks)
    {
        if (LastLead(picture.Race, sides) is not { } lead)
        {
            return;
        }

        var figure = picture.Figure;
        double Height(List<(int Place, double Count)> stack) => stack.Sum(part => part.Count);
        var peak = stacks.Values.Max(Height);
        var bar = stacks.TryGetValue((int)Math.Floor(lead / BinnedShape.Width), out var own) ? Height(own) : 0;
        var (look, size) = (figure.Small with { Anchor = Anchor.Middle }, figure.Em * 0.4);
        var tip = bar + plot.LengthY(figure.Em * 0.3);
        plot.Line(lead, tip + plot.LengthY(size / 2), lead, peak + plot.LengthY(figure.Em * 0.45), (figure.Theme.Ink, figure.Em / 14));
        plot.Triangle((lead, tip + plot.LengthY(size / Math.Sqrt(3))), (figure.Theme.Ink, size));
        var (lines, from, to) = LastLabel(figure, lead, (plot.AtX(lead), plot.Box.Left, plot.AtX(0), plot.Box.Right));
        for (var line = 0; line < lines.Count; line++)
        {
            plot.Text(lines[line], (from + to) / 2, plot.AtY(peak) - (figure.Em * 0.7) - ((lines.Count - 1 - line) * look.Size * Figure.LineHeight), look);
        }
    }

    // The label of last time's arrow and what it takes on its side of the dead heat: two lines where one is too long.
    private static (IReadOnlyList<string> Lines, double From, double To) LastLabel(Figure figure, double lead, (double Lead, double Left, double Zero, double Right) at)
    {
        var (from, to) = at.Lead < at.Zero ? (at.Left, at.Zero) : (at.Zero, at.Right);
        var points = DisplayNumber.WholePoints(lead);
        var gap = figure.Em * 0.6;
        string[] lines = figure.Measure($"last time by {points}", figure.Small) + gap <= to - from ? [$"last time by {points}"] : ["last time", $"by {points}"];
        var half = (lines.Max(line => figure.Measure(line, figure.Small)) + gap) / 2;
        var middle = Math.Clamp(at.Lead, from + half, Math.Max(from + half, to - half));
        return (lines, middle - half, middle + half);
    }

    // By bin of the signed lead, the share of all draws that each winner has in it, in stacking order.
    private static SortedDictionary<int, List<(int Place, double Count)>> Stacks(Race race, MajoritySides sides)
    {
        var stacks = new SortedDictionary<int, List<(int, double)>>();
        double total = race.Forecast.Majority.Share.Total;
        foreach (var place in sides.Right.Prepend(sides.Left).Concat(sides.Rest))
        {
            if (race.Forecast.Majority.ByWinner[place] is not { Total: > 0 } histogram)
            {
                continue;
            }

            foreach (var (bin, count) in BinnedShape.Of(histogram))
            {
                var signed = place == sides.Left ? -bin - 1 : bin;
                if (!stacks.TryGetValue(signed, out var stack))
                {
                    stacks[signed] = stack = [];
                }

                var winner = sides.Rest.Contains(place) ? Others : place;
                if (winner == Others && stack.Count > 0 && stack[^1] is (Others, var sum))
                {
                    stack[^1] = (Others, sum + (count / total));
                }
                else
                {
                    stack.Add((winner, count / total));
                }
            }
        }

        return stacks;
    }

    private static void Bars(
        ForecastPicture picture, PlotArea plot, SortedDictionary<int, List<(int Place, double Count)>> stacks)
    {
        const double width = BinnedShape.Width;
        var gap = Math.Min(width * 0.12, plot.LengthX(picture.Figure.Em / 13)) / 2;
        var (between, least) = (plot.LengthY(picture.Figure.Em / 13), plot.LengthY(picture.Figure.Em * LeastApart));
        var bars = new Dictionary<int, List<(double, double, double, double)>>();
        var low = new HashSet<int>();
        foreach (var (bin, stack) in stacks)
        {
            var (left, right, from) = (bin * width, (bin + 1) * width, 0.0);
            foreach (var (place, count) in stack)
            {
                if (left >= plot.X.Low && right <= plot.X.High)
                {
                    var top = from + count;
                    bars.TryAdd(place, []);
                    if (count < least)
                    {
                        low.Add(place);
                    }

                    bars[place].Add((left + gap, right - gap, from == 0 || low.Contains(place) ? from : from + between, top));
                }

                from += count;
            }
        }

        foreach (var (place, drawn) in bars)
        {
            var mark = picture.Figure.Theme.Mark;
            plot.Bars(drawn, place == Others ? PartyColours.Of(mark) : picture.Colours(place));
        }
    }

    private static IReadOnlyList<double> Ticks(Figure figure, AxisRange x) => x.Ticks(figure.IsNarrow ? 7 : 9);

    private static string Number(double tick) => Invariant($"{Math.Abs(Math.Round(tick * 100, 1))}");

    /// <summary>Where the axis of the lead begins and ends on the figure, so that its first and last numbers stay in the body.</summary>
    internal static (double Left, double Right) Ends(Figure figure, AxisRange x, double margin)
    {
        var (body, ticks) = (figure.Body, Ticks(figure, x));
        double Wide(double tick) => figure.Measure(Number(tick), figure.Small);
        var left = body.Left + Math.Max(margin, (Wide(ticks[0]) / 2) - ((ticks[0] - x.Low) / x.Length * (body.Width - margin)));
        return (left, body.Right - x.Spare(body.Right - left, ticks[^1], Wide(ticks[^1])));
    }

    /// <summary>The axis of the lead, the same either way from the dead heat.</summary>
    internal static void Leads(ForecastPicture picture, PlotArea plot, MajoritySides sides)
    {
        var figure = picture.Figure;
        var small = figure.Small with { Anchor = Anchor.Middle };
        var baseline = plot.Box.Bottom + (figure.Em * 1.15);
        foreach (var tick in Ticks(figure, plot.X))
        {
            figure.Text(Number(tick), plot.AtX(tick), baseline, small);
        }

        // Whose lead is on which side, and between the two what the numbers are, as near the dead heat as there is room.
        const string name = "lead in points";
        var (zero, below, gap, half) = (plot.AtX(0), baseline + (figure.Em * 1.2), figure.Em, figure.Measure(name, small) / 2);
        var left = $"‹ {picture.Race.Names[sides.Left].Label}";
        var right = Rivals(picture, sides).First(text => text.Length == 0 || (figure.Measure(AnyRival, small) <= plot.Box.Right - zero && figure.Measure(left + text + name, small) + (2 * gap) <= plot.Box.Width));
        var ends = (From: plot.Box.Left + figure.Measure(left, small) + gap + half, To: plot.Box.Right - (right.Length == 0 ? 0 : figure.Measure(right, small) + gap) - half);
        figure.Text(left, plot.Box.Left, below, small with { Anchor = Anchor.Start });
        figure.Text(right, plot.Box.Right, below, small with { Anchor = Anchor.End });
        figure.Text(name, Math.Clamp(zero, Math.Min(ends.From, ends.To), ends.To), below, small);
    }

    // How those on the right may be called, the fullest name first; not at all where there is no room for them.
    private static IEnumerable<string> Rivals(ForecastPicture picture, MajoritySides sides) => sides switch
    {
        { Right: [var only], Rest.Count: 0 } => [$"{picture.Race.Names[only].Label} ›", AnyRival, ""],
        { Right: [var first, ..] } => [$"{picture.Race.Names[first].Label} and others ›", AnyRival, ""],
        _ => [AnyRival, ""],
    };

    // Gridlines and numbers of levels above a foot.
    private static void Levels(Figure figure, PlotArea plot, IReadOnlyList<double> levels, double foot)
    {
        plot.GridY(levels.Select(level => foot + level));

        // Under long names the bars may be so low that two levels would be written one over the other.
        foreach (var level in levels.Where((_, place) => place == 0 || plot.AtY(levels[0]) - plot.AtY(levels[place]) >= figure.Em))
        {
            var text = Invariant($"{Math.Round(level * 100, 1)}%");
            figure.Text(text, plot.Box.Left - (figure.Em * 0.5), plot.AtY(foot + level) + (figure.Em * 0.3), figure.Small with { Anchor = Anchor.End });
        }
    }
}
