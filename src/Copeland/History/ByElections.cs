using System.Collections.Frozen;
using Copeland.Elections;

namespace Copeland.History;

/// <summary>The by-elections since 1945 that the history holds.</summary>
internal static class ByElections
{
    private static readonly Lazy<IReadOnlyList<PastByElection>> Table = new(ReadAll);

    private static readonly Lazy<FrozenDictionary<string, PastByElection>> ById =
        new(() => Table.Value.ToFrozenDictionary(contest => contest.Id, StringComparer.Ordinal));

    /// <summary>All of them by polling day, then id.</summary>
    public static IReadOnlyList<PastByElection> All => Table.Value;

    /// <summary>The by-election of an id, or null where there is none.</summary>
    public static PastByElection? Find(string id) => ById.Value.GetValueOrDefault(id);

    /// <summary>The by-election of a seat on a day, or null where the history has none.</summary>
    public static PastByElection? Find(string constituency, DateOnly date) =>
        All.FirstOrDefault(contest => contest.Date == date && string.Equals(contest.Constituency, constituency, StringComparison.OrdinalIgnoreCase));

    /// <summary>Those of a date's Parliament that were held before the date, by polling day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The date lies before the general election of 1945.</exception>
    public static IReadOnlyList<PastByElection> Before(DateOnly date)
    {
        var parliament = Parliaments.Of(date);
        return [.. All.Where(contest => contest.Date >= parliament.Elected && contest.Date < date)];
    }

    private static IReadOnlyList<PastByElection> ReadAll()
    {
        var candidates = EmbeddedTable.Read("by-election-results.csv", row => (Id: row.Text("id"), Row: Candidate(row)))
            .ToLookup(pair => pair.Id, pair => pair.Row, StringComparer.Ordinal);
        var national = EmbeddedTable.Read("by-election-national-polls.csv", row => (Id: row.Text("id"), Row: National(row)))
            .ToLookup(pair => pair.Id, pair => pair.Row, StringComparer.Ordinal);
        return [.. EmbeddedTable.Read("by-elections.csv", row => Contest(row, candidates, national))
            .OrderBy(contest => contest.Date).ThenBy(contest => contest.Id, StringComparer.Ordinal)];
    }

    private static PastByElection Contest(
        TableRow row, ILookup<string, PastCandidate> candidates, ILookup<string, PastNationalShare> national)
    {
        var id = row.Text("id");
        var country = CountryName.Parse(row.Text("country"));
        return new PastByElection
        {
            Id = id,
            Constituency = row.Text("constituency"),
            Country = country,
            Region = row.Text("region"),
            Date = row.Day("date"),
            PreviousGeneralElection = row.Day("previous_general_election"),
            Defending = CountryName.Party(row.Text("defending_party"), country),
            Sitting = row.TextOrNull("sitting_party"),
            Government = row.TextOrNull("coalition_partner") is { } partner
                ? [row.Text("government_party"), partner] : [row.Text("government_party")],
            Electorate = row.Count("electorate"),
            ValidVotes = row.Count("valid_votes"),
            Turnout = row.Share("turnout_pct"),
            PreviousElectorate = row.Count("prev_electorate"),
            PreviousValidVotes = row.Count("prev_valid_votes"),
            PreviousTurnout = row.Share("prev_turnout_pct"),
            Leave = row.Share("leave_pct"),
            Winner = CountryName.Party(row.Text("winner"), country),
            RunnerUp = CountryName.Party(row.Text("runner_up"), country),
            Resolution = row.Text("resolution") == "groups" ? ResultResolution.Groups : ResultResolution.Candidates,
            Flag = row.TextOrNull("flag"),
            Source = row.Text("source"),
            Candidates = WithIds([.. candidates[id]], country),
            National = InCountry([.. national[id]], country),
        };
    }

    private static PastCandidate Candidate(TableRow row) => new(
        string.Empty,
        row.Text("party"),
        row.TextOrNull("candidate"),
        row.Count("votes"),
        row.Flag("stood_now") ? row.Share("share_pct") : null,
        row.TextOrNull("prev_party"),
        row.Count("prev_votes"),
        row.Flag("stood_prev") ? row.Share("prev_share_pct") : null);

    private static PastNationalShare National(TableRow row) => new(
        row.Text("party"),
        row.Share("previous_gb_pct"),
        row.Share("polls_pct"),
        row.Count("polls") ?? 0,
        row.Text("source") switch
        {
            "none" => PastPollSource.None,
            "polls" => PastPollSource.Polls,
            "daily-average" => PastPollSource.DailyAverage,
            var other => throw new FormatException($"\"{other}\" is no source of polls."),
        });

    private static IReadOnlyList<PastCandidate> WithIds(IReadOnlyList<PastCandidate> candidates, Country country)
    {
        var named = candidates.Select(candidate => candidate with { Party = CountryName.Party(candidate.Party, country) }).ToList();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var repeated = named.GroupBy(candidate => candidate.Party, StringComparer.Ordinal)
            .Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        return [.. named.Select(candidate =>
        {
            var place = places[candidate.Party] = places.GetValueOrDefault(candidate.Party) + 1;
            return candidate with { Id = repeated.Contains(candidate.Party) ? Invariant($"{candidate.Party}-{place}") : candidate.Party };
        })];
    }

    private static IReadOnlyList<PastNationalShare> InCountry(IReadOnlyList<PastNationalShare> shares, Country country) =>
    [
        .. shares.Where(share => share.Party != "Nat" || CountryName.NationalistIn(country) is not null)
            .Select(share => share with { Party = CountryName.Party(share.Party, country) }),
    ];
}
