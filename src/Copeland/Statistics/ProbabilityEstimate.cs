namespace Copeland.Statistics;

/// <summary>A probability found by simulation, with the error that simulation leaves in it.</summary>
/// <param name="Value">The probability, 0 to 1.</param>
/// <param name="StandardError">Its Monte Carlo standard error, same scale.</param>
public readonly record struct ProbabilityEstimate(double Value, double StandardError);
