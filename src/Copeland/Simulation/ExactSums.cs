namespace Copeland.Simulation;

/// <summary>
/// Sums and sums of squares of simulated quantities about their value without errors (the centre), in fixed point: multiples of 2⁻⁴⁰
/// in 128 bits. Whole numbers add up to the same total in any order, and sums about a centre lose nothing to cancellation: where
/// nothing is uncertain the mean is the centre itself and the standard deviation is 0.
/// </summary>
internal sealed class ExactSums
{
    private const double Unit = 1L << 40;

    private Int128[] sums = [];
    private Int128[] squares = [];
    private int length;

    public void Clear(int quantities)
    {
        if (sums.Length < quantities)
        {
            (sums, squares) = (new Int128[quantities], new Int128[quantities]);
        }

        length = quantities;
        sums.AsSpan(0, length).Clear();
        squares.AsSpan(0, length).Clear();
    }

    /// <summary>Adds the sums over some draws of a quantity's difference from its centre.</summary>
    public void Add(int quantity, double sum, double square)
    {
        sums[quantity] += (long)(sum * Unit);
        squares[quantity] += (long)(square * Unit);
    }

    public void Add(ExactSums other)
    {
        for (var quantity = 0; quantity < length; quantity++)
        {
            sums[quantity] += other.sums[quantity];
            squares[quantity] += other.squares[quantity];
        }
    }

    /// <summary>Mean of the differences from the centre, and standard deviation.</summary>
    public (double Mean, double Sd) Moments(int quantity, long draws)
    {
        if (draws == 0)
        {
            return (0, 0);
        }

        var mean = (double)sums[quantity] / Unit / draws;
        var variance = ((double)squares[quantity] / Unit / draws) - (mean * mean);
        return (mean, Math.Sqrt(Math.Max(0, variance)));
    }

    /// <summary>Every sum and sum of squares in turn.</summary>
    public IEnumerable<Int128> Values() => sums.Take(length).Concat(squares.Take(length));
}
