using Copeland.Charts.Drawing;

namespace Copeland.Charts.Plots;

/// <summary>A horizontal axis of days, as day numbers.</summary>
internal static class DayAxis
{
    private const int DaysOfWeeks = 75;

    private static readonly int[] Months = [1, 2, 3, 6, 12, 24, 60];

    /// <summary>The range of a span of days, at least one day long.</summary>
    public static AxisRange Range(DateOnly from, DateOnly to) => new(from.DayNumber, Math.Max(to.DayNumber, from.DayNumber + 1));

    /// <summary>Writes ticks below a plot, with light lines.</summary>
    public static void Draw(Figure figure, PlotArea plot)
    {
        var ticks = Ticks(figure, plot);
        plot.GridX(ticks.Select(tick => (double)tick.Day.DayNumber));
        foreach (var (day, text) in ticks)
        {
            figure.Text(text, Middle(figure, plot, (day, text)), plot.Box.Bottom + (figure.Em * 1.2), figure.Small with { Anchor = Anchor.Middle });
        }
    }

    /// <summary>Round days of a plot with their names, as many as stand clear of one another.</summary>
    public static IReadOnlyList<(DateOnly Day, string Text)> Ticks(Figure figure, PlotArea plot)
    {
        for (var wanted = figure.IsNarrow ? 4 : 7; ; wanted--)
        {
            List<(DateOnly Day, string Text)> ticks = [.. Ticks(plot.X, wanted)];
            double Half(int tick) => figure.Measure(ticks[tick].Text, figure.Small) / 2;
            if (wanted == 1 || Enumerable.Range(1, Math.Max(0, ticks.Count - 1)).All(tick =>
                Middle(figure, plot, ticks[tick]) - Half(tick) - (figure.Em * 0.3) >= Middle(figure, plot, ticks[tick - 1]) + Half(tick - 1)))
            {
                return ticks;
            }
        }
    }

    // Where a name stands: under its day, as far as the picture reaches.
    private static double Middle(Figure figure, PlotArea plot, (DateOnly Day, string Text) tick)
    {
        var half = figure.Measure(tick.Text, figure.Small) / 2;
        return Math.Clamp(plot.AtX(tick.Day.DayNumber), plot.Box.Left + (half / 2), figure.Body.Right - half);
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
