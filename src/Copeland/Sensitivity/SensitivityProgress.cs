namespace Copeland.Sensitivity;

/// <summary>How far an analysis is.</summary>
/// <param name="Stage">What it is doing, in words.</param>
/// <param name="Fraction">How much of that is done, 0 to 1.</param>
public readonly record struct SensitivityProgress(string Stage, double Fraction);
