using Copeland.Polling;

namespace Copeland.Model;

/// <summary>Parties that the polls make likely to stand and that are not on the ballot.</summary>
internal static class AbsentParties
{
    /// <summary>A party that had this part of the seat's vote last time is a main rival, of which the scenario warns already.</summary>
    private const double MainRival = 0.15;

    /// <summary>A sentence on them; none where nobody is missing.</summary>
    public static IReadOnlyList<string> Of(SeatEvidence evidence)
    {
        var (contest, now) = (evidence.Contest, evidence.National.Now);
        var missing = LikelyParties.Of(now, contest.Seat.Country)
            .Where(code => contest.Candidates.All(candidate => candidate.Party.Code != code) && !(contest.Previous.Shares[code] >= MainRival))
            .Select(code => now[code] > LikelyParties.LeastShare ? Invariant($"{code} ({100 * (now[code] ?? 0):0}% in national polls)") : Invariant($"{code} (a party of {contest.Seat.Country} alone)")).ToList();
        return missing.Count == 0
            ? []
            : [Invariant($"Not on the ballot: {string.Join(", ", missing)}. Add whoever stands to candidates; where the voters of whoever does not will go is less certain than the forecast says.")];
    }
}
