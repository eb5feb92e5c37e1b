using Copeland.Model;

namespace Copeland.Exploration;

/// <summary>What the engine knows with inputs set, whoever stands.</summary>
/// <param name="Evidence">What the seat model is told, with the whole ballot, without adjustments and polls of the seat.</param>
/// <param name="Assumptions">The model's numbers.</param>
internal sealed record SeatSituation(SeatEvidence Evidence, ModelAssumptions Assumptions);
