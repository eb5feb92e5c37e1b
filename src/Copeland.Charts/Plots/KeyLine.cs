using Copeland.Charts.Drawing;

namespace Copeland.Charts.Plots;

/// <summary>The symbols of a chart with their names in a line above it, broken where the canvas ends, and what the numbers at the right are.</summary>
internal static class KeyLine
{
    /// <summary>Height of a line in the figure's em.</summary>
    private const double Line = 1.2;

    // Between two symbols' names, likewise.
    private const double Between = 1.3;

    /// <summary>Draws the key at the top of the body and returns its lower edge.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="symbols">The symbols in their order.</param>
    /// <param name="numbers">What the numbers at the right are, in one line after the key or in several beside it; none where they need no heading.</param>
    public static double Draw(Figure figure, IReadOnlyList<Symbol> symbols, params string?[] numbers)
    {
        var (em, body) = (figure.Em, figure.Body);
        var (left, line) = (body.Left, body.Top + (em * 0.4));

        // Where a symbol's name would not fit beside the numbers', they go below it.
        string[] heads = [.. numbers.OfType<string>()];
        var beside = body.Width - heads.Select(head => figure.Measure(head, figure.Small)).DefaultIfEmpty().Max() - em;
        heads = symbols.All(symbol => (em * (symbol.Width + 0.3)) + figure.Measure(symbol.Text, figure.Small) <= beside) || heads.Length < 2 ? heads : [string.Join("; ", heads)];
        var right = heads.Length > 1 ? body.Right - heads.Max(head => figure.Measure(head, figure.Small)) - em : body.Right;
        var plot = figure.Plot(
            new Box(body.Left, body.Top, body.Right, body.Top + em), new AxisRange(body.Left, body.Right), new AxisRange(-(body.Top + em), -body.Top));
        var ends = Breaks([.. symbols.Select(symbol => (em * (symbol.Width + 0.3)) + figure.Measure(symbol.Text, figure.Small))], right - body.Left, em * Between);
        foreach (var (symbol, place) in symbols.Select((symbol, place) => (symbol, place)))
        {
            var own = em * symbol.Width;
            if (ends.Contains(place))
            {
                (left, line) = (body.Left, line + (em * Line));
            }

            // A name wider than the picture is made smaller.
            symbol.Draw(plot, (left + (own / 2), -line));
            var size = figure.Small.Size * Math.Min(1, (right - left - own - (em * 0.3)) / figure.Measure(symbol.Text, figure.Small));
            left = figure.Text(symbol.Text, left + own + (em * 0.3), line + (em * 0.3), figure.Small with { Size = size }).Right + (em * Between);
        }

        if (heads is [var only])
        {
            line += left + figure.Measure(only, figure.Small) > body.Right ? em * Line : 0;
            figure.Text(only, body.Right, line + (em * 0.3), figure.Small with { Anchor = Anchor.End });
        }

        return Math.Max(line + (em * 0.6), heads.Length > 1 ? Head(figure, heads) : 0);
    }

    // Which symbols begin a line after the first: no more lines than there must be, and those as even as may be, so that none stands alone
    // that need not.
    private static List<int> Breaks(double[] widths, double room, double gap)
    {
        List<int> Of(double limit)
        {
            var (breaks, used) = (new List<int>(), 0.0);
            for (var place = 0; place < widths.Length; place++)
            {
                if (place > 0 && used + gap + widths[place] > limit)
                {
                    breaks.Add(place);
                    used = widths[place];
                }
                else
                {
                    used += widths[place] + (place > 0 ? gap : 0);
                }
            }

            return breaks;
        }

        var lines = Of(room).Count;
        var runs = Enumerable.Range(0, widths.Length).SelectMany(from => Enumerable.Range(1, widths.Length - from).Select(count => widths[from..(from + count)].Sum() + (gap * (count - 1))));
        return Of(runs.Where(run => run <= room).Order().Select(run => run + 1e-9).FirstOrDefault(run => Of(run).Count == lines, room));
    }

    /// <summary>Heads a column as its numbers stand, the first of several, which is bold, above the others; returns the lower edge.</summary>
    public static double Head(Figure figure, IReadOnlyList<string> heads)
    {
        var (em, body) = (figure.Em, figure.Body);
        for (var head = 0; head < heads.Count; head++)
        {
            figure.Text(heads[head], body.Right, body.Top + (em * (0.7 + (head * Line))), figure.Small with { Anchor = Anchor.End, Bold = head == 0 && heads.Count > 1 });
        }

        return body.Top + (em * (1 + ((heads.Count - 1) * Line)));
    }

    /// <summary>A median with the bars of its 50% and 90% intervals, as it stands in a row.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="widths">Widths of the 90% bar and of the 50% bar in the figure's em.</param>
    /// <param name="median">Draws the median's dot.</param>
    public static Symbol Intervals(Figure figure, (double Line, double Bar) widths, Action<PlotArea, (double X, double Y)> median) => new("median, 50% and 90% intervals", 2.2, (plot, at) =>
    {
        var em = figure.Em;
        plot.Line(at.X - (em * 1.1), at.Y, at.X + (em * 1.1), at.Y, (figure.Theme.Mark, em * widths.Line));
        plot.Line(at.X - (em * 0.6), at.Y, at.X + (em * 0.6), at.Y, (figure.Theme.Mark, em * widths.Bar));
        median(plot, at);
    });
}

/// <summary>A symbol of a key.</summary>
/// <param name="Text">Its name.</param>
/// <param name="Width">How wide it is in the figure's em.</param>
/// <param name="Draw">Draws it about a middle.</param>
internal sealed record Symbol(string Text, double Width, Action<PlotArea, (double X, double Y)> Draw);
