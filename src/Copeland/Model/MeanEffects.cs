using Copeland.Elections;

namespace Copeland.Model;

/// <summary>The effects on a family's expected log share, one line each.</summary>
internal static class MeanEffects
{
    /// <summary>Name of the Leave effect's coefficient.</summary>
    public const string LeaveEffect = "leaveEffect";

    /// <summary>Years after the general election at which effects of the Parliament's age are zero.</summary>
    public const double TypicalYears = 2.2;

    private const string Government = "being in government";
    private const string Roles = "defending, or second last time";
    private const string Form = "usual showing at by-elections";
    private const string Slope = "regression to the mean";
    private const string Outsiders = "what kind of candidates the others are";
    private const string Earlier = "earlier by-elections";

    private const double Wide = 0.3;
    private const double Narrow = 0.15;
    // A judgement, not a measurement: a known face doubles a party's share, and may do nothing or quadruple it.
    private const double KnownFaceMean = 0.7;
    private const double KnownFaceSd = 0.7;

    // Between a new independent's 2% to 3% and the half per cent of those who never keep a deposit lies a factor of e or more.
    private const double FringeMean = -1;
    private const double FringeSd = 0.7;
    private const double MomentumSd = 0.5;
    private const double FamilySlopeSd = 0.15;

    // At a share of 22% (e^−1.5) all families respond alike.
    private const double BaseCentre = 1.5;
    private const double NationalLeavePercent = 52.0;

    /// <summary>The last result carried forward by the swing in the national polls.</summary>
    public static Effect Base { get; } = new("base", Slope, 0.9, Wide, t => NationalSwing.LogBlend(t.Standing));

    /// <summary>
    /// The outgoing member standing again under another label. Two contests of the history show it, decades apart: its prior is a
    /// judgement, and contests that show it weigh the same however long ago they were held.
    /// </summary>
    public static Effect Restander { get; } =
        new("restander", "the outgoing member under another label", KnownFaceMean, KnownFaceSd, t => One(t.Standing.HasRestander));

    /// <summary>The effects the project started from, without momentum.</summary>
    public static IReadOnlyList<Effect> Structural { get; } =
    [
        Base,
        new("governmentPenalty", Government, 0, Wide, t => One(t.Governs)),
        new("coalitionPenalty", Government, 0, Wide, t => One(t.IsCoalitionPartner)),
        new("defending", Roles, 0, Wide, t => One(t.Defends)),
        new("governmentDefending", Government, 0, Wide, t => One(t.Governs && t.Defends)),
        new("governmentYears", Government, 0, 0.1, t => t.Governs ? t.Contest.YearsSinceGeneralElection - TypicalYears : 0),
        new("second", Roles, 0, Wide, t => One(t.Rank == 2)),
        new("secondNotGoverning", Roles, 0, Wide, t => One(t.Rank == 2 && !t.Governs)),
        new("liberalDemocrat", Form, 0, Wide, t => One(t.Is(Family.LiberalDemocrat))),
        new("populistRight", Form, 0, Wide, t => One(t.Is(Family.PopulistRight))),
        new("green", Form, 0, Wide, t => One(t.Is(Family.Green))),
        new("nationalist", Form, 0, Wide, t => One(t.Is(Family.Nationalist))),
        new("liberalDemocratSecond", Roles, 0, Wide, t => One(t.Is(Family.LiberalDemocrat) && t.Rank is 1 or 2)),
        new("liberalDemocratGovernmentSeat", Roles, 0, Wide, t => One(t.Is(Family.LiberalDemocrat) && t.GovernmentDefends)),
        new("newParty", Form, 0, Wide, t => One(t.IsNew)),
        new("newOther", Form, 0, Wide, t => One(t.IsNew && t.Is(Family.Other))),
        new("uniformMinusProportional", Slope, 0, Wide, t => NationalSwing.LogUniform(t.Standing) - NationalSwing.LogProportional(t.Standing)),
        new(LeaveEffect, "the seat’s Leave share", 0, Wide, Leave),
    ];

    /// <summary>The momentum effects the project started from.</summary>
    public static IReadOnlyList<Effect> Momentum { get; } =
    [
        OfMomentum("momentum", 0.5, _ => true),
        OfMomentum("momentumOther", 0, t => t.Is(Family.Other)),
        OfMomentum("momentumRight", 0, t => t.Is(Family.PopulistRight) && t.Since2010),
    ];

    /// <summary>How far each family's response to its own base departs from the common one.</summary>
    public static IReadOnlyList<Effect> BaseByFamily { get; } =
    [
        .. Enum.GetValues<Family>().Select(family => new Effect($"base{family}", Slope, 0, FamilySlopeSd, t => t.Is(family) ? Base.Value(t) + BaseCentre : 0)),
    ];

    /// <summary>All effects of the model, in the order of the model card.</summary>
    public static IReadOnlyList<Effect> All { get; } =
    [
        .. Structural.Concat(Momentum).Where(effect => effect.Name is not ("secondNotGoverning" or "momentumOther")),
        .. BaseByFamily,
        OfMomentum("momentumDefending", 0, t => t.Defends),
        new("momentumNation", Earlier, 0, MomentumSd, t => t.Momentum.InNation) { UsesMomentum = true },

        // A nationalist's share in Great Britain says little about a seat in Scotland or Wales.
        new("newNationalist", Form, 0, Wide, t => One(t.IsNew && t.Is(Family.Nationalist))),
        new("newLiberalDemocrat", Form, 0, Narrow, t => One(t.IsNew && t.Is(Family.LiberalDemocrat))),
        Restander,
        new("insurgent", Outsiders, KnownFaceMean, KnownFaceSd, t => One(t.Standing.HasInsurgent)),
        new("fringe", Outsiders, FringeMean, FringeSd, t => One(t.Standing.IsFringe)),
    ];

    /// <summary>How a family's share moves with the seat’s Leave share, in units of the Leave effect per ten points.</summary>
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

    private static Effect OfMomentum(string name, double priorMean, Predicate<FamilyTerm> applies) =>
        new(name, Earlier, priorMean, MomentumSd, term => applies(term) ? term.Momentum.Everywhere : 0) { UsesMomentum = true };

    private static double Leave(FamilyTerm term) =>
        term.Since2010 && term.Contest.LeaveShare is { } leave
            ? LeaveSign(term.Family) * ((100 * leave) - NationalLeavePercent) / 10
            : 0;

    private static double One(bool holds) => holds ? 1 : 0;
}
