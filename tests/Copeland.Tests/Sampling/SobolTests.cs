using System.Numerics;
using Copeland.Sampling;

namespace Copeland.Tests.Sampling;

public class SobolTests
{
    [Fact]
    public void Of_FirstThreeDimensions_GiveTheTextbookPoints()
    {
        // Points 1 to 7 of dimensions 1 to 3 in eighths, in the order of Joe and Kuo's example, which counts in Gray code.
        uint[][] eighths = [[4, 6, 2, 3, 7, 5, 1], [4, 2, 6, 3, 7, 1, 5], [4, 2, 6, 5, 1, 7, 3]];
        for (var dimension = 0; dimension < eighths.Length; dimension++)
        {
            for (var n = 1u; n <= 7; n++)
            {
                Assert.Equal(eighths[dimension][n - 1], Plain(dimension, n ^ (n >> 1)) >> 29);
            }
        }
    }

    [Fact]
    public void Table_EveryPolynomial_IsPrimitive()
    {
        var rows = JoeKuoTable.Rows.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(129, rows.Length);
        var seen = new HashSet<uint>();
        foreach (var row in rows)
        {
            var numbers = row.Split(' ').Select(text => uint.Parse(text, CultureInfo.InvariantCulture)).ToArray();
            var (degree, inner) = ((int)numbers[1], numbers[2]);
            var polynomial = (1u << degree) | (inner << 1) | 1;
            Assert.True(seen.Add(polynomial));
            Assert.Equal((1u << degree) - 1, OrderOfX(polynomial, degree));
            Assert.Equal(3 + degree, numbers.Length);
            for (var k = 0; k < degree; k++)
            {
                Assert.True(numbers[3 + k] % 2 == 1 && numbers[3 + k] < 2u << k);
            }
        }
    }

    [Fact]
    public void Of_FirstDigits_HavePropertyA()
    {
        // Sobol's property A: the first digits of the first d direction numbers of d dimensions make a matrix that can be inverted.
        for (var size = 1; size <= SobolDirections.Bits; size++)
        {
            var rows = Enumerable.Range(0, size).Select(dimension => FirstDigits(dimension, size)).ToArray();
            Assert.Equal(size, Rank(rows));
        }
    }

    [Fact]
    public void Prepare_EveryDimension_PutsOnePointInEveryCell()
    {
        const int Points = 1024;
        var scrambled = new ScrambledSobol();
        scrambled.Prepare(11, 2, SobolDirections.Dimensions);
        for (var dimension = 0; dimension < SobolDirections.Dimensions; dimension++)
        {
            var cells = Enumerable.Range(0, Points).Select(n => ScrambledSobol.Point(scrambled.Of(1, dimension), (uint)n) >> 22);
            Assert.Equal(Points, cells.Distinct().Count());
        }
    }

    [Fact]
    public void Prepare_TwoDimensions_KeepTheNet()
    {
        // Dimensions 1 and 2 are a (0, m, 2)-net: every elementary rectangle of area 1/256 holds one of 256 points.
        var scrambled = new ScrambledSobol();
        scrambled.Prepare(5, 1, 2);
        for (var bits = 0; bits <= 8; bits++)
        {
            var cells = Enumerable.Range(0, 256).Select(n => (
                ScrambledSobol.Point(scrambled.Of(0, 0), (uint)n) >> 24 >> (8 - bits),
                ScrambledSobol.Point(scrambled.Of(0, 1), (uint)n) >> 24 >> bits));
            Assert.Equal(256, cells.Distinct().Count());
        }
    }

    private static uint Plain(int dimension, uint index)
    {
        var point = 0u;
        for (; index != 0; index &= index - 1)
        {
            point ^= SobolDirections.Of(dimension)[BitOperations.TrailingZeroCount(index)];
        }

        return point;
    }

    private static ulong FirstDigits(int dimension, int count)
    {
        var digits = 0UL;
        for (var k = 0; k < count; k++)
        {
            digits |= (ulong)(SobolDirections.Of(dimension)[k] >> 31) << k;
        }

        return digits;
    }

    private static int Rank(ulong[] rows)
    {
        var rank = 0;
        for (var bit = 0; bit < 64; bit++)
        {
            var pivot = Array.FindIndex(rows, rank, row => ((row >> bit) & 1) == 1);
            if (pivot < 0)
            {
                continue;
            }

            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            for (var row = rank + 1; row < rows.Length; row++)
            {
                rows[row] ^= ((rows[row] >> bit) & 1) * rows[rank];
            }

            rank++;
        }

        return rank;
    }

    private static uint OrderOfX(uint polynomial, int degree)
    {
        if (degree == 1)
        {
            return 1;
        }

        var (power, order) = (2u, 1u);
        while (power != 1)
        {
            power <<= 1;
            power ^= (power >> degree) * polynomial;
            order++;
        }

        return order;
    }
}
