using Copeland.Cli.Output;
using Copeland.Reports;
using Spectre.Console;

namespace Copeland.Cli.Tables;

/// <summary>
/// A table that fits its terminal: where it is too wide, columns are left out, the least important first, and a line under it names
/// them; columns of one importance go and come back together. What is left breaks at spaces alone. In plain text every cell is ASCII before it is measured.
/// </summary>
/// <param name="console">Where it is written.</param>
/// <param name="plain">Whether ASCII is asked for.</param>
internal sealed class FittedTable(IAnsiConsole console, bool plain)
{
    /// <summary>The importance of a column that is never left out.</summary>
    public const int Always = 0;

    // Two spaces and a border about every column.
    private const int Around = 3;

    private readonly List<(string Heading, int Importance, bool Right)> columns = [];
    private readonly List<string[]> rows = [];

    /// <summary>Adds a column of words.</summary>
    /// <param name="heading">Its heading, as text; it may have several lines.</param>
    /// <param name="importance">Of two columns the one with the larger number goes first; <see cref="Always"/> stays.</param>
    public FittedTable Words(string heading, int importance = Always) => Column(heading, importance, right: false);

    /// <summary>Adds a column of numbers.</summary>
    /// <param name="heading">Its heading, as text; it may have several lines.</param>
    /// <param name="importance">Of two columns the one with the larger number goes first; <see cref="Always"/> stays.</param>
    public FittedTable Numbers(string heading, int importance = Always) => Column(heading, importance, right: true);

    /// <summary>Adds a row of cells in the order of the columns, as markup.</summary>
    public void Row(params IEnumerable<string> cells) => rows.Add([.. cells.Select(Ascii)]);

    /// <summary>A text as markup that shows it as it is.</summary>
    public static string Text(string text) => Markup.Escape(text);

    /// <summary>Writes it.</summary>
    public void Write()
    {
        var shown = Enumerable.Range(0, columns.Count).ToList();
        while (shown.Sum(Width) + 1 > console.Profile.Width && shown.Exists(column => columns[column].Importance > Always))
        {
            var least = shown.Max(column => columns[column].Importance);
            shown.RemoveAll(column => columns[column].Importance == least);
        }

        // What left for the sake of a wider column comes back where there is room after all.
        foreach (var together in Enumerable.Range(0, columns.Count).Except(shown).GroupBy(column => columns[column].Importance).OrderBy(group => group.Key).ToList())
        {
            if (shown.Concat(together).Sum(Width) + 1 <= console.Profile.Width)
            {
                shown.AddRange(together);
            }
        }

        shown.Sort();
        var table = new Table { Border = plain ? TableBorder.Ascii2 : TableBorder.Simple };
        foreach (var column in shown)
        {
            var (heading, _, right) = columns[column];
            var made = new TableColumn(Markup.Escape(heading)) { NoWrap = right };
            table.AddColumn(right ? made.RightAligned() : made);
        }

        foreach (var row in rows)
        {
            table.AddRow([.. shown.Select(column => new Markup(row[column]))]);
        }

        console.Write(table);
        if (shown.Count < columns.Count)
        {
            var left = columns.Where((_, column) => !shown.Contains(column)).Select(column => column.Heading.Replace('\n', ' ')).ToList();
            console.WriteLine($"A wider terminal also shows: {Sentence.List(left)}.");
        }
    }

    private FittedTable Column(string heading, int importance, bool right)
    {
        columns.Add((Ascii(heading), importance, right));
        return this;
    }

    private int Width(int column) =>
        rows.Select(row => Markup.Remove(row[column]).Split('\n').Max(line => line.Length)).Append(columns[column].Heading.Split('\n').Max(line => line.Length)).Max() + Around;

    private string Ascii(string text) => plain ? AsciiWriter.Of(text) : text;
}
