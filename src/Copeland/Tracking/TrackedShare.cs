namespace Copeland.Tracking;

/// <summary>One candidate's forecast on one day; fractions.</summary>
/// <param name="Win">Probability of winning.</param>
/// <param name="Mean">Mean share.</param>
/// <param name="Median">Median share.</param>
/// <param name="Low">Lower end of the share's 90% prediction interval.</param>
/// <param name="High">Its upper end.</param>
internal readonly record struct TrackedShare(double Win, double Mean, double Median, double Low, double High);
