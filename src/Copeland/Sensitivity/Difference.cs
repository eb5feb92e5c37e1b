namespace Copeland.Sensitivity;

/// <summary>The difference of two simulated numbers, with the error that simulation leaves in it.</summary>
/// <param name="Value">The second less the first.</param>
/// <param name="StandardError">Its Monte Carlo standard error, from draws in pairs: what both scenarios share cancels.</param>
public readonly record struct Difference(double Value, double StandardError);
