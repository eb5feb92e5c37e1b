using Copeland.Elections;
using Copeland.Polling;

namespace Copeland.History;

/// <summary>The embedded national polls: Great Britain and the United Kingdom since May 2010.</summary>
public static class BuiltInPolls
{
    private static readonly (string Column, string Party)[] Columns =
    [
        ("con", "Con"), ("lab", "Lab"), ("ld", "LD"), ("ukip", "UKIP"), ("reform", "Reform"), ("green", "Green"), ("snp", "SNP"), ("pc", "PC"),
        ("restore", "Restore"),
    ];

    private static readonly Lazy<IReadOnlyList<Poll>> Table = new(ReadAll);

    /// <summary>The polls asked in each Parliament, by the general election before them.</summary>
    private static readonly Lazy<ILookup<DateOnly, Poll>> ByParliament = new(() => All.ToLookup(poll => Parliaments.Of((poll.Start ?? poll.End).AddDays(-1)).Elected));

    /// <summary>All of them by the end of fieldwork, then in the order of the table; party labels of the day.</summary>
    public static IReadOnlyList<Poll> All => Table.Value;

    /// <summary>The day the first poll was known.</summary>
    public static DateOnly First => All[0].Known;

    /// <summary>The end of the newest poll's fieldwork.</summary>
    public static DateOnly Last => All[^1].End;

    /// <summary>
    /// The polls of a day's Parliament known by the end of the day, with the party labels of that day: what was asked before the last
    /// general election is overtaken by its result. None in the first days after one.
    /// </summary>
    /// <exception cref="PollsNotAvailableException">No embedded poll was known on that day.</exception>
    public static IReadOnlyList<Poll> UpTo(DateOnly asOf)
    {
        if (asOf < First)
        {
            throw new PollsNotAvailableException(asOf, First);
        }

        return [.. ByParliament.Value[Parliaments.Of(asOf).Elected].Where(poll => poll.Known <= asOf).Select(poll => PartyLineage.At(poll, asOf))];
    }

    /// <summary>The same with other polls added, e.g. newer ones from a file.</summary>
    /// <exception cref="PollsNotAvailableException">No poll at all was known on that day.</exception>
    public static IReadOnlyList<Poll> UpTo(DateOnly asOf, IReadOnlyList<Poll> more, bool keepDoubles = false) => Join(asOf, more, keepDoubles).Polls;

    /// <summary>The same with what becomes of each poll that is added.</summary>
    /// <param name="asOf">The last day whose polls may be used.</param>
    /// <param name="more">The polls to add, in any order.</param>
    /// <param name="keepDoubles">Whether likely doubles count.</param>
    /// <exception cref="PollsNotAvailableException">No poll at all was known on that day.</exception>
    internal static PollIntake Join(DateOnly asOf, IReadOnlyList<Poll> more, bool keepDoubles = false)
    {
        ArgumentNullException.ThrowIfNull(more);
        var embedded = asOf < First && more.Any(poll => poll.Known <= asOf) ? [] : UpTo(asOf);
        return PollIntake.Of(embedded, more, (Parliaments.Of(asOf).Elected, asOf), keepDoubles);
    }

    private static IReadOnlyList<Poll> ReadAll() =>
        [.. EmbeddedTable.Read("national-polls.csv", Read).OrderBy(poll => poll.End)];

    private static Poll Read(TableRow row)
    {
        var end = row.Day("fieldwork_end");
        var shares = Columns.Select(column => (column.Party, Share: row.Share(column.Column)))
            .Where(pair => pair.Share is not null)
            .Select(pair => KeyValuePair.Create(PartyLineage.At(pair.Party, end), pair.Share ?? 0));
        return new Poll(
            row.Text("pollster"),
            row.DayOrNull("fieldwork_start"),
            end,
            Published: null,
            row.Count("sample_size"),
            new VoteShares(shares),
            row.Flag("mrp"));
    }
}
