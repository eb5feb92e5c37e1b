namespace Copeland.Statistics;

/// <summary>Cholesky factor, inverse and log determinant of the small positive definite matrices of one ballot, without allocation.</summary>
internal static class SmallCholesky
{
    /// <summary>Replaces the lower triangle of the n × n matrix by its Cholesky factor.</summary>
    public static void Factor(Span<double> a, int n)
    {
        for (int j = 0; j < n; j++)
        {
            double pivot = a[(j * n) + j];
            for (int k = 0; k < j; k++)
            {
                pivot -= a[(j * n) + k] * a[(j * n) + k];
            }

            pivot = Math.Sqrt(Math.Max(pivot, 1e-12));
            a[(j * n) + j] = pivot;
            for (int i = j + 1; i < n; i++)
            {
                double sum = a[(i * n) + j];
                for (int k = 0; k < j; k++)
                {
                    sum -= a[(i * n) + k] * a[(j * n) + k];
                }

                a[(i * n) + j] = sum / pivot;
            }
        }
    }

    /// <summary>Half the log determinant, from the factor.</summary>
    public static double HalfLogDeterminant(ReadOnlySpan<double> factor, int n)
    {
        double sum = 0.0;
        for (int i = 0; i < n; i++)
        {
            sum += Math.Log(factor[(i * n) + i]);
        }

        return sum;
    }

    /// <summary>Writes the inverse of the matrix whose factor is given.</summary>
    public static void Invert(ReadOnlySpan<double> factor, Span<double> inverse, int n)
    {
        for (int column = 0; column < n; column++)
        {
            for (int i = 0; i < n; i++)
            {
                double sum = i == column ? 1.0 : 0.0;
                for (int k = 0; k < i; k++)
                {
                    sum -= factor[(i * n) + k] * inverse[(k * n) + column];
                }

                inverse[(i * n) + column] = sum / factor[(i * n) + i];
            }

            for (int i = n - 1; i >= 0; i--)
            {
                double sum = inverse[(i * n) + column];
                for (int k = i + 1; k < n; k++)
                {
                    sum -= factor[(k * n) + i] * inverse[(k * n) + column];
                }

                inverse[(i * n) + column] = sum / factor[(i * n) + i];
            }
        }
    }
}
