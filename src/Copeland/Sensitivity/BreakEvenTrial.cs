using Copeland.Inputs;
using MathNet.Numerics;

namespace Copeland.Sensitivity;

/// <summary>A break-even point on its way from the search to its verification, corrected by the secant.</summary>
/// <param name="input">The input.</param>
/// <param name="kind">What turns.</param>
/// <param name="deviations">Where the search found it, in standard deviations of the input.</param>
/// <param name="slope">How the gap grows there with a standard deviation.</param>
internal sealed class BreakEvenTrial(Input input, BreakEvenKind kind, double deviations, double slope)
{
    /// <summary>Decimals of a point's value: enough for the race to turn to the last draw.</summary>
    private const int Decimals = 9;

    /// <summary>The part of a run's own error within which the race counts as turning.</summary>
    private const double Tolerance = 0.7;

    private (double Deviations, double Gap) before = (double.NaN, double.NaN);
    private bool over;

    /// <summary>The input.</summary>
    public Input Input => input;

    /// <summary>What turns.</summary>
    public BreakEvenKind Kind => kind;

    /// <summary>Where it is thought to be, in standard deviations of the input.</summary>
    public double Deviations => deviations;

    /// <summary>The input's value there.</summary>
    public InputValue Value => new(input.Address, input.At(deviations).Round(Decimals));

    /// <summary>The point; null as long as no run has shown that the race turns there.</summary>
    public BreakEvenPoint? Point { get; private set; }

    /// <summary>Whether another run may show it.</summary>
    public bool IsOpen => !over && Point is null && slope != 0 && Math.Abs(deviations) <= BreakEven.Farthest;

    /// <summary>Ends the trial without a point.</summary>
    public void GiveUp() => over = true;

    /// <summary>Looks at a run at <see cref="Value"/>: the race turns there, or the next value is tried.</summary>
    /// <param name="outcome">The run.</param>
    /// <param name="gap">How far the race is from turning.</param>
    /// <param name="error">The run's own standard error.</param>
    public void Take(PlanOutcome outcome, double gap, double error)
    {
        if (Math.Abs(gap) <= Tolerance * error)
        {
            Point = new BreakEvenPoint(input, kind, Value.Value, deviations, outcome);
            return;
        }

        // Two runs whose difference is more than noise know the slope better than the search did.
        slope = Math.Abs(gap - before.Gap) > error && deviations != before.Deviations ? (gap - before.Gap) / (deviations - before.Deviations) : slope;
        before = (deviations, gap);
        deviations -= gap / slope;
    }
}
