using Copeland.Elections;
using Copeland.Model;
using Copeland.Scenarios;

namespace Copeland.Forecasts;

/// <summary>The Parliament's earlier by-elections, and the momentum they leave under some assumptions.</summary>
internal sealed class Earlier
{
    private readonly DateOnly pollingDay;
    private readonly IReadOnlyList<(FamilyResult Result, FamilyDesign Design)> results;
    private readonly ModelAssumptions assumptions;

    private Earlier(DateOnly pollingDay, IReadOnlyList<(FamilyResult Result, FamilyDesign Design)> results, ModelAssumptions assumptions)
    {
        (this.pollingDay, this.results, this.assumptions) = (pollingDay, results, assumptions);
        Momentum = Model.Momentum.Before(
            pollingDay, results.Select(past => StructuralResidual.Of(past.Result, past.Design, assumptions)), assumptions.Specification.Momentum);
    }

    /// <summary>Momentum by family, log share.</summary>
    public IReadOnlyDictionary<Family, double> Momentum { get; }

    /// <summary>Those before a scenario's day.</summary>
    public static Earlier Of(Scenario scenario, ModelAssumptions assumptions) => new(
        scenario.Contest.PollingDay,
        [.. ScenarioEvidence.EarlierResults(scenario).Select(result => (result, FamilyDesign.Structural(result.Outlook, assumptions.ForMomentum.Specification)))],
        assumptions);

    /// <summary>The same by-elections under other assumptions: their designs need not be made again.</summary>
    public Earlier Under(ModelAssumptions other) =>
        ReferenceEquals(other, assumptions) ? this : new Earlier(pollingDay, results, other);
}
