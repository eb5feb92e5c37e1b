using Copeland.Charts.Drawing;

namespace Copeland.Charts.Plots;

/// <summary>
/// Rows of a chart with a candidate each: label left, plot in the middle, values right. Where the ballot is longer than the
/// picture is high, the last ones become a note.
/// </summary>
internal sealed class CandidateRows
{
    private readonly ForecastPicture picture;
    private readonly IReadOnlyList<TextLook> looks;

    private CandidateRows(ForecastPicture picture, IReadOnlyList<int> order, IReadOnlyList<int> places, Box plot)
    {
        (this.picture, Places, Plot, Left) = (picture, places, plot, [.. order.Skip(places.Count)]);
        looks = [picture.Figure.Plain with { Bold = true }, picture.Figure.Small];
    }

    /// <summary>Places on the ballot, top row first.</summary>
    public IReadOnlyList<int> Places { get; }

    /// <summary>Places on the ballot that found no room.</summary>
    public IReadOnlyList<int> Left { get; }

    /// <summary>The data area of all rows together.</summary>
    public Box Plot { get; }

    /// <summary>Height of a row.</summary>
    public double RowHeight => Plot.Height / Places.Count;

    /// <summary>Top of a row.</summary>
    public double Top(int row) => Plot.Top + (row * RowHeight);

    /// <summary>Lays the rows out and writes their labels.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="order">Places on the ballot, most important first.</param>
    /// <param name="room">The room for rows, labels and values.</param>
    /// <param name="sizes">Width of the column of values, and the least height of a row in ems.</param>
    public static CandidateRows Lay(ForecastPicture picture, IReadOnlyList<int> order, Box room, (double Values, double LeastRow) sizes)
    {
        var figure = picture.Figure;
        var fits = Math.Max(2, (int)(room.Height / (sizes.LeastRow * figure.Em)));
        var shown = order.Count <= fits ? order : [.. order.Take(fits - 1)];
        var labels = LabelWidth(picture, shown, room.Width);
        var note = shown.Count < order.Count ? figure.Em * 1.5 : 0;
        var plot = new Box(room.Left + labels + (figure.Em * 0.8), room.Top, room.Right - sizes.Values, room.Bottom - note);
        var rows = new CandidateRows(picture, order, shown, plot);
        for (var row = 0; row < shown.Count; row++)
        {
            rows.Label(row, room.Left, labels);
        }

        return rows;
    }

    /// <summary>What the rows leave out, e.g. <c>and 3 others, none above 2%</c>; null where they show everybody.</summary>
    public string? Note(Func<int, string> greatest)
    {
        return Left.Count == 0 ? null
            : Left.Count == 1 ? $"Not shown: {picture.Race.Names[Left[0]].Label}, {greatest(Left[0])}"
            : Invariant($"Not shown: {Left.Count} other candidates, {(greatest(Left[0]) is ['<', ..] few ? "each below " + few[1..] : "none above " + greatest(Left[0]))}");
    }

    private static double LabelWidth(ForecastPicture picture, IReadOnlyList<int> places, double room)
    {
        var figure = picture.Figure;
        var widest = places.Max(place => figure.Measure(picture.Race.Names[place].Label, figure.Plain with { Bold = true }));
        return Math.Min(widest, room * (figure.IsNarrow ? 0.31 : 0.26));
    }

    // The party's name in its colour and, where there is room, the candidate's below it, in the middle of the row's height.
    private void Label(int row, double left, double width)
    {
        var figure = picture.Figure;
        var place = Places[row];
        var name = picture.Race.Names[place].Label;
        var look = Fitting(name, width, looks[0] with { Colour = picture.Colours(place).Text });
        var lines = figure.Wrap(name, width, look);
        var person = picture.Candidate(place).Candidate.Name is { } known && !name.Contains(known, StringComparison.Ordinal)
            ? figure.Wrap(known, width, looks[1])
            : [];
        var step = look.Size * Figure.LineHeight;
        var small = looks[1].Size * Figure.LineHeight;

        // Rows too low for a name under a label of full size show none, however small the label had to be made.
        if ((lines.Count * step) + (person.Count * small) > RowHeight * 0.96 || (looks[0].Size * Figure.LineHeight) + small > RowHeight * 0.96)
        {
            person = [];
        }

        var height = (lines.Count * step) + (person.Count * small);
        var baseline = Top(row) + ((RowHeight - height) / 2) + (look.Size * 0.95);
        var last = figure.Lines(lines, left, baseline, look);
        if (person.Count > 0)
        {
            figure.Lines(person, left, last + small, looks[1]);
        }
    }

    // Smaller type for a label that would need more lines than its row has room for.
    private TextLook Fitting(string name, double width, TextLook look)
    {
        for (var size = look.Size; size > Smallest; size *= 0.93)
        {
            var tried = look with { Size = size };
            if (picture.Figure.Wrap(name, width, tried).Count * size * Figure.LineHeight <= RowHeight * 0.96)
            {
                return tried;
            }
        }

        return look with { Size = Smallest };
    }

    private double Smallest => picture.Figure.Em * 0.6;
}
