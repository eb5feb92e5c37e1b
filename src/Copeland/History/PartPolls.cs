using Copeland.Elections;
using Copeland.Polling;

namespace Copeland.History;

/// <summary>The embedded polls of Westminster voting in Scotland and in Wales, 2020 to December 2025, and how the two voted in 2024.</summary>
internal static class PartPolls
{
    private const string NotRecorded = "pollster not recorded";

    private static readonly (string Column, string Party)[] Columns =
    [
        ("con", "Con"), ("lab", "Lab"), ("ld", "LD"), ("ukip", "UKIP"), ("reform", "Reform"), ("green", "Green"), ("snp", "SNP"), ("pc", "PC"),
    ];

    private static readonly Lazy<ILookup<Country, Poll>> Table = new(() => EmbeddedTable.Read("parts-polls.csv", Read).ToLookup(row => row.Country, row => row.Poll));

    /// <summary>The parts that have polls of their own.</summary>
    public static IReadOnlyList<Country> Parts { get; } = [Country.Scotland, Country.Wales];

    /// <summary>A part's polls of a day's Parliament known by the end of the day, oldest first; none where the table has none.</summary>
    public static IReadOnlyList<Poll> UpTo(Country part, DateOnly asOf)
    {
        var elected = Parliaments.Of(asOf).Elected;
        return [.. Table.Value[part].Where(poll => poll.End > elected && poll.Known <= asOf).OrderBy(poll => poll.End)];
    }

    /// <summary>
    /// Shares in a part at a general election, fractions by party code: the sum of its seats' votes in 2024; null for other elections.
    /// </summary>
    public static VoteShares? ResultAt(Country part, DateOnly date)
    {
        if (date != Constituencies.Elected)
        {
            return null;
        }

        var seats = Constituencies.All.Where(seat => seat.Country == part).ToList();
        var total = seats.Sum(seat => (double)seat.ValidVotes);
        return new VoteShares(seats.SelectMany(seat => seat.Candidates).GroupBy(candidate => candidate.Party, StringComparer.Ordinal)
            .Where(party => PartyCatalogue.BuiltIn.TryGet(party.Key, out var known) && known.Family != Family.Other)
            .Select(party => KeyValuePair.Create(party.Key, party.Sum(candidate => candidate.Votes) / total))
            .OrderByDescending(share => share.Value));
    }

    private static (Country Country, Poll Poll) Read(TableRow row)
    {
        var end = row.Day("fieldwork_end");
        var shares = Columns.Select(column => (column.Party, Share: row.Share(column.Column))).Where(pair => pair.Share is not null)
            .Select(pair => KeyValuePair.Create(PartyLineage.At(pair.Party, end), pair.Share ?? 0));
        var poll = new Poll(row.TextOrNull("pollster") ?? NotRecorded, row.DayOrNull("fieldwork_start"), end, Published: null, row.Count("sample_size"), new VoteShares(shares));
        return (CountryName.Parse(row.Text("area")), poll);
    }
}
