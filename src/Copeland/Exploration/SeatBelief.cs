using Copeland.Elections;

namespace Copeland.Exploration;

/// <summary>A belief as the engine has it.</summary>
/// <param name="Plan">Means and covariances of those who stand.</param>
/// <param name="Split">The part of the normal covariance that is how families' votes fall to their candidates.</param>
/// <param name="DegreesOfFreedom">Of the Student errors.</param>
/// <param name="LogShares">The families' expected log shares, up to a common constant.</param>
internal sealed record SeatBelief(SurfaceBelief Plan, double[,] Split, double DegreesOfFreedom, IReadOnlyDictionary<Family, double> LogShares);
