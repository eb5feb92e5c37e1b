using Copeland.Inputs;

namespace Copeland.Sensitivity;

/// <summary>What the forecast would be with one input at either end of its range, all else as it is.</summary>
/// <param name="Input">The input.</param>
/// <param name="Low">The forecast with the input at its low end.</param>
/// <param name="High">The forecast with the input at its high end.</param>
public sealed record TornadoBar(Input Input, PlanOutcome Low, PlanOutcome High)
{
    /// <summary>How far a candidate's win probability moves from the low end to the high one; negative where it falls.</summary>
    public double Swing(int candidate) => High.Win[candidate].Value - Low.Win[candidate].Value;
}
