using System.Diagnostics;

namespace Copeland.History;

/// <summary>General elections since 1945.</summary>
internal static class GeneralElections
{
    private static readonly Lazy<IReadOnlyList<GeneralElection>> Table = new(ReadAll);

    /// <summary>All of them by date.</summary>
    public static IReadOnlyList<GeneralElection> All => Table.Value;

    /// <summary>The general election held on a date, or null where there was none.</summary>
    public static GeneralElection? At(DateOnly date) => All.FirstOrDefault(election => election.Date == date);

    /// <summary>The last general election held before a date, or null where the table has none.</summary>
    public static GeneralElection? LastBefore(DateOnly date) => All.LastOrDefault(election => election.Date < date);

    private static IReadOnlyList<GeneralElection> ReadAll() =>
    [
        .. EmbeddedTable.Read("general-elections.csv", row => (Date: row.Day("date"), Line: Share(row)))
            .GroupBy(row => row.Date, row => row.Line)
            .OrderBy(group => group.Key)
            .Select(group => new GeneralElection(group.Key, [.. group])),
    ];

    private static GeneralElectionShare Share(TableRow row)
    {
        var votes = row.Count("votes") ?? throw new UnreachableException("Votes are always given.");
        var total = row.Count("total_votes") ?? throw new UnreachableException("Total votes are always given.");
        return new GeneralElectionShare(row.Text("party"), row.Text("area") == "UK", (double)votes / total, total);
    }
}
