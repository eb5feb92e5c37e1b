using Copeland.Elections;

namespace Copeland.Model;

/// <summary>The effects on a family's expected log share, one line each.</summary>
public static class MeanEffects
{
    /// <summary>Name of the Leave effect's coefficient.</summary>
    public const string LeaveEffect = "leaveEffect";

    private const double Wide = 0.3;
    private const double TypicalYears = 2.2;
    private const double NationalLeavePercent = 52.0;

    /// <summary>The last result carried forward by the swing in the national polls.</summary>
    public static Effect Base { get; } = new("base", "large shares shrink, small ones grow", 0.9, Wide, t => NationalSwing.LogBlend(t.Standing));

    /// <summary>All effects, in the order of the model card.</summary>
    public static IReadOnlyList<Effect> All { get; } =
    [
        Base,
        new("governmentPenalty", "the governing party at by-elections", 0, Wide, t => One(t.Governs)),
        new("coalitionPenalty", "the governing party at by-elections", 0, Wide, t => One(t.IsCoalitionPartner)),
        new("defending", "who defends and who came second", 0, Wide, t => One(t.Defends)),
        new("governmentDefending", "the governing party at by-elections", 0, Wide, t => One(t.Governs && t.Defends)),
        new("governmentYears", "the governing party at by-elections", 0, 0.1, t => t.Governs ? t.Contest.YearsSinceGeneralElection - TypicalYears : 0),
        new("second", "who defends and who came second", 0, Wide, t => One(t.Rank == 2)),
        new("secondNotGoverning", "who defends and who came second", 0, Wide, t => One(t.Rank == 2 && !t.Governs)),
        new("liberalDemocrat", "how parties do at by-elections", 0, Wide, t => One(t.Is(Family.LiberalDemocrat))),
        new("populistRight", "how parties do at by-elections", 0, Wide, t => One(t.Is(Family.PopulistRight))),
        new("green", "how parties do at by-elections", 0, Wide, t => One(t.Is(Family.Green))),
        new("nationalist", "how parties do at by-elections", 0, Wide, t => One(t.Is(Family.Nationalist))),
        new("liberalDemocratSecond", "who defends and who came second", 0, Wide, t => One(t.Is(Family.LiberalDemocrat) && t.Rank is 1 or 2)),
        new("liberalDemocratGovernmentSeat", "who defends and who came second", 0, Wide, t => One(t.Is(Family.LiberalDemocrat) && t.GovernmentDefends)),
        new("newParty", "how parties do at by-elections", 0, Wide, t => One(t.IsNew)),
        new("newOther", "how parties do at by-elections", 0, Wide, t => One(t.IsNew && t.Is(Family.Other))),
        new("uniformMinusProportional", "large shares shrink, small ones grow", 0, Wide, t => NationalSwing.LogUniform(t.Standing) - NationalSwing.LogProportional(t.Standing)),
        new(LeaveEffect, "the seat's Leave share", 0, Wide, Leave),
        new("momentum", "earlier by-elections of this Parliament", 0.5, 0.5, t => t.Momentum) { UsesMomentum = true },
        new("momentumOther", "earlier by-elections of this Parliament", 0, 0.5, t => t.Is(Family.Other) ? t.Momentum : 0) { UsesMomentum = true },
        new("momentumRight", "earlier by-elections of this Parliament", 0, 0.5, t => t.Is(Family.PopulistRight) && t.Since2010 ? t.Momentum : 0) { UsesMomentum = true },
    ];

    private static double Leave(FamilyTerm term) =>
        term.Since2010 && term.Contest.LeaveShare is { } leave
            ? LeaveSign(term.Family) * ((100 * leave) - NationalLeavePercent) / 10
            : 0;

    /// <summary>How a family's share moves with the seat's Leave share, in units of the Leave effect per ten points.</summary>
    internal static double LeaveSign(Family family) => family switch
    {
        Family.Conservative => 0.3,
        Family.Labour => -0.1,
        Family.LiberalDemocrat => -1.0,
        Family.PopulistRight => 1.0,
        Family.Green => -0.7,
        Family.Nationalist => -0.5,
        _ => 0.0,
    };

    private static double One(bool holds) => holds ? 1 : 0;
}
