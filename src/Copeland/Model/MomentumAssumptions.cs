namespace Copeland.Model;

/// <summary>How the residuals of a Parliament's earlier by-elections are averaged.</summary>
/// <param name="Days">Days in which a residual's weight falls by a factor e.</param>
/// <param name="Shrinkage">Weight of a residual of zero added to every average, in contests.</param>
public sealed record MomentumAssumptions(double Days = 365, double Shrinkage = 2);
