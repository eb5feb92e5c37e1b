namespace Copeland.Forecasts;

/// <summary>How much of the uncertainty one source makes.</summary>
/// <param name="Source">The source in words.</param>
/// <param name="VarianceShare">Its share of the variance of the log ratio between the two front runners, 0 to 1; all add to 1.</param>
public sealed record UncertaintyShare(string Source, double VarianceShare);
