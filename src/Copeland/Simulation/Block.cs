namespace Copeland.Simulation;

/// <summary>Some consecutive draws that one worker makes.</summary>
/// <param name="Replicate">Number of the scrambling, 0 where draws are independent.</param>
/// <param name="First">Number of the first draw (within the replicate).</param>
/// <param name="Count">How many draws.</param>
internal readonly record struct Block(int Replicate, long First, int Count);
