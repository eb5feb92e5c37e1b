namespace Copeland.Charts.Drawing;

/// <summary>Title and subtitle above, source and credit below: the same on every chart.</summary>
internal static class Furniture
{
    private static readonly double[] TitleSizes = [1.6, 1.45, 1.3, 1.15];

    /// <summary>Draws the furniture and returns what it leaves.</summary>
    public static Box Lay(Figure figure)
    {
        var margin = figure.Em * 1.25;
        var room = new Box(margin, margin, figure.Size.Width - margin, figure.Size.Height - (margin * 0.9));
        var top = Head(figure, room);
        var bottom = Foot(figure, room);
        return new Box(room.Left, top, room.Right, bottom);
    }

    private static double Head(Figure figure, Box room)
    {
        var (look, lines) = Title(figure, room.Width);
        var last = figure.Lines(lines, room.Left, room.Top + (look.Size * 0.76), look);
        if (figure.Words.Subtitle.Length == 0)
        {
            return last + (figure.Em * 1.1);
        }

        var subtitle = new TextLook(figure.Em, figure.Theme.Muted);
        var under = figure.WrapEvenly(figure.Words.Subtitle, room.Width, subtitle);
        var end = figure.Lines(under, room.Left, last + (look.Size * 0.3) + (figure.Em * 1.15), subtitle);
        return end + (figure.Em * 0.95);
    }

    // The largest size at which the title takes two lines (three on a telephone); a very long one may take what it needs.
    private static (TextLook Look, IReadOnlyList<string> Lines) Title(Figure figure, double room)
    {
        var most = figure.IsNarrow ? 3 : 2;
        foreach (var size in TitleSizes.Where(size => size <= figure.Words.LargestTitle || size == TitleSizes[^1]))
        {
            var look = new TextLook(figure.Em * size, figure.Theme.Ink, Bold: true);
            var lines = figure.WrapEvenly(figure.Words.Title, room, look);
            if (lines.Count <= most || size == TitleSizes[^1])
            {
                return (look, lines);
            }
        }

        throw new System.Diagnostics.UnreachableException();
    }

    private static double Foot(Figure figure, Box room)
    {
        var look = new TextLook(figure.Em * 0.82, figure.Theme.Muted);
        var credit = figure.Measure(figure.Words.Credit, look);
        var beside = figure.Words.Credit.Length > 0 && !figure.IsNarrow;
        var lines = figure.Wrap(figure.Words.Source, beside ? room.Width - credit - (figure.Em * 2) : room.Width, look);
        var apart = figure.Words.Credit.Length > 0 && !beside;
        var step = look.Size * Figure.LineHeight;
        var baseline = room.Bottom - (look.Size * 0.22);
        var first = baseline - ((lines.Count - 1) * step) - (apart ? step : 0);
        figure.Lines(lines, room.Left, first, look);
        figure.Text(figure.Words.Credit, room.Right, baseline, look with { Anchor = Anchor.End });
        var note = figure.Words.Note.Length == 0 ? [] : figure.Wrap(figure.Words.Note, room.Width, look);
        figure.Lines(note, room.Left, first - (note.Count * step), look with { Colour = figure.Theme.Ink });
        var rule = first - (note.Count * step) - (look.Size * 1.35);
        figure.Rule(new Box(room.Left, rule, room.Right, rule), figure.Theme.Grid, figure.Em / 13);
        return rule - (figure.Em * 0.55);
    }
}
