using Copeland.Charts.Drawing;
using Copeland.Tracking;

namespace Copeland.Charts.Plots;

/// <summary>A horizontal axis of days, as day numbers. The last weeks of a long track are drawn wider where what is shown moves in them.</summary>
internal static class DayAxis
{
    private const int DaysOfWeeks = 75;

    // A campaign: from the close of nominations to the vote. Where it is less than an eighth of the days it is a scratch at the border, and takes a third of the width
    // if a chance, or a share, moves by so much in it that a reader would ask when.
    private const int LastWeeks = 28;
    private const int Few = 8;
    private const double WiderPart = 1.0 / 3;
    private const double WorthOfChance = 0.1;
    private const double WorthOfShare = 0.08;
    private const string Wider = "last four weeks, drawn wider";

    private static readonly int[] Months = [1, 2, 3, 6, 12, 24, 60];

    /// <summary>The range of a span of days, at least one day long.</summary>
    public static AxisRange Range(DateOnly from, DateOnly to) => new(from.DayNumber, Math.Max(to.DayNumber, from.DayNumber + 1));

    /// <summary>The range of a track's days for its chances, with a wider scale for the last weeks where one moves in them.</summary>
    public static AxisRange OfChances(Track track) => Range(track, candidate => candidate.Win, WorthOfChance);

    /// <summary>The same for its shares.</summary>
    public static AxisRange OfShares(Track track) => Range(track, candidate => candidate.Median, WorthOfShare);

    private static AxisRange Range(Track track, Func<TrackedShare, double> shown, double worthIt)
    {
        var range = Range(track.Days[0].Day, track.Days[^1].Day);
        return range.Length > Few * LastWeeks && Enumerable.Range(0, track.Contest.Candidates.Count).Any(place => MovesAtTheEnd([.. track.Days.Select(day => shown(day.Candidates[place]))], worthIt))
            ? range with { Join = (range.High - LastWeeks, 1 - WiderPart) } : range;
    }

    /// <summary>Height of the line below the ticks that says which part of an axis is wider; 0 where none is.</summary>
    public static double NoteHeight(Figure figure, AxisRange range) => range.Join is null ? 0 : figure.Em;

    /// <summary>Writes ticks below a plot, with light lines, and which part of it is wider.</summary>
    public static void Draw(Figure figure, PlotArea plot)
    {
        Grid(figure, plot);
        foreach (var tick in Ticks(figure, plot))
        {
            figure.Text(tick.Text, Middle(figure, plot, tick), plot.Box.Bottom + (figure.Em * 1.2), figure.Small with { Anchor = Anchor.Middle });
        }

        if (plot.X.Join is { } join)
        {
            var left = Math.Min(plot.AtX(join.Value), figure.Body.Right - figure.Measure(Wider, figure.Small));
            figure.Text(Wider, left, plot.Box.Bottom + (figure.Em * 2.2), figure.Small);
        }
    }

    /// <summary>The ticks' light lines alone, dashed where the scale changes.</summary>
    public static void Grid(Figure figure, PlotArea plot)
    {
        plot.GridX(Ticks(figure, plot).Select(tick => (double)tick.Day.DayNumber).Where(day => day != plot.X.Join?.Value));
        if (plot.X.Join is { } join)
        {
            plot.Seam(join.Value);
        }
    }

    /// <summary>Round days of a plot with their names, as many as stand clear of one another; where the scale changes, of either side by itself.</summary>
    private static IReadOnlyList<(DateOnly Day, string Text)> Ticks(Figure figure, PlotArea plot)
    {
        var most = figure.IsNarrow ? 4 : 7;
        if (plot.X.Join is not { } join)
        {
            return Ticks(figure, plot, plot.X, most);
        }

        // The month that would run into the first of the last weeks gives way, and where not even the last day stands clear of it, that does.
        var weeks = Ticks(figure, plot, new AxisRange(join.Value, plot.X.High), most / 2);
        List<(DateOnly Day, string Text)> after = [weeks[0], .. weeks.Skip(1).Where(tick => AreClear(figure, plot, (weeks[0], tick)))];
        var before = Ticks(figure, plot, new AxisRange(plot.X.Low, join.Value), most);
        return [.. before.Where(tick => AreClear(figure, plot, (tick, after[0]))), .. after];
    }

    private static IReadOnlyList<(DateOnly Day, string Text)> Ticks(Figure figure, PlotArea plot, AxisRange part, int most)
    {
        for (var wanted = most; ; wanted--)
        {
            List<(DateOnly Day, string Text)> ticks = [.. Ticks(part, wanted)];
            if (wanted == 1 || ticks.Zip(ticks.Skip(1)).All(pair => AreClear(figure, plot, pair)))
            {
                return ticks;
            }
        }
    }

    private static bool AreClear(Figure figure, PlotArea plot, ((DateOnly Day, string Text) Left, (DateOnly Day, string Text) Right) ticks)
    {
        double Half(string text) => figure.Measure(text, figure.Small) / 2;
        return Middle(figure, plot, ticks.Right) - Half(ticks.Right.Text) - (figure.Em * 0.3) >= Middle(figure, plot, ticks.Left) + Half(ticks.Left.Text);
    }

    private static bool MovesAtTheEnd(List<double> line, double worthIt)
    {
        var levels = Enumerable.Range(line.Count - 1 - LastWeeks, LastWeeks + 1).Select(day => LastingMoves.Level(line, day)).ToList();
        return levels.Max() - levels.Min() >= worthIt;
    }

    // Where a name stands: under its day, as far as the picture reaches; of the last day of all, no further than the labels of the lines, the lowest of which may stand beside it.
    private static double Middle(Figure figure, PlotArea plot, (DateOnly Day, string Text) tick)
    {
        var half = figure.Measure(tick.Text, figure.Small) / 2;
        var right = plot.X.Join is null ? figure.Body.Right : Math.Min(figure.Body.Right, plot.Box.Right + (figure.Em * (EndLabels.Gap - 0.1)));
        return Math.Clamp(plot.AtX(tick.Day.DayNumber), plot.Box.Left + (half / 2), right - half);
    }

    /// <summary>Round days of a range with their names, no more than wanted.</summary>
    internal static IEnumerable<(DateOnly Day, string Text)> Ticks(AxisRange range, int wanted)
    {
        var (first, last) = (DateOnly.FromDayNumber((int)range.Low), DateOnly.FromDayNumber((int)range.High));
        if (range.Length <= DaysOfWeeks)
        {
            var step = Math.Max(1, (int)Math.Ceiling(range.Length / wanted / 7) * 7);
            step = range.Length < 2 * wanted ? Math.Max(1, (int)Math.Ceiling(range.Length / wanted)) : step;
            for (var day = first; day <= last; day = day.AddDays(step))
            {
                yield return (day, day.ToString("d MMM", CultureInfo.InvariantCulture));
            }

            yield break;
        }

        var months = Array.Find(Months, months => range.Length / (30.44 * months) <= wanted);
        months = months == 0 ? Months[^1] : months;
        for (var day = new DateOnly(first.Year, 1, 1); day <= last; day = day.AddMonths(months))
        {
            if (day >= first)
            {
                yield return (day, day.ToString(months >= 12 ? "yyyy" : "MMM yyyy", CultureInfo.InvariantCulture));
            }
        }
    }
}
