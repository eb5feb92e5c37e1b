using Copeland.Elections;
using Copeland.Polling;

namespace Copeland.Model;

/// <summary>Parties that the polls or their last result make likely to stand and that are not on the ballot.</summary>
internal static class AbsentParties
{
    // What saves a deposit.
    private const double Notable = 0.05;

    /// <summary>How the sentence begins.</summary>
    public const string Missing = "Not on the ballot:";

    /// <summary>A sentence on them; none where nobody is missing.</summary>
    public static IReadOnlyList<string> Of(SeatEvidence evidence) => Named(evidence) is { Count: > 0 } missing
        ? [$"{Missing} {string.Join(", ", missing)}. Add whoever stands to candidates; where the voters of whoever does not will go is less certain than the forecast says."]
        : [];

    /// <summary>Each with the reason, but for the defending party and main rivals, of whom it is told already (<see cref="AbsentVotes"/>); none where nobody is missing. In Northern Ireland, whose parties the polls do not ask about, only last time counts.</summary>
    public static IReadOnlyList<string> Named(SeatEvidence evidence)
    {
        var (contest, now) = (evidence.Contest, evidence.National.Now);
        var isPolled = contest.Seat.Country != Country.NorthernIreland;
        var before = contest.Previous.Shares;
        HashSet<string> told = [contest.Defending, .. AbsentVotes.MainRivals(contest).Select(share => share.Key)];
        return
        [
            .. (isPolled ? LikelyParties.Of(now, contest.Seat.Country) : [])
                .Concat(before.Where(share => share.Value >= Notable && share.Key is not ("Ind" or "Oth") && !share.Key.Contains('-', StringComparison.Ordinal)).OrderByDescending(share => share.Value).Select(share => share.Key)).Distinct(StringComparer.Ordinal)
                .Where(code => contest.Candidates.All(candidate => candidate.Party.Code != code) && !told.Contains(code))
                .Select(code => isPolled && now[code] > LikelyParties.LeastShare ? Invariant($"{code} ({100 * (now[code] ?? 0):0}% in the average of national polls)") : before[code] is { } last and >= Notable ? Invariant($"{code} ({100 * last:0.#}% last time)") : Invariant($"{code} (a party of {contest.Seat.Country} alone)")),
        ];
    }
}
