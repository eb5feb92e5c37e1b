using Copeland.Elections;
using Copeland.Polling;

namespace Copeland.Model;

/// <summary>Candidates whom voters know apart from their label.</summary>
internal static class KnownFace
{
    /// <summary>
    /// Whether it is the outgoing member under another label than the seat was won under; a party under a new name is the same label, and
    /// between labels outside the parties nothing is to be brought along: the others set out from the member's own votes.
    /// </summary>
    public static bool IsRestander(Contest contest, Candidate candidate) => candidate.Restanding && candidate.Id != contest.Defending
        && !(candidate.Party.Family == Family.Other && contest.PartyOf(contest.Defending).Family == Family.Other)
        && PartyLineage.At(candidate.Party.Code, contest.PollingDay) != PartyLineage.At(contest.Defending, contest.PollingDay);

    /// <summary>Whether it is such a member or an insurgent.</summary>
    public static bool Is(Contest contest, Candidate candidate) => IsRestander(contest, candidate) || IsInsurgent(candidate);

    /// <summary>Whether it is an insurgent outside the polled parties.</summary>
    public static bool IsInsurgent(Candidate candidate) =>
        candidate.Standing == CandidateStanding.Insurgent && candidate.Party.Family == Family.Other;
}
