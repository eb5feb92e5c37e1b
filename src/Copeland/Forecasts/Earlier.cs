using Copeland.Elections;
using Copeland.Model;
using Copeland.Scenarios;

namespace Copeland.Forecasts;

/// <summary>The Parliament's earlier by-elections, and the momentum they leave under some assumptions.</summary>
internal sealed class Earlier
{
    private readonly (DateOnly PollingDay, Country Country) place;
    private readonly IReadOnlyList<(FamilyResult Result, FamilyDesign Design)> results;
    private readonly ModelAssumptions assumptions;

    private Earlier((DateOnly PollingDay, Country Country) place, IReadOnlyList<(FamilyResult Result, FamilyDesign Design)> results, ModelAssumptions assumptions)
    {
        (this.place, this.results, this.assumptions) = (place, results, assumptions);
        Momentum = Model.Momentum.Before(
            place.PollingDay, place.Country, results.Select(past => StructuralResidual.Of(past.Result, past.Design, assumptions)), assumptions.Specification.Momentum);
    }

    /// <summary>Momentum by family, log share.</summary>
    public IReadOnlyDictionary<Family, FamilyMomentum> Momentum { get; }

    /// <summary>Those before a scenario's day.</summary>
    public static Earlier Of(Scenario scenario, ModelAssumptions assumptions) => new(
        (scenario.Contest.PollingDay, scenario.Contest.Seat.Country),
        [.. ScenarioEvidence.EarlierResults(scenario).Select(result => (result, FamilyDesign.Structural(result.Outlook, assumptions.ForMomentum.Specification)))],
        assumptions);

    /// <summary>The same by-elections under other assumptions: their designs need not be made again.</summary>
    public Earlier Under(ModelAssumptions other) =>
        ReferenceEquals(other, assumptions) ? this : new Earlier(place, results, other);
}
