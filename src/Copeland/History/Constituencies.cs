using System.Diagnostics;

namespace Copeland.History;

/// <summary>The 650 seats on the boundaries of 2024.</summary>
internal static class Constituencies
{
    private static readonly Lazy<IReadOnlyList<Constituency>> Table = new(ReadAll);

    /// <summary>The general election whose results they carry.</summary>
    public static DateOnly Elected { get; } = new(2024, 7, 4);

    /// <summary>All of them by name.</summary>
    public static IReadOnlyList<Constituency> All => Table.Value;

    private static IReadOnlyList<Constituency> ReadAll()
    {
        var candidates = EmbeddedTable.Read("seat-results-2024.csv", row => (
                Code: row.Text("ons_code"),
                Candidate: new SeatCandidate(row.Text("party"), row.Text("candidate"), Whole(row, "votes"))))
            .ToLookup(pair => pair.Code, pair => pair.Candidate, StringComparer.Ordinal);
        return [.. EmbeddedTable.Read("seats-2024.csv", row => Seat(row, candidates)).OrderBy(seat => seat.Name, StringComparer.Ordinal)];
    }

    private static Constituency Seat(TableRow row, ILookup<string, SeatCandidate> candidates)
    {
        var country = CountryName.Parse(row.Text("country"));
        var leave = row.Share("leave_pct") ?? throw new UnreachableException("Every seat has a Leave share.");
        var alternative = row.Share("leave_pct_alternative") ?? leave;
        var code = row.Text("ons_code");
        return new Constituency(
            code,
            row.Text("constituency"),
            country,
            row.Text("region"),
            Whole(row, "electorate"),
            Whole(row, "valid_votes"),
            row.Text("winner"),
            LeaveShare.Of(leave, alternative, country),
            LeaveShare.IsDoubtful(leave, alternative),
            [.. candidates[code].OrderByDescending(candidate => candidate.Votes)]);
    }

    private static int Whole(TableRow row, string column) =>
        row.Count(column) ?? throw new UnreachableException($"{column} is always given.");
}
