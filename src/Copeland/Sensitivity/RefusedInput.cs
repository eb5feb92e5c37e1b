using Copeland.Inputs;

namespace Copeland.Sensitivity;

/// <summary>An input that could not be varied.</summary>
/// <param name="Input">The input.</param>
/// <param name="Reason">What the scenario's own rules say of an end of its range.</param>
public sealed record RefusedInput(Input Input, string Reason);
