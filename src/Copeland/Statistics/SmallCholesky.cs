namespace Copeland.Statistics;

/// <summary>Cholesky factor, inverse and log determinant of the small positive definite matrices of one ballot, without allocation.</summary>
internal static class SmallCholesky
{
    /// <summary>Replaces the lower triangle of the n × n matrix by its Cholesky factor: a column at a time, taken at once from all that is right of it.</summary>
    public static void Factor(Span<double> a, int n)
    {
        for (int k = 0; k < n; k++)
        {
            double pivot = Math.Sqrt(Math.Max(a[(k * n) + k], 1e-12));
            a[(k * n) + k] = pivot;
            for (int i = k + 1; i < n; i++)
            {
                Span<double> row = a.Slice(i * n, i + 1);
                double own = row[k] / pivot;
                row[k] = own;
                for (int j = k + 1; j < row.Length; j++)
                {
                    row[j] -= own * a[(j * n) + k];
                }
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

    /// <summary>Writes the inverse of the matrix whose factor is given, n × n: a row at a time, whose entries do not wait for one another.</summary>
    public static void Invert(ReadOnlySpan<double> factor, Span<double> inverse, int n)
    {
        inverse[..(n * n)].Clear();
        for (int i = 0; i < n; i++)
        {
            // Above the diagonal the factor's own inverse is 0.
            Span<double> row = inverse.Slice(i * n, i + 1);
            row[i] = 1.0;
            for (int k = 0; k < i; k++)
            {
                Subtract(factor[(i * n) + k], inverse.Slice(k * n, k + 1), row);
            }

            Divide(row, factor[(i * n) + i]);
        }

        for (int i = n - 1; i >= 0; i--)
        {
            Span<double> row = inverse.Slice(i * n, n);
            for (int k = i + 1; k < n; k++)
            {
                Subtract(factor[(k * n) + i], inverse.Slice(k * n, n), row);
            }

            Divide(row, factor[(i * n) + i]);
        }
    }

    // The row may be longer than what is taken from it.
    private static void Subtract(double times, ReadOnlySpan<double> other, Span<double> row)
    {
        row = row[..other.Length];
        for (int c = 0; c < other.Length; c++)
        {
            row[c] -= times * other[c];
        }
    }

    private static void Divide(Span<double> row, double by)
    {
        for (int c = 0; c < row.Length; c++)
        {
            row[c] /= by;
        }
    }
}
