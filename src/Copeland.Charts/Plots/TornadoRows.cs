using Copeland.Charts.Drawing;
using Copeland.Reports;
using Copeland.Sensitivity;

namespace Copeland.Charts.Plots;

/// <summary>Where a row of a tornado stands.</summary>
/// <param name="Rank">Its place among all rows, from 0.</param>
/// <param name="IsLast">Whether it is the lowest.</param>
/// <param name="Top">Where it begins on the canvas.</param>
/// <param name="Height">How high it is.</param>
/// <param name="Bar">The middle of its bar.</param>
/// <param name="Name">Where its name begins.</param>
/// <param name="Label">The lines of its name.</param>
/// <param name="Look">How these look.</param>
/// <param name="Note">The lines of the note under it; empty where it has none.</param>
internal sealed record TornadoRow(int Rank, bool IsLast, double Top, double Height, double Bar, double Name, IReadOnlyList<string> Label, TextLook Look, IReadOnlyList<string> Note);

/// <summary>
/// As many rows of a tornado as a room holds with names at a readable size, in groups. Each is as high as its name needs, so that names of one
/// line leave no gaps; what is left over is shared out.
/// </summary>
internal sealed class TornadoRows
{
    /// <summary>From a group's heading to its rows on a narrow canvas, in the figure's em.</summary>
    public const double UnderHeading = 0.5;

    /// <summary>So many rows are few: on a narrow canvas they are larger, and there is room to say more.</summary>
    public const int Few = 3;

    // How much larger than usual names, values and bars of one, two and three rows are; in a column, where the canvas need not be filled, one and two are as three.
    private static readonly double[] LargerNames = [1.4, 1.2, 1.12];
    private static readonly double[] LargerValues = [1.4, 1.2, 1];
    private static readonly double[] LargerBars = [2.4, 1.7, 1.3];

    private const double LeastRow = 1.9;

    // What a bar takes of a row on a narrow canvas, its distance to the name above it included, and where its middle is.
    private const double NarrowBar = 1.5;
    private const double NarrowMiddle = 0.85;

    // Between a bar and the name below it.
    private const double NarrowGap = 0.4;

    // Rows are no higher where the canvas may be less high, and on a narrow one have no more to spare: a few would be far apart.
    private const double MostRow = 7.5;
    private const double MostNarrowSpare = 0.6;

    // Names may be as small as this part of plain text before rows go.
    private const double SmallestLabel = 0.85;
    private const double NoteSize = 0.9;

    // Between the name of a row and that of the next.
    private const double Air = 0.6;

    // Above the name of a group that is not the first.
    private const double Between = 2;
    private const double NarrowBetween = 0.7;

    private readonly Figure figure;
    private readonly IReadOnlyList<TornadoGroup> groups;
    private readonly IReadOnlyList<(IReadOnlyList<string> Label, IReadOnlyList<string> Note)> texts;
    private readonly TextLook look;
    private readonly double height;

    private TornadoRows(Figure figure, IReadOnlyList<TornadoGroup> groups, (Func<TornadoBar, string> Label, Func<TornadoBar, string?> Note) words, TextLook look, (double Names, double Height) room)
    {
        (this.figure, this.groups, this.look, height) = (figure, groups, look, room.Height);
        texts = [.. groups.SelectMany(group => group.Rows).Select(row => (Name(words.Label(row.Bar)), Note(words.Note(row.Bar))))];

        // Values stand beside the last line of a name alone.
        IReadOnlyList<string> Name(string label)
        {
            var (within, full) = (figure.WrapEvenly(label, room.Names, look), figure.WrapFull(label, figure.Body.Width, look));
            return figure.IsNarrow && full.Count < within.Count && figure.Measure(full[^1], look) <= room.Names ? full : within;
        }

        IReadOnlyList<string> Note(string? note) => note is null ? [] : figure.WrapEvenly(note, room.Names, Small(figure, look));
    }

    /// <summary>How much larger bars are than usual.</summary>
    public double Scale => look.Size > figure.Plain.Size ? Scaled(figure, Count, LargerBars) : 1;

    /// <summary>How much larger than usual the values of few rows are on a narrow canvas.</summary>
    public static double ValueScale(Figure figure, TornadoFigure told) => Scaled(figure, told.Worth.Count, LargerValues);

    private static double Scaled(Figure figure, int rows, double[] larger) => figure.IsNarrow && rows is > 0 and <= Few ? larger[figure.Size.IsOfColumn ? Few - 1 : rows - 1] : 1;

    /// <summary>Their groups.</summary>
    public IReadOnlyList<TornadoGroup> All => groups;

    /// <summary>How many rows there are.</summary>
    public int Count => texts.Count;

    /// <summary>How a note under a name looks: not larger than the name, and not too small to read.</summary>
    public static TextLook Small(Figure figure, TextLook name) => figure.Small with { Size = name.Size * NoteSize };

