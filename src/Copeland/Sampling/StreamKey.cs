namespace Copeland.Sampling;

/// <summary>The key of one stream of random numbers.</summary>
/// <param name="Low">The low word.</param>
/// <param name="High">The high word.</param>
internal readonly record struct StreamKey(uint Low, uint High)
{
    /// <summary>
    /// The key for a block of draws made for a purpose under a seed, by hashing: <see cref="Philox4x32"/> itself is the hash,
    /// keyed with the seed. Neighbouring seeds or blocks therefore have nothing in common, and seed + 1 is not the next block.
    /// </summary>
    /// <param name="seed">Any 64-bit number.</param>
    /// <param name="block">Number of the block, 0 or more.</param>
    /// <param name="purpose">What the stream is for.</param>
    public static StreamKey For(ulong seed, long block, StreamPurpose purpose)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(block);
        var counter = new PhiloxBlock((uint)block, (uint)(block >> 32), (uint)purpose, 0);
        var words = Philox4x32.Generate(counter, new StreamKey((uint)seed, (uint)(seed >> 32)));
        return new StreamKey(words.Word0, words.Word1);
    }
}
