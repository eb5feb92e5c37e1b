using Copeland.Inputs;
using Copeland.Statistics;

namespace Copeland.Sensitivity;

/// <summary>What the forecast would be with one input at either end of its range, all else as it is.</summary>
/// <param name="Input">The input.</param>
/// <param name="Low">The forecast with the input at its low end.</param>
/// <param name="High">The forecast with the input at its high end.</param>
public sealed record TornadoBar(Input Input, PlanOutcome Low, PlanOutcome High)
{
    /// <summary>How far a candidate's win probability moves from the low end to the high one; negative where it falls.</summary>
    public double Swing(int candidate) => High.Win[candidate].Value - Low.Win[candidate].Value;

    /// <summary>
    /// The bar's length: how far a candidate's win probability ranges over both ends and the forecast as it stands. Where both ends lie on
    /// one side of it, as with a judgement that makes a rival uncertain, that is more than the swing.
    /// </summary>
    internal double Length(int candidate, PlanOutcome present) => Span(present, outcome => outcome.Win[candidate].Value);

    /// <summary>How far a number ranges over both ends and the forecast as it stands.</summary>
    internal double Span(PlanOutcome present, Func<PlanOutcome, double> number)
    {
        double[] all = [number(Low), number(present), number(High)];
        return all.Max() - all.Min();
    }

    /// <summary>The least and the greatest of a candidate's win probabilities at both ends and as it stands.</summary>
    internal (ProbabilityEstimate Least, ProbabilityEstimate Most) Range(int candidate, PlanOutcome present)
    {
        ProbabilityEstimate[] all = [Low.Win[candidate], present.Win[candidate], High.Win[candidate]];
        return (all.MinBy(chance => chance.Value), all.MaxBy(chance => chance.Value));
    }
}
