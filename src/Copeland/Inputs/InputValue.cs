namespace Copeland.Inputs;

/// <summary>An input set to a value.</summary>
/// <param name="Address">The input's address, e.g. <c>seat.leavePct</c>.</param>
/// <param name="Value">The value in the address's own unit: percent where its name says so.</param>
public readonly record struct InputValue(string Address, double Value)
{
    /// <summary>The change as <c>--set</c> takes it; reading it back gives the same bits.</summary>
    public string Change => Invariant($"{Address}={Value:R}");
}
