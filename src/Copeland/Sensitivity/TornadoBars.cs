using Copeland.Inputs;

namespace Copeland.Sensitivity;

/// <summary>What one input at a time does, and the inputs that have no bar.</summary>
/// <param name="Bars">The bars, the longest first by the leader's win probability.</param>
/// <param name="Present">The forecast as it stands, with the range that those of the bars have.</param>
/// <param name="Lesser">Coefficients that move less than those with a bar.</param>
/// <param name="Refused">Inputs an end of whose range the scenario does not allow.</param>
internal sealed record TornadoBars(IReadOnlyList<TornadoBar> Bars, PlanOutcome Present, IReadOnlyList<Input> Lesser, IReadOnlyList<RefusedInput> Refused);
