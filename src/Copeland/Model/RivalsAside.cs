using Copeland.Elections;

namespace Copeland.Model;

/// <summary>
/// Where the votes go of main rivals who stand aside and leave none behind: in part to whoever stands outside the parties. Without that
/// they would fall to those who stand in proportion to what they had, which is nearly all to one.
/// </summary>
internal static class RivalsAside
{
    /// <summary>
    /// The part of the votes left without a family that candidates outside the parties set out from. Four by-elections show it, in which they took
    /// 28% (Haltemprice and Howden 2008), 14% (Batley and Spen 2016), 11% (Southend West 2022) and 37% (Clacton 2026): with this part the model's
    /// errors in the log of others' vote over all other votes add up to nothing.
    /// </summary>
    public const double OthersPart = 0.4;

    /// <summary>The share, last time in the seat or in Great Britain, from which another family takes these votes (5%, what saves a deposit).</summary>
    public const double Rival = 0.05;

    /// <summary>The standings with what others inherit; the same where few stand aside or another rival stands.</summary>
    /// <param name="absent">The part of last time's vote whose families do not stand, a fraction: <see cref="Contest.AbsentShare"/>.</param>
    /// <param name="standings">The families on the ballot.</param>
    public static IReadOnlyList<FamilyStanding> Inherit(double absent, IReadOnlyList<FamilyStanding> standings) =>
        absent > Contest.ManyAbsent && standings.Count(IsRival) < 2
            ? [.. standings.Select(standing => standing.Family == Family.Other ? standing with { Inherited = OthersPart * absent } : standing)]
            : standings;

    // Polls of today say so only of a family that is new: what others inherit does not move with every poll.
    private static bool IsRival(FamilyStanding standing) => standing.Family != Family.Other
        && (Math.Max(standing.PreviousShare ?? 0, standing.NationalPrevious ?? 0) >= Rival || standing is { PreviousShare: null, NationalPrevious: null, NationalNow: not null });
}
