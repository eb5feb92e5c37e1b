using Copeland.Charts.Drawing;
using Copeland.Reports;

namespace Copeland.Charts.Plots;

/// <summary>The signed histogram of the majority: the winner's colour either side of a labelled dead heat.</summary>
internal static class MajorityChart
{
    // A side keeps at least this part of the width, so that its label fits however rarely it wins.
    private const double LeastSide = 0.32;

    private const string Last = "last time";

    // Keeps last time's line off the edge.
    private const double Margin = 1.04;

    // Stands for all winners too rare to be named.
    private const int Others = -1;

    /// <summary>Fills the figure.</summary>
    public static void Draw(ForecastPicture picture)
    {
        var figure = picture.Figure;
        var sides = MajoritySides.Of(picture.Race);
        var x = Range(picture.Race, sides);
        var stacks = Stacks(picture.Race, sides);
        var peak = stacks.Values.Max(stack => stack.Sum(part => part.Count));
        var box = new Box(
            figure.Body.Left + (figure.Em * 2.4), figure.Body.Top + (figure.Em * 0.8), figure.Body.Right, figure.Body.Bottom - (figure.Em * 2.7));
        var zero = -x.Low / x.Length * box.Width;
        var labels = new SideLabels(picture, sides, Wins, _ => false);
        var plot = figure.Plot(box, x, new AxisRange(0, peak / (1 - ((labels.Height((zero, box.Width - zero)) + (figure.Em * 1.2)) / box.Height))));
        Levels(figure, plot, peak);
        Bars(picture, plot, stacks);
        plot.Line(0, 0, 0, plot.Y.High, (figure.Theme.Ink, figure.Em / 9));
        labels.Draw(plot);
        LastTime(picture, plot, sides, peak);
        Leads(picture, plot, sides);

        string Wins(IReadOnlyList<int> places) => places.Count == 1
            ? DisplayNumber.Chance(picture.Candidate(places[0]).Win)
            : $"{DisplayNumber.Share(Math.Min(1, places.Sum(place => picture.Candidate(place).Win.Value)))}";
    }

    /// <summary>The range of the signed majority: each side as far as it reaches, and wide enough for its label.</summary>
    internal static AxisRange Range(Race race, MajoritySides sides)
    {
        var (left, right) = (MajoritySides.Reach(race, [sides.Left]), MajoritySides.Reach(race, sides.Right.Concat(sides.Rest)));
        var least = Math.Max(left, right) * LeastSide / (1 - LeastSide);
        var last = LastLead(race, sides) * Margin ?? 0;
        return new AxisRange(-Math.Max(Math.Max(left, least), -last), Math.Max(Math.Max(right, least), last));
    }

    // The lead of last time's winner, negative on the left; null where that party does not stand, or nobody else did.
    private static double? LastLead(Race race, MajoritySides sides)
    {
        var before = race.Forecast.Candidates.Select((candidate, place) => (place, candidate.PreviousShare))
            .Where(pair => pair.PreviousShare is not null).OrderByDescending(pair => pair.PreviousShare).ToList();
        var shares = race.Forecast.Contest.Previous.Shares.Select(share => share.Value).OrderDescending().ToList();
        if (before.Count == 0 || shares.Count < 2 || before[0].PreviousShare < shares[0])
        {
            return null;
        }

        var lead = shares[0] - shares[1];
        return before[0].place == sides.Left ? -lead : lead;
    }

    // A thin line where last time's majority lies, named above the highest bar.
    private static void LastTime(ForecastPicture picture, PlotArea plot, MajoritySides sides, double peak)
    {
        if (LastLead(picture.Race, sides) is not { } lead)
        {
            return;
        }

        var figure = picture.Figure;
        var (look, top) = (figure.Small with { Anchor = Anchor.Middle }, plot.AtY(peak) - (figure.Em * 0.3));
        var high = peak + plot.LengthY(figure.Em * 0.1);
        plot.Gap(lead, (0, high), figure.Em / 14);
        plot.Line(lead, 0, lead, high, (figure.Theme.Ink, figure.Em / 14));
        var half = (figure.Measure(Last, look) / 2) + (figure.Em * 0.3);
        var (from, to) = lead < 0 ? (plot.Box.Left, plot.AtX(0)) : (plot.AtX(0), plot.Box.Right);
        figure.Text(Last, Math.Clamp(plot.AtX(lead), from + half, Math.Max(from + half, to - half)), top, look);
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
        var between = plot.LengthY(picture.Figure.Em / 13);
        var bars = new Dictionary<int, List<(double, double, double, double)>>();
        foreach (var (bin, stack) in stacks)
        {
            var (left, right, from) = (bin * width, (bin + 1) * width, 0.0);
            foreach (var (place, count) in stack)
            {
                if (left >= plot.X.Low && right <= plot.X.High)
                {
                    var top = from + count;
                    bars.TryAdd(place, []);
                    bars[place].Add((left + gap, right - gap, from == 0 || count < 2 * between ? from : from + between, top));
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

    /// <summary>The axis of the lead, the same either way from the dead heat.</summary>
    internal static void Leads(ForecastPicture picture, PlotArea plot, MajoritySides sides)
    {
        var figure = picture.Figure;
        var small = figure.Small with { Anchor = Anchor.Middle };
        var baseline = plot.Box.Bottom + (figure.Em * 1.15);
        foreach (var tick in plot.X.Ticks(figure.IsNarrow ? 5 : 9))
        {
            var text = Invariant($"{Math.Abs(Math.Round(tick * 100, 1))}");
            figure.Text(text, Math.Max(plot.AtX(tick), figure.Body.Left + (figure.Measure(text, small) / 2)), baseline, small);
        }

        // Whose lead is on which side, where there is room beside what the numbers are.
        const string name = "lead in points";
        var (half, below) = (figure.Measure(name, small) / 2, baseline + (figure.Em * 1.2));
        figure.Text(name, plot.AtX(0), below, small);
        Side($"‹ {picture.Race.Names[sides.Left].Label}", plot.AtX(0) - half - plot.Box.Left, (plot.Box.Left, Anchor.Start));
        Side(sides.Right is [var only] && sides.Rest.Count == 0 ? $"{picture.Race.Names[only].Label} ›" : sides.Right.Count > 0 ? $"{picture.Race.Names[sides.Right[0]].Label} and others ›" : "others ›", plot.Box.Right - plot.AtX(0) - half, (plot.Box.Right, Anchor.End));

        void Side(string text, double room, (double X, Anchor Anchor) at)
        {
            var shown = figure.Measure(text, small) + figure.Em <= room ? text : at.Anchor == Anchor.End ? "others ›" : "";
            var box = figure.Fonts.BoxOf(shown, at.X, below, small with { Anchor = at.Anchor });
            if (figure.Measure(shown, small) + figure.Em <= room && !figure.Texts.Any(other => other.Box.Overlaps(box)))
            {
                figure.Text(shown, at.X, below, small with { Anchor = at.Anchor });
            }
        }
    }

    private static void Levels(Figure figure, PlotArea plot, double peak)
    {
        var levels = new AxisRange(0, peak).Ticks(4);
        plot.GridY(levels);

        // Under long names the bars may be so low that two levels would be written one over the other.
        foreach (var level in levels.Where((_, place) => place == 0 || plot.AtY(levels[0]) - plot.AtY(levels[place]) >= figure.Em))
        {
            var text = Invariant($"{Math.Round(level * 100, 1)}%");
            figure.Text(text, plot.Box.Left - (figure.Em * 0.5), plot.AtY(level) + (figure.Em * 0.3), figure.Small with { Anchor = Anchor.End });
        }
    }
}
