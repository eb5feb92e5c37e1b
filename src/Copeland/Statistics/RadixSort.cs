using System.Buffers;

namespace Copeland.Statistics;

/// <summary>Sorts draws without comparing them: a number that is not negative lies among others as its bits do among theirs.</summary>
internal static class RadixSort
{
    private const int Bits = 11;
    private const int Passes = 3;

    /// <summary>Bits of positive infinity; what has more is no number, or negative.</summary>
    private const uint Most = 0x7F800000;

    /// <summary>Sorts numbers upwards, eleven bits at a time from the last (Knuth, The Art of Computer Programming 3, 5.2.5, algorithm R).</summary>
    /// <param name="values">Numbers of 0 or more.</param>
    /// <exception cref="ArgumentException">One of them is negative or not a number.</exception>
    public static void Ascending(float[] values)
    {
        uint[] one = ArrayPool<uint>.Shared.Rent(values.Length), other = ArrayPool<uint>.Shared.Rent(values.Length);
        try
        {
            Sort(values, one.AsSpan(0, values.Length), other.AsSpan(0, values.Length));
        }
        finally
        {
            ArrayPool<uint>.Shared.Return(one);
            ArrayPool<uint>.Shared.Return(other);
        }
    }

    private static void Sort(Span<float> values, Span<uint> from, Span<uint> into)
    {
        for (var i = 0; i < values.Length; i++)
        {
            from[i] = BitConverter.SingleToUInt32Bits(values[i]);
        }

        Span<int> places = stackalloc int[1 << Bits];
        for (var pass = 0; pass < Passes; pass++)
        {
            var shift = pass * Bits;
            places.Clear();
            foreach (var key in from)
            {
                if (key > Most)
                {
                    throw new ArgumentException("A number to be sorted is negative or none.", nameof(values));
                }

                places[(int)(key >> shift) & ((1 << Bits) - 1)]++;
            }

            var next = 0;
            foreach (ref var place in places)
            {
                (place, next) = (next, next + place);
            }

            foreach (var key in from)
            {
                into[places[(int)(key >> shift) & ((1 << Bits) - 1)]++] = key;
            }

            var sorted = into;
            into = from;
            from = sorted;
        }

        for (var i = 0; i < values.Length; i++)
        {
            values[i] = BitConverter.UInt32BitsToSingle(from[i]);
        }
    }
}
