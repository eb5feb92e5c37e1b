using Copeland.Elections;

namespace Copeland.Model;

/// <summary>
/// Where the votes go of main rivals who stand aside and leave none behind: in part to whoever stands outside the parties. Without that
/// they would fall to those who stand in proportion to what they had, which is nearly all to one.
/// </summary>
internal static class RivalsAside
{
    /// <summary>The name of the part of the orphaned vote that candidates outside the parties set out from, a fraction.</summary>
    public const string Part = "rivalsAsidePart";

    /// <summary>The share, last time in the seat or in Great Britain or in the polls, from which another family takes these votes (5%, what saves a deposit).</summary>
    public const double Rival = 0.05;

    /// <summary>The by-elections that show it, by date, and what others took, in whole percent: Haltemprice and Howden, Batley and Spen, Southend West, Clacton.</summary>
    public static IReadOnlyList<(DateOnly Date, int OthersPct)> Known { get; } = [(new(2008, 7, 10), 28), (new(2016, 10, 20), 14), (new(2022, 2, 3), 11), (new(2026, 8, 13), 37)];

    /// <summary>The part of last time's vote that nobody who stands has a claim to, a fraction; 0 where few stand aside or another rival stands.</summary>
    /// <param name="absent">The part of last time's vote whose families do not stand: <see cref="Contest.AbsentShare"/>.</param>
    /// <param name="standings">The families on the ballot.</param>
    public static double Orphaned(double absent, IReadOnlyCollection<FamilyStanding> standings) =>
        absent > Contest.ManyAbsent && standings.Count(IsRival) < 2 ? absent : 0;

    /// <summary>An outlook in which others have their part of what is orphaned; the same where nothing is, or the part is not among the assumptions.</summary>
    public static ContestOutlook Inherit(ContestOutlook outlook, ModelAssumptions assumptions) =>
        outlook.Orphaned > 0 && assumptions.Has(Part) ? Inherit(outlook, assumptions[Part].Mean) : outlook;

    /// <summary>The same for a part.</summary>
    public static ContestOutlook Inherit(ContestOutlook outlook, double part) => outlook with
    {
        Standings = [.. outlook.Standings.Select(standing => standing.Family == Family.Other ? standing with { Inherited = part * outlook.Orphaned } : standing)],
    };

    private static bool IsRival(FamilyStanding standing) => standing.Family != Family.Other
        && new[] { standing.PreviousShare, standing.NationalPrevious, standing.NationalNow }.Any(share => share >= Rival);
}
