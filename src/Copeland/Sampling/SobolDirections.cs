namespace Copeland.Sampling;

/// <summary>
/// The binary matrices of Sobol' sequences: point n of a dimension is the exclusive or of the direction numbers at n's set bits, read
/// as a binary fraction. (Bratley and Fox, Algorithm 659, ACM TOMS 14, 1988.)
/// </summary>
internal static class SobolDirections
{
    /// <summary>Bits of a point, and direction numbers a dimension.</summary>
    public const int Bits = 32;

    private static readonly uint[][] Table = Read();

    /// <summary>How many dimensions there are: two errors for each of 64 candidates, the Student scale and turnout.</summary>
    public static int Dimensions => Table.Length;

    /// <summary>The direction numbers of a dimension, counted from 0; each has its first one bit where it stands in the row.</summary>
    public static ReadOnlySpan<uint> Of(int dimension) => Table[dimension];

    private static uint[][] Read()
    {
        var rows = JoeKuoTable.Rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var table = new uint[rows.Length + 1][];
        table[0] = new uint[Bits];
        for (var bit = 0; bit < Bits; bit++)
        {
            table[0][bit] = 1u << (Bits - 1 - bit);
        }

        for (var row = 0; row < rows.Length; row++)
        {
            var numbers = Array.ConvertAll(rows[row].Split(' '), text => uint.Parse(text, CultureInfo.InvariantCulture));
            table[row + 1] = Expand((int)numbers[1], numbers[2], numbers.AsSpan(3));
        }

        return table;
    }

    /// <summary>vₖ = a₁v₍ₖ₋₁₎ ⊕ … ⊕ v₍ₖ₋ₛ₎ ⊕ (v₍ₖ₋ₛ₎ shifted down by s), from the first s numbers.</summary>
    private static uint[] Expand(int degree, uint coefficients, ReadOnlySpan<uint> first)
    {
        var directions = new uint[Bits];
        for (var bit = 0; bit < Bits; bit++)
        {
            if (bit < degree)
            {
                directions[bit] = first[bit] << (Bits - 1 - bit);
                continue;
            }

            var next = directions[bit - degree] ^ (directions[bit - degree] >> degree);
            for (var term = 1; term < degree; term++)
            {
                next ^= ((coefficients >> (degree - 1 - term)) & 1) * directions[bit - term];
            }

            directions[bit] = next;
        }

        return directions;
    }
}