    /// <summary>The rows that fit.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="told">What is told.</param>
    /// <param name="words">A bar's name, and a note on it.</param>
    /// <param name="room">Width of the names and height of all.</param>
    public static TornadoRows Fitting(
        Figure figure, TornadoFigure told, (Func<TornadoBar, string> Label, Func<TornadoBar, string?> Note) words, (double Names, double Height) room)
    {
        TextLook[] looks = [.. new[] { Scaled(figure, told.Worth.Count, LargerNames), 1, (1 + SmallestLabel) / 2, SmallestLabel }.Distinct().Select(part => figure.Plain with { Size = figure.Plain.Size * part })];
        for (var count = told.Worth.Count; ; count--)
        {
            var groups = told.Groups([.. told.Worth.Take(count)]);
            var rows = looks.Select(look => new TornadoRows(figure, groups, words, look, room)).ToList();
            if (rows.Find(each => each.Needed <= room.Height) is { } fitting)
            {
                return fitting;
            }

            if (count <= 1)
            {
                return rows[^1];
            }
        }
    }

    /// <summary>Whether a group's name and heading stand in one line.</summary>
    public static bool IsOneLine(Figure figure, TornadoGroup group) =>
        figure.Measure(group.Name ?? "", figure.Small with { Bold = true }) + figure.Measure(group.Heading, figure.Small) + figure.Em <= figure.Body.Width;

    /// <summary>The groups from the top down, each with its rows and where these begin and end.</summary>
    /// <param name="top">Where the first begins.</param>
    public IEnumerable<(TornadoGroup Group, IReadOnlyList<TornadoRow> Rows, double Top, double Height)> Groups(double top)
    {
        var own = Own();
        var spare = Math.Max(0, height - Needed) / Math.Max(1, Count);
        double[] heights = [.. own.Select(needed => Math.Max(needed, Math.Min(Most(needed), needed + spare)))];
        var rank = 0;
        foreach (var (group, place) in groups.Select((group, place) => (group, place)))
        {
            top += Heading(group, place == 0);
            var (from, rows) = (top, new List<TornadoRow>());
            for (var last = rank + group.Rows.Count; rank < last; rank++)
            {
                // On a narrow canvas what a row has to spare stands above its name and below its bar alike.
                var above = top + ((heights[rank] - own[rank]) / 2) + own[rank] - (figure.Em * NarrowBar * Scale);
                var (bar, name) = figure.IsNarrow ? (above + (figure.Em * NarrowMiddle * Scale), above - Text(rank)) : (top + (heights[rank] / 2), top + ((heights[rank] - Text(rank)) / 2));
                rows.Add(new(rank, rank == Count - 1, top, heights[rank], bar, name, texts[rank].Label, look, texts[rank].Note));
                top += heights[rank];
            }

            yield return (group, rows, from, top - from);
        }

        double Most(double needed) => !figure.Size.IsOfColumn ? double.PositiveInfinity : figure.IsNarrow ? needed + (figure.Em * MostNarrowSpare) : figure.Em * MostRow;
    }

    /// <summary>Draws a row's name with its note.</summary>
    /// <returns>Baseline of the name's last line.</returns>
    public static double Label(Figure figure, TornadoRow row)
    {
        var small = Small(figure, row.Look);
        var under = row.Name + (row.Label.Count * row.Look.Size * Figure.LineHeight);
        figure.Lines(row.Label, figure.Body.Left, row.Name + (row.Look.Size * 0.95), row.Look);
        figure.Lines(row.Note, figure.Body.Left, under + (small.Size * 0.9), small);
        return under - (row.Look.Size * 0.29);
    }

    private double Needed => Own().Sum() + groups.Select((group, place) => Heading(group, place == 0)).Sum();

    // What a row's name takes with its note.
    private double Text(int row) => ((texts[row].Label.Count * look.Size) + (texts[row].Note.Count * Small(figure, look).Size)) * Figure.LineHeight;

    // What each row needs.
    private IReadOnlyList<double> Own()
    {
        double[] lines = [.. Enumerable.Range(0, Count).Select(Text)];
        return [.. lines.Select(high => figure.IsNarrow ? high + (figure.Em * ((NarrowBar * Scale) + NarrowGap)) : Math.Max(LeastRow * figure.Em, high + (figure.Em * Air)))];
    }

    // What a group's heading takes; that of the first on a wide canvas stands beside the forecast as it is.
    private double Heading(TornadoGroup group, bool isFirst) =>
        group.Name is null ? 0
        : figure.IsNarrow ? (figure.Em * (UnderHeading + (isFirst ? 0 : NarrowBetween))) + ((IsOneLine(figure, group) ? 1 : 2) * figure.Small.Size * Figure.LineHeight)
        : isFirst ? 0 : figure.Em * Between;
}
