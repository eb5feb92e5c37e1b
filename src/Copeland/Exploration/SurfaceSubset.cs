namespace Copeland.Exploration;

/// <summary>Candidates of a family that stand.</summary>
/// <param name="Base">Their mean logits as the scenario stands, in the family's order, without those that do not stand.</param>
/// <param name="Curves">By candidate and coordinate the number of a curve; −1 for none.</param>
/// <param name="Split">Covariance of how the family's vote falls to them, a lower triangle row by row; null for a candidate alone.</param>
/// <param name="Offset">What the family's log share is more than the logarithm of its candidates' together.</param>
public sealed record SurfaceSubset(double[] Base, int[][] Curves, SurfaceCovariance? Split, double Offset);
