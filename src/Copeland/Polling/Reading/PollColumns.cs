using Copeland.Elections;

namespace Copeland.Polling.Reading;

/// <summary>Which column of a poll table holds what.</summary>
internal sealed class PollColumns
{
    /// <summary>Headers this short are within a letter of too much to be a slip of something.</summary>
    private const int ShortestSlip = 4;

    private readonly Dictionary<string, (int Place, int Rank)> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Place, string Header)> parties = new(StringComparer.Ordinal);
    private readonly List<string> unused = [];

    private PollColumns(string[] header) => Header = header;

    /// <summary>The header's cells as written.</summary>
    public string[] Header { get; }

    /// <summary>Party code and place of each column of shares.</summary>
    public IEnumerable<(string Party, int Place)> Parties => parties.Select(pair => (pair.Key, pair.Value.Place));

    /// <summary>The place of a known column, or null where the table has none.</summary>
    public int? this[string name] => places.TryGetValue(name, out var found) ? found.Place : null;

    /// <summary>The column of the last day: <c>end</c>, else <c>fieldwork</c>, else <c>date</c>.</summary>
    public string Last => Array.Find(["end", "fieldwork", "date"], places.ContainsKey) ?? "end";

    /// <summary>Whether a row can be the header: it names a pollster's column and one of days.</summary>
    public static bool IsHeader(IReadOnlyList<string> cells)
    {
        var columns = cells.Select(cell => PollHeader.Column(PollHeader.Plain(cell))?.Column).ToHashSet(StringComparer.Ordinal);
        return columns.Contains("pollster") && (columns.Contains("end") || columns.Contains("fieldwork") || columns.Contains("date"));
    }

    /// <summary>The columns of a header, or null where it is unusable and the report says why.</summary>
    /// <param name="row">The header.</param>
    /// <param name="catalogue">The parties a column may have.</param>
    /// <param name="report">Problems and notes.</param>
    public static PollColumns? Of(RawRow row, PartyCatalogue catalogue, PollReport report)
    {
        var columns = new PollColumns([.. row.Cells]);
        for (var place = 0; place < row.Cells.Count; place++)
        {
            columns.Add(row.Cells[place], place, (row.Line, catalogue), report);
        }

        if (columns["pollster"] is null)
        {
            report.Problem(row.Line, "pollster", "This column is missing; every poll needs it. Name the column of pollsters \"pollster\".");
        }

        if (columns[columns.Last] is null)
        {
            report.Problem(row.Line, "end", "This column is missing; every poll needs it. Name the column of the last day of fieldwork \"end\".");
        }

        if (columns.parties.Count == 0)
        {
            report.Problem(row.Line, null, "No column is a party. Add one for each party, named by its code: Con, Lab, LD, Reform, Green …");
        }

        if (columns.unused.Count > 0)
        {
            report.Note($"{Sentence(columns.unused)} {(columns.unused.Count == 1 ? "is no column" : "are no columns")} of a party the program knows: left out; a party's shares then count among others.");
        }

        return report.HasProblems ? null : columns;
    }

    private static string Sentence(List<string> headers) => string.Join(", ", headers.Select(Quoted.Text));

    private void Add(string header, int place, (int Line, PartyCatalogue Catalogue) at, PollReport report)
    {
        if (OutsideText.Problem(PollCell.Clean(header)) is { } hidden)
        {
            report.Problem(at.Line, null, $"The header {hidden}");
            return;
        }

        var plain = PollHeader.Plain(header);
        if (plain.Length == 0)
        {
            return;
        }

        var shown = Quoted.Plain(PollCell.Clean(header), 40);
        if (PollHeader.Column(plain) is { } known)
        {
            Place(known.Column, (place, known.Rank), (at.Line, shown), report);
        }
        else if (PollHeader.IsUnderstood(plain))
        {
            return;
        }
        else if (PartyNames.Code(PollCell.Clean(header), at.Catalogue) is { } code || (code = PartyNames.Code(plain, at.Catalogue)) is not null)
        {
            AddParty(code, (place, shown), at.Line, report);
        }
        else if (plain.Length >= ShortestSlip && PartyNames.Meant(PollCell.Clean(header), at.Catalogue, ["pollster", "fieldwork", "sample", "published"]) is { } near)
        {
            report.Problem(at.Line, shown, $"\"{shown}\" is neither a column of polls nor a party. Did you mean \"{near}\"? Rename the column, or delete it.");
        }
        else
        {
            unused.Add(shown);
        }
    }

    private void Place(string column, (int Place, int Rank) found, (int Line, string Shown) header, PollReport report)
    {
        if (!places.TryGetValue(column, out var taken) || found.Rank < taken.Rank)
        {
            places[column] = found;
        }
        else if (found.Rank == taken.Rank)
        {
            report.Problem(header.Line, header.Shown, "This column stands twice. Keep one of them.");
        }
    }

    // "Ref" is Reform UK in some tables and the references in others.
    private void AddParty(string code, (int Place, string Header) column, int line, PollReport report)
    {
        if (!parties.TryGetValue(code, out var taken))
        {
            parties[code] = column;
        }
        else if (IsReference(taken.Header) && !IsReference(column.Header))
        {
            parties[code] = column;
        }
        else if (!IsReference(column.Header) || IsReference(taken.Header))
        {
            report.Problem(line, column.Header, $"This party ({code}) has two columns. Keep one of them.");
        }
    }

    private static bool IsReference(string header) => PollHeader.Plain(header) == "ref";
}
