namespace Copeland.Statistics;

/// <summary>A number known with an error.</summary>
/// <param name="Mean">Its expected value.</param>
/// <param name="Sd">Its standard deviation, 0 where it is taken as exact; same unit as the mean.</param>
public readonly record struct Estimate(double Mean, double Sd);
