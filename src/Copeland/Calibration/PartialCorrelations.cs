namespace Copeland.Calibration;

/// <summary>
/// A correlation matrix built from unconstrained numbers: Fisher's z of the canonical partial correlations, row by row
/// of the Cholesky factor (Lewandowski, Kurowicka and Joe 2009). All zeros is the identity.
/// </summary>
internal sealed class PartialCorrelations
{
    private readonly int size;
    private readonly double[] partial;
    private readonly double[] lower;

    /// <summary>Builds the matrix.</summary>
    /// <param name="size">Its order.</param>
    /// <param name="z">size·(size − 1)/2 numbers, row by row below the diagonal.</param>
    public PartialCorrelations(int size, ReadOnlySpan<double> z)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(z.Length, Count(size), nameof(z));
        this.size = size;
        partial = new double[z.Length];
        lower = new double[size * size];
        Matrix = new double[size * size];
        lower[0] = 1.0;
        for (int i = 1, at = 0; i < size; i++)
        {
            double left = 1.0;
            for (int j = 0; j < i; j++, at++)
            {
                partial[at] = Math.Tanh(z[at]);
                lower[(i * size) + j] = partial[at] * left;
                left *= Math.Sqrt(1.0 - (partial[at] * partial[at]));
            }

            lower[(i * size) + i] = left;
        }

        Multiply();
    }

    /// <summary>The correlations, row by row.</summary>
    public double[] Matrix { get; }

    /// <summary>How many unconstrained numbers a matrix of the given order takes.</summary>
    public static int Count(int size) => size * (size - 1) / 2;

    /// <summary>Adds to <paramref name="gradient"/> the derivative in z, given the derivative in each correlation.</summary>
    /// <param name="byCorrelation">Symmetric; entry (i, j) is the derivative in the one number R_ij = R_ji; the diagonal is ignored.</param>
    /// <param name="gradient">As long as z.</param>
    public void AddGradient(ReadOnlySpan<double> byCorrelation, Span<double> gradient)
    {
        Span<double> byLower = stackalloc double[size];
        for (int i = 1, row = 0; i < size; row += i, i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = 0.0;
                for (int k = 0; k < size; k++)
                {
                    sum += k == i ? 0.0 : byCorrelation[(i * size) + k] * lower[(k * size) + j];
                }

                byLower[j] = sum;
            }

            AddRowGradient(i, byLower, gradient.Slice(row, i));
        }
    }

    private void AddRowGradient(int i, ReadOnlySpan<double> byLower, Span<double> gradient)
    {
        double left = 1.0;
        for (int j = 0; j < i; j++)
        {
            double p = partial[Count(i) + j];
            double later = 0.0;
            for (int m = j + 1; m <= i; m++)
            {
                later += byLower[m] * lower[(i * size) + m];
            }

            double rest = 1.0 - (p * p);
            gradient[j] += rest * ((byLower[j] * left) - (later * p / rest));
            left *= Math.Sqrt(rest);
        }
    }

    private void Multiply()
    {
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
            {
                double sum = 0.0;
                for (int k = 0; k <= Math.Min(i, j); k++)
                {
                    sum += lower[(i * size) + k] * lower[(j * size) + k];
                }

                Matrix[(i * size) + j] = sum;
            }
        }
    }
}
