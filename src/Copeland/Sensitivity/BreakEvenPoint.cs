using Copeland.Inputs;

namespace Copeland.Sensitivity;

/// <summary>The value of an input, nearest to the present one, at which the race turns.</summary>
/// <param name="Input">The input.</param>
/// <param name="Kind">What turns.</param>
/// <param name="Value">The value, in the input's unit.</param>
/// <param name="Deviations">How far that is from the present value, in standard deviations of the input.</param>
/// <param name="AtPoint">The forecast at the value, run with all draws through the same door as <c>--set</c>.</param>
public sealed record BreakEvenPoint(Input Input, BreakEvenKind Kind, double Value, double Deviations, PlanOutcome AtPoint)
{
    /// <summary>Whether the value lies within the input's plausible range.</summary>
    public bool IsPlausible => Value >= Input.Range.Low && Value <= Input.Range.High;
}
