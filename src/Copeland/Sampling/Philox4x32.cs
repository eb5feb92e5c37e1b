namespace Copeland.Sampling;

/// <summary>
/// Philox4x32-10, a counter-based generator: four random 32-bit words as a pure function of a 128-bit counter and a 64-bit key,
/// so any draw can be made without making those before it.
/// (Salmon, Moraes, Dror and Shaw, Parallel random numbers: as easy as 1, 2, 3, SC 2011; tested with the vectors of Random123.)
/// </summary>
internal static class Philox4x32
{
    internal const int Rounds = 10;
    internal const uint Multiplier0 = 0xD2511F53;
    internal const uint Multiplier1 = 0xCD9E8D57;

    /// <summary>The golden ratio's fraction: what the first key word grows by each round.</summary>
    internal const uint Weyl0 = 0x9E3779B9;

    /// <summary>√3 − 1: what the second key word grows by each round.</summary>
    internal const uint Weyl1 = 0xBB67AE85;

    /// <summary>The four words that belong to a counter under a key.</summary>
    public static PhiloxBlock Generate(PhiloxBlock counter, StreamKey key)
    {
        var (c0, c1, c2, c3) = counter;
        var (k0, k1) = (key.Low, key.High);
        for (var round = 0; round < Rounds; round++)
        {
            var product0 = (ulong)Multiplier0 * c0;
            var product1 = (ulong)Multiplier1 * c2;
            c0 = (uint)(product1 >> 32) ^ c1 ^ k0;
            c2 = (uint)(product0 >> 32) ^ c3 ^ k1;
            c1 = (uint)product1;
            c3 = (uint)product0;
            k0 += Weyl0;
            k1 += Weyl1;
        }

        return new PhiloxBlock(c0, c1, c2, c3);
    }
}
