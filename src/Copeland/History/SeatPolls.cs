using Copeland.Elections;

namespace Copeland.History;

/// <summary>Published polls of seats before their by-elections.</summary>
internal static class SeatPolls
{
    private static readonly Lazy<ILookup<string, PastSeatPoll>> Table = new(ReadAll);

    /// <summary>All of them, grouped by by-election.</summary>
    public static IEnumerable<PastSeatPoll> All => Table.Value.SelectMany(group => group);

    /// <summary>The polls of a by-election, in the order of the table; none for most.</summary>
    public static IReadOnlyList<PastSeatPoll> Of(string byElectionId) => [.. Table.Value[byElectionId]];

    private static ILookup<string, PastSeatPoll> ReadAll() =>
        EmbeddedTable.Read("by-election-seat-polls.csv", row => (
                Poll: new PastSeatPoll(
                    row.Text("poll_id"),
                    row.Text("id"),
                    row.TextOrNull("pollster"),
                    row.TextOrNull("client"),
                    row.DayOrNull("fieldwork_start"),
                    row.DayOrNull("fieldwork_end"),
                    row.Count("sample_size"),
                    VoteShares.None),
                Party: row.Text("party"),
                Share: row.Share("share_pct")))
            .GroupBy(line => line.Poll.Id, StringComparer.Ordinal)
            .Select(lines => lines.First().Poll with { Shares = Shares(lines.First().Poll, lines.Select(line => (line.Party, line.Share))) })
            .ToLookup(poll => poll.ByElectionId, StringComparer.Ordinal);

    // Labels as printed: Liberal, Alliance and SDP before the merger of March 1988 are one lineage. A printed label may stand
    // twice under one code then, so shares of one code add up.
    private static VoteShares Shares(PastSeatPoll poll, IEnumerable<(string Party, double? Share)> lines)
    {
        var contest = ByElections.Find(poll.ByElectionId)
            ?? throw new FormatException($"Seat poll {poll.Id} belongs to no by-election: {poll.ByElectionId}.");
        return new VoteShares(lines
            .Where(line => line.Share is not null)
            .GroupBy(line => Code(line.Party, contest.Date), StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create(group.Key, group.Sum(line => line.Share ?? 0))));
    }

    private static string Code(string printed, DateOnly date) => printed switch
    {
        "Lib" or "Alliance" or "SDP" when date < PartyCatalogue.Merger => "LD",
        "Alliance" => "LD",
        "Communist" or "Democratic Labour" => "Oth",
        _ => printed,
    };
}
