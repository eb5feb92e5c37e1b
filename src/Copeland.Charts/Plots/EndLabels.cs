using Copeland.Charts.Drawing;

namespace Copeland.Charts.Plots;

/// <summary>Labels at the right ends of lines, pushed apart where lines end close together, and then led to by thin lines.</summary>
internal static class EndLabels
{
    // Below this part of plain text's size nobody reads it.
    private const double Smallest = 0.55;

    // Diameter of the dot at a line's end.
    private const double Size = 0.42;

    // Between the plot and the labels, in the figure's em: room for the thin lines that lead to those that had to move.
    public const double Gap = 0.9;

    /// <summary>A label as it is written where room is short: the longest of the parties’ names by its first syllables, as papers do.</summary>
    public static string Short(Figure figure, string label) => figure.IsNarrow ? label.Replace("Liberal Democrat", "Lib Dem", StringComparison.Ordinal) : label;

    /// <summary>Dots at the ends of lines, side by side where one would hide another.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="plot">The plot whose lines they end.</param>
    /// <param name="ends">Ends and colours.</param>
    public static void Dots(Figure figure, PlotArea plot, IEnumerable<(double X, double Y, string Colour)> ends)
    {
        var all = ends.ToList();
        for (var end = 0; end < all.Count; end++)
        {
            // Those that touch are smaller.
            var (x, y, colour) = all[end];
            double Apart((double X, double Y, string Colour) other) => Math.Abs(plot.AtY(other.Y) - plot.AtY(y));
            var size = figure.Em * Size * (all.Where((_, other) => other != end).Any(other => Apart(other) < figure.Em * Size) ? 0.7 : 1);
            var at = (plot.RightOf(x, all.Take(end).Count(other => Apart(other) < size * 0.35) * size), y);
            plot.Dots([at], colour, size);
        }
    }

    /// <summary>Writes the labels right of the plot.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="plot">The plot whose lines they name.</param>
    /// <param name="labels">Text, height of the line's end on the figure, colour.</param>
    /// <param name="beyond">How much further right they stand.</param>
    /// <param name="leads">Whether a thin line leads to a label that had to move; null where to all.</param>
    public static void Draw(Figure figure, PlotArea plot, List<(string Text, double At, string Colour)> labels, double beyond = 0, Func<string, bool>? leads = null)
    {
        var left = plot.Box.Right + beyond + (figure.Em * Gap);
        var (look, sorted) = Fitting(figure, labels, (figure.Body.Right - left, plot.Box.Height));
        var step = look.Size * Figure.LineHeight;
        var tops = new double[sorted.Count];
        var above = plot.Box.Top - (step / 2);
        for (var i = 0; i < tops.Length; i++)
        {
            tops[i] = Math.Max(above, sorted[i].At - (sorted[i].Lines.Count * step / 2));
            above = tops[i] + (sorted[i].Lines.Count * step);
        }

        var below = plot.Box.Bottom + (step / 2);
        for (var i = tops.Length - 1; i >= 0; i--)
        {
            tops[i] = Math.Min(tops[i], below - (sorted[i].Lines.Count * step));
            below = tops[i];
        }

        for (var i = 0; i < tops.Length; i++)
        {
            figure.Lines(sorted[i].Lines, left, tops[i] + (look.Size * 0.92), look with { Colour = sorted[i].Colour });

            // To the middle of its first line, where it stands beside another line's end than its own.
            var middle = tops[i] + (step / 2);
            if (Math.Abs(middle - sorted[i].At) > step / 3 && leads?.Invoke(sorted[i].Text) != false)
            {
                figure.Rule(new Box(plot.Box.Right + (figure.Em * 0.1), sorted[i].At, left - (figure.Em * 0.15), middle), sorted[i].Colour, figure.Em / 16);
            }
        }
    }

    // One size for all: the largest at which the labels, one below the other, are no higher than the plot.
    private static (TextLook Look, List<(string Text, double At, string Colour, IReadOnlyList<string> Lines)> Sorted) Fitting(
        Figure figure, List<(string Text, double At, string Colour)> labels, (double Width, double Height) room)
    {
        for (var part = 1.0; ; part *= 0.95)
        {
            var look = figure.Plain with { Bold = true, Size = figure.Em * part };
            var sorted = labels.OrderBy(label => label.At).Select(label => (label.Text, label.At, label.Colour, Lines: figure.Wrap(label.Text, room.Width, look))).ToList();
            if (part < Smallest || (sorted.Sum(label => label.Lines.Count) - 1) * look.Size * Figure.LineHeight <= room.Height)
            {
                return (look, sorted);
            }
        }
    }
}
