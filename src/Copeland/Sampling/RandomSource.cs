using MathNet.Numerics.Distributions;

namespace Copeland.Sampling;

/// <summary>
/// Random numbers one after another from a <see cref="StreamKey"/>: for bootstraps and the like, where speed does not matter.
/// The numbers a key gives are frozen. Not safe for use from several threads at once; every thread takes its own key.
/// </summary>
internal sealed class RandomSource
{
    private const double TwoToMinus52 = 1.0 / (1L << 52);
    private readonly StreamKey key;
    private ulong counter;
    private PhiloxBlock words;
    private int used = 4;

    /// <summary>The stream of a key, from its beginning.</summary>
    public RandomSource(StreamKey key) => this.key = key;

    /// <summary>The stream for a block and purpose under a seed, from its beginning.</summary>
    public RandomSource(ulong seed, long block, StreamPurpose purpose)
        : this(StreamKey.For(seed, block, purpose))
    {
    }

    /// <summary>The next 32 random bits.</summary>
    public uint NextUInt32()
    {
        if (used == 4)
        {
            words = Philox4x32.Generate(new PhiloxBlock((uint)counter, (uint)(counter >> 32), 0, 0), key);
            counter++;
            used = 0;
        }

        return used++ switch { 0 => words.Word0, 1 => words.Word1, 2 => words.Word2, _ => words.Word3 };
    }

    /// <summary>The next uniform number, strictly between 0 and 1, an odd multiple of 2⁻⁵³.</summary>
    public double NextUniform()
    {
        var high = (ulong)NextUInt32() << 32;
        return (((high | NextUInt32()) >> 12) + 0.5) * TwoToMinus52;
    }

    /// <summary>The next standard normal number, by the inverse distribution function.</summary>
    public double NextNormal() => Normal.InvCDF(0, 1, NextUniform());

    /// <summary>The next whole number from 0 to <paramref name="bound"/> − 1, each as likely to within 2⁻³².</summary>
    /// <param name="bound">1 or more.</param>
    public int NextIndex(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        return (int)(((ulong)NextUInt32() * (uint)bound) >> 32);
    }
}
