using Copeland.Polling;

namespace Copeland.History;

/// <summary>What the built-in tables know of the last results of seats: all of 2024, and of earlier Parliaments those of seats that have had by-elections.</summary>
internal static class KnownResults
{
    /// <summary>A seat's result at a general election; null where the tables do not hold it.</summary>
    /// <param name="seat">The seat's name in the tables.</param>
    /// <param name="elected">The day of the general election.</param>
    public static KnownResult? Of(string seat, DateOnly elected) => elected == Constituencies.Elected
        ? Constituencies.All.FirstOrDefault(known => known.Name == seat) is { } present ? Of(present) : null
        : ByElections.All.FirstOrDefault(known => known.PreviousGeneralElection == elected && known.Constituency == seat) is { } past ? Of(past) : null;

    /// <summary>The results of all seats at a general election.</summary>
    public static IEnumerable<KnownResult> At(DateOnly elected) => elected == Constituencies.Elected
        ? Constituencies.All.Select(Of)
        : ByElections.All.Where(known => known.PreviousGeneralElection == elected).Select(Of);

    private static KnownResult Of(Constituency seat) => new(
        seat.Name,
        seat.Region,
        [.. seat.Candidates.Select(candidate => new KnownShare(candidate.Party, candidate.Votes, (double)candidate.Votes / seat.ValidVotes))])
    {
        Electorate = seat.Electorate,
        Turnout = seat.Turnout,
    };

    private static KnownResult Of(PastByElection contest) => new(
        contest.Constituency,
        contest.Region,
        [.. contest.Candidates.Where(candidate => candidate.StoodBefore)
            .Select(candidate => new KnownShare(candidate.PreviousParty ?? candidate.Party, candidate.PreviousVotes, candidate.PreviousShare ?? 0))])
    {
        Electorate = contest.PreviousElectorate,
        Turnout = contest.PreviousTurnout,
    };
}

/// <summary>A seat's result at a general election.</summary>
/// <param name="Seat">The seat's name.</param>
/// <param name="Region">Its region.</param>
/// <param name="Parties">What every candidate, or every group of parties, had.</param>
internal sealed record KnownResult(string Seat, string Region, IReadOnlyList<KnownShare> Parties)
{
    /// <summary>Registered electors, where known.</summary>
    public int? Electorate { get; init; }

    /// <summary>Turnout as a fraction, where known.</summary>
    public double? Turnout { get; init; }

    /// <summary>Whether it is known to the vote.</summary>
    public bool IsCounted => Parties.All(party => party.Votes is not null);

    /// <summary>What a party had, votes or fractions, under the labels of a day; null where it is not among the parties.</summary>
    public double? Of(string party, DateOnly day, bool counted)
    {
        var own = Parties.Where(known => PartyLineage.At(known.Party, day) == party).ToList();
        return own.Count == 0 ? null : own.Sum(known => known.In(counted));
    }
}

/// <summary>What a party or a group of parties had.</summary>
/// <param name="Party">Its code in the tables.</param>
/// <param name="Votes">Votes, where they are known.</param>
/// <param name="Share">Fraction of the valid vote.</param>
internal sealed record KnownShare(string Party, int? Votes, double Share)
{
    /// <summary>Votes where these count, else the fraction.</summary>
    public double In(bool counted) => counted ? Votes ?? 0 : Share;
}
