using Copeland.Charts.Drawing;

namespace Copeland.Charts.Plots;

/// <summary>
/// Panels side by side with as many points of the vote in an inch, each as wide as what stands in it: marks with words beside them, and an axis that
/// begins at or before the first mark and ends at or after the last.
/// </summary>
internal static class SharedScale
{
    private const int MostTicks = 7;

    // A scale whose lines all have their numbers is preferred to one so much finer where only the ends have.
    private const double AllNumbered = 1.25;

    private const int Tried = 64;
    private const int Halvings = 40;

    // However little room words leave, the whole vote takes this part of it.
    private const double Least = 0.05;

    private static readonly double[] Steps = [0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5];

    /// <summary>Lays panels out over a width.</summary>
    /// <param name="panels">By panel, what its heading takes; and its marks: the value, and what they and their words take left and right of it.</param>
    /// <param name="width">The width of all.</param>
    /// <param name="apart">What is left between two.</param>
    /// <param name="number">What the number of a line takes with its air.</param>
    /// <returns>By panel: where it begins and ends, where its axis does, the range of that, and its ticks; from the left of the width.</returns>
    public static IReadOnlyList<(double Left, double Right, double From, double To, AxisRange Range, IReadOnlyList<double> Ticks)> Lay(
        IReadOnlyList<(double Heading, IReadOnlyList<(double Value, double Left, double Right)> Marks)> panels, double width, double apart, double number)
    {
        var room = width - (apart * (panels.Count - 1));
        var (scale, ranges, step) = Steps.Select(Fit).Where(fit => fit.Ranges.TrueForAll(range => range.Length * fit.Scale >= number && range.Length / fit.Step < MostTicks - 0.5))
            .DefaultIfEmpty(Steps.Select(Fit).MaxBy(fit => fit.Scale)).MaxBy(fit => fit.Scale * (IsClear(fit.Step, fit.Scale) ? AllNumbered : 1));
        List<(double, double, double, double, AxisRange, IReadOnlyList<double>)> laid = [];
        var left = 0.0;
        for (var panel = 0; panel < panels.Count; panel++)
        {
            var (before, all) = Reach(panels[panel], ranges[panel], scale);
            var from = left + before;
            laid.Add((left, left + all, from, from + (ranges[panel].Length * scale), ranges[panel], IsClear(step, scale) ? Ticks(ranges[panel], step) : [ranges[panel].Low, ranges[panel].High]));
            left += all + apart;
        }

        return laid;

        (double Scale, List<AxisRange> Ranges, double Step) Fit(double step)
        {
            List<AxisRange> ranges = [.. panels.Select(panel => Range(panel.Marks, step))];
            var most = room / ranges.Sum(range => range.Length);
            bool Holds(double scale) => panels.Zip(ranges).Sum(pair => Reach(pair.First, pair.Second, scale).All) <= room;

            // On a finer scale marks leave their neighbours' words more room, so that what holds need not do so on all coarser ones.
            var (low, high) = Enumerable.Range(0, Tried).Select(place => (most * (Tried - 1 - place) / Tried, most * (Tried - place) / Tried)).FirstOrDefault(span => Holds(span.Item1));
            for (var half = 0; half < Halvings; half++)
            {
                var middle = (low + high) / 2;
                (low, high) = Holds(middle) ? (middle, high) : (low, middle);
            }

            return (Math.Max(low, room * Least), ranges, step);
        }

        bool IsClear(double step, double scale) => step * scale >= number;

        // From the panel's edge to where its axis begins, and its whole width.
        (double Before, double All) Reach((double Heading, IReadOnlyList<(double Value, double Left, double Right)> Marks) panel, AxisRange range, double scale)
        {
            var before = panel.Marks.Max(mark => mark.Left - ((mark.Value - range.Low) * scale));
            var after = panel.Marks.Max(mark => mark.Right + ((mark.Value - range.Low) * scale));
            (before, after) = (Math.Max(before, number / 2), Math.Max(after, (range.Length * scale) + (number / 2)));
            return (before, Math.Max(panel.Heading, before + after));
        }
    }

    private static AxisRange Range(IReadOnlyList<(double Value, double Left, double Right)> marks, double step)
    {
        var low = Math.Floor((marks.Min(mark => mark.Value) / step) + 1e-9) * step;
        return new AxisRange(low, Math.Max(low + step, Math.Ceiling((marks.Max(mark => mark.Value) / step) - 1e-9) * step));
    }

    private static IReadOnlyList<double> Ticks(AxisRange range, double step) =>
        [.. Enumerable.Range(0, (int)Math.Round(range.Length / step) + 1).Select(tick => range.Low + (tick * step))];
}
