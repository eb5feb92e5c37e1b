using System.Numerics;

namespace Copeland.Sampling;

/// <summary>
/// Sobol' points scrambled at random: every dimension's matrix is multiplied by a random lower-triangular one and its points are shifted
/// by random digits. Each point is then uniform, the set keeps its even spread, and independent scramblings tell the error.
/// (Matoušek, On the L₂-discrepancy for anchored boxes, J. Complexity 14, 1998: random linear scrambling with a digital shift, whose
/// mean squared error is that of Owen's nested scrambling.)
/// </summary>
internal sealed class ScrambledSobol
{
    private const int Row = SobolDirections.Bits + 1;

    /// <summary>Streams are numbered replicate × this + dimension.</summary>
    private const long StreamsPerReplicate = 1024;

    private uint[] numbers = [];
    private int dimensions;
    private (ulong Seed, int Replicates, int Dimensions) made;

    /// <summary>Makes the scramblings; nothing is done where they are made already.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="replicates">How many independent scramblings.</param>
    /// <param name="count">How many dimensions, at most <see cref="SobolDirections.Dimensions"/>.</param>
    public void Prepare(ulong seed, int replicates, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, SobolDirections.Dimensions);
        if (made == (seed, replicates, count))
        {
            return;
        }

        dimensions = count;
        if (numbers.Length < replicates * count * Row)
        {
            numbers = new uint[replicates * count * Row];
        }

        for (var replicate = 0; replicate < replicates; replicate++)
        {
            for (var dimension = 0; dimension < count; dimension++)
            {
                var key = StreamKey.For(seed, (replicate * StreamsPerReplicate) + dimension, StreamPurpose.Scrambling);
                Scramble(SobolDirections.Of(dimension), key, numbers.AsSpan(((replicate * count) + dimension) * Row, Row));
            }
        }

        made = (seed, replicates, count);
    }

    /// <summary>The 32 direction numbers of a dimension in a replicate, and after them its shift.</summary>
    public ReadOnlySpan<uint> Of(int replicate, int dimension) => numbers.AsSpan(((replicate * dimensions) + dimension) * Row, Row);

    /// <summary>A point's word: its digits as a binary fraction of 2³².</summary>
    public static uint Point(ReadOnlySpan<uint> scrambled, uint index)
    {
        var point = scrambled[SobolDirections.Bits];
        for (; index != 0; index &= index - 1)
        {
            point ^= scrambled[BitOperations.TrailingZeroCount(index)];
        }

        return point;
    }

    private static void Scramble(ReadOnlySpan<uint> directions, StreamKey key, Span<uint> scrambled)
    {
        // Columns of a random matrix with ones on its diagonal and zeros above: digit d of a point moves digit d and those below it.
        Span<uint> columns = stackalloc uint[SobolDirections.Bits];
        for (var group = 0; group < SobolDirections.Bits / 4; group++)
        {
            var words = Philox4x32.Generate(new PhiloxBlock((uint)group, 0, 0, 0), key);
            (columns[4 * group], columns[(4 * group) + 1]) = (words.Word0, words.Word1);
            (columns[(4 * group) + 2], columns[(4 * group) + 3]) = (words.Word2, words.Word3);
        }

        for (var digit = 0; digit < SobolDirections.Bits; digit++)
        {
            var own = 1u << (SobolDirections.Bits - 1 - digit);
            columns[digit] = (columns[digit] & (own - 1)) | own;
        }

        for (var bit = 0; bit < SobolDirections.Bits; bit++)
        {
            var product = 0u;
            for (var left = directions[bit]; left != 0; left &= left - 1)
            {
                product ^= columns[SobolDirections.Bits - 1 - BitOperations.TrailingZeroCount(left)];
            }

            scrambled[bit] = product;
        }

        scrambled[SobolDirections.Bits] = Philox4x32.Generate(new PhiloxBlock(SobolDirections.Bits / 4, 0, 0, 0), key).Word0;
    }
}
