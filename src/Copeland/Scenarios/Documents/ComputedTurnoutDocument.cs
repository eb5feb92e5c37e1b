using System.ComponentModel.DataAnnotations;

namespace Copeland.Scenarios.Documents;

/// <summary>Turnout that overrides the model's expectation.</summary>
internal sealed record ComputedTurnoutDocument
{
    [Range(0.1, 99.9)]
    public double? MeanPct { get; init; }
}
