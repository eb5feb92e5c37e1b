namespace Copeland.Exploration;

/// <summary>A belief about a ballot in plain arrays, in the order of those who stand.</summary>
/// <param name="Means">Mean logits.</param>
/// <param name="Student">Scale matrix of the Student errors.</param>
/// <param name="Normal">Covariance of the normal errors.</param>
/// <param name="TurnoutMean">Mean of logit(turnout).</param>
internal sealed record SurfaceBelief(double[] Means, double[,] Student, double[,] Normal, double TurnoutMean);
