namespace Copeland.Benchmarks;

/// <summary>A measured point of the scaling tables.</summary>
/// <param name="Candidates">Candidates on the ballot.</param>
/// <param name="Components">1 for Student errors alone, 2 for normal ones as well.</param>
/// <param name="Draws">Draws a call.</param>
/// <param name="Nanoseconds">Processor time a draw.</param>
internal sealed record ScalingPoint(int Candidates, int Components, long Draws, double Nanoseconds);
