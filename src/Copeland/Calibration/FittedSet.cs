using Copeland.Model;

namespace Copeland.Calibration;

/// <summary>The coefficients for one Parliament.</summary>
/// <param name="Full">The fit with momentum.</param>
/// <param name="Structural">The fit without, against which the Parliament's own earlier by-elections are held.</param>
internal sealed record FittedSet(ModelFit Full, ModelFit Structural)
{
    /// <summary>The set as what the seat model takes as known.</summary>
    /// <param name="name">Name of the coefficient set.</param>
    /// <param name="others">Named numbers that other fits supply: turnout, split, seat polls.</param>
    public ModelAssumptions ToAssumptions(string name, IReadOnlyList<Assumption> others) =>
        Full.ToAssumptions(name, others).WithStructural(Structural.ToAssumptions(name, others));
}
