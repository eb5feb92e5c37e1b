namespace Copeland.Simulation;

/// <summary>The errors of the logits: a normal one plus a Student one, independent of each other.</summary>
/// <param name="Normal">Covariance of the normal error, candidates × candidates.</param>
/// <param name="Scaled">Scale matrix of the Student error, candidates × candidates: its covariance is ν ÷ (ν − 2) times as large.</param>
/// <param name="DegreesOfFreedom">ν, above 2; infinity makes the Student error normal.</param>
internal sealed record LogitErrors(double[,] Normal, double[,] Scaled, double DegreesOfFreedom);
