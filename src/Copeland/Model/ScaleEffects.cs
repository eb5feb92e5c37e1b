using Copeland.Elections;

namespace Copeland.Model;

/// <summary>The effects on the log of the scale of a family's error; its slope in the log expected share is <c>scaleSlope</c>.</summary>
internal static class ScaleEffects
{
    private const double Wide = 0.3;

    /// <summary>One scale for all.</summary>
    public static IReadOnlyList<Effect> Common { get; } = [new("scale", "all parties", -0.75, 0.5, _ => 1)];

    /// <summary>The scale by role, family and era.</summary>
    public static IReadOnlyList<Effect> ByRole { get; } =
    [
        .. Common,
        new("scaleDefending", "defending the seat", 0, Wide, t => One(t.Defends)),
        new("scaleSecond", "second last time", 0, Wide, t => One(t.Rank == 2)),
        new("scaleNewParty", "not standing last time", 0, Wide, t => One(t.IsNew)),
        new("scaleRight", "populist right", 0, Wide, t => One(t.Is(Family.PopulistRight))),
        new("scaleLiberalDemocrat", "Liberal Democrats", 0, Wide, t => One(t.Is(Family.LiberalDemocrat))),
        new("scaleOther", "others", 0, Wide, t => One(t.Is(Family.Other))),
        new("scaleSince2010", "since 2010", 0, Wide, t => One(t.Since2010)),
    ];

    /// <summary>All effects, in the order of the model card: by role, and apart for new others and late in a Parliament.</summary>
    public static IReadOnlyList<Effect> All { get; } =
    [
        .. ByRole,
        new("scaleNewOther", "new independents and others", 0, Wide, t => One(t.IsNew && t.Is(Family.Other))),
        new("scaleYears", "years since the general election", 0, 0.2, t => t.Contest.YearsSinceGeneralElection - MeanEffects.TypicalYears),

        // Of 77 candidates of the fringe since 2010 none kept a deposit: half a per cent with a factor of 2.4 either way.
        new("scaleFringe", "others of the fringe", -0.3, Wide, t => One(t.Standing.IsFringe)),
    ];

    private static double One(bool holds) => holds ? 1 : 0;
}
