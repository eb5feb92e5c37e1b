namespace Copeland.Simulation;

/// <summary>How to simulate. Nothing here but the draws, the seed and the method changes a result.</summary>
/// <param name="Draws">Number of simulated elections, 1 to 10¹².</param>
/// <param name="Seed">Any 64-bit number; every seed is as good as another.</param>
/// <param name="Method">Random or low-discrepancy points.</param>
/// <param name="Threads">Worker threads, 1 or more; the result is the same for any number.</param>
public sealed record SimulationSettings(
    long Draws = 100_000, ulong Seed = 0, SamplingMethod Method = SamplingMethod.Random, int Threads = 1);
