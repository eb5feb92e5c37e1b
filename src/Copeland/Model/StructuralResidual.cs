using Copeland.Elections;

namespace Copeland.Model;

/// <summary>How far a past result lay from the structural mean, and the scale of the error expected there.</summary>
/// <param name="Date">Polling day.</param>
/// <param name="Country">Where the seat is.</param>
/// <param name="Families">The families on the ballot.</param>
/// <param name="Residuals">Log residuals centred by their precision-weighted mean, in the order of the families.</param>
/// <param name="Scales">The scales σ of the families' errors.</param>
internal sealed record StructuralResidual(DateOnly Date, Country Country, IReadOnlyList<Family> Families, double[] Residuals, double[] Scales)
{
    /// <summary>Whether the contest was held in the very seat that is forecast.</summary>
    public bool IsHere { get; init; }

    /// <summary>The residual of a contest that has been held.</summary>
    /// <param name="contest">The contest and its result.</param>
    /// <param name="assumptions">The assumptions whose structural mean it is held against.</param>
    public static StructuralResidual Of(FamilyResult contest, ModelAssumptions assumptions) =>
        Of(contest, FamilyDesign.Structural(contest.Outlook, assumptions.ForMomentum.Specification), assumptions);

    /// <summary>The same on the contest's structural design, made before.</summary>
    public static StructuralResidual Of(FamilyResult contest, FamilyDesign design, ModelAssumptions assumptions)
    {
        var expected = FamilyModel.Structural(design, assumptions);
        return new StructuralResidual(
            contest.Outlook.Date,
            contest.Outlook.Country,
            [.. contest.Outlook.Standings.Select(standing => standing.Family)],
            expected.CentredResiduals(contest.LogShares()),
            [.. Enumerable.Range(0, expected.Eta.Length).Select(i => Math.Sqrt(expected.Scale[i, i]))])
        {
            IsHere = contest.IsHere,
        };
    }
}
