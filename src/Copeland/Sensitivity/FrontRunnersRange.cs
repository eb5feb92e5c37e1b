namespace Copeland.Sensitivity;

/// <summary>In which nine in ten of the simulated elections lie, from the 5th percentile to the 95th, fractions of the vote.</summary>
/// <param name="Share">The share of the likeliest winner.</param>
/// <param name="Lead">Its lead over the candidate it is compared with.</param>
internal sealed record FrontRunnersRange((double Low, double High) Share, (double Low, double High) Lead);
