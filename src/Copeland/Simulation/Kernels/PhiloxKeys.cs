using Copeland.Sampling;

namespace Copeland.Simulation.Kernels;

/// <summary>The two keys of each of Philox's ten rounds, in 64 bits as its vectors take them.</summary>
internal unsafe struct PhiloxKeys
{
    /// <summary>The first key of round r at 2r, the second at 2r + 1.</summary>
    public fixed ulong Rounds[2 * Philox4x32.Rounds];

    public PhiloxKeys(StreamKey key)
    {
        Key = key;
        var (low, high) = (key.Low, key.High);
        for (var round = 0; round < Philox4x32.Rounds; round++)
        {
            Rounds[2 * round] = low;
            Rounds[(2 * round) + 1] = high;
            low += Philox4x32.Weyl0;
            high += Philox4x32.Weyl1;
        }
    }

    public StreamKey Key { get; }
}
