namespace Copeland.Statistics;

/// <summary>A symmetric matrix that cannot be written to: of covariances or correlations that many share.</summary>
internal sealed class SymmetricMatrix
{
    private const double Rounding = 1e-9;

    private readonly double[,] values;

    /// <summary>A copy of values.</summary>
    /// <param name="values">As many rows as columns, the same on both sides of the diagonal.</param>
    /// <exception cref="ArgumentException">It is not square, or not symmetric.</exception>
    public SymmetricMatrix(double[,] values)
    {
        if (values.GetLength(0) != values.GetLength(1))
        {
            throw new ArgumentException(Invariant($"A symmetric matrix is square; this one is {values.GetLength(0)} by {values.GetLength(1)}."), nameof(values));
        }

        this.values = (double[,])values.Clone();
        for (var i = 0; i < Size; i++)
        {
            for (var j = 0; j < i; j++)
            {
                // Inverses come out the same on both sides but for rounding.
                if (!(Math.Abs(values[i, j] - values[j, i]) <= Rounding * (Math.Abs(values[i, i]) + Math.Abs(values[j, j]))))
                {
                    throw new ArgumentException(Invariant($"Not symmetric: {values[i, j]:R} in row {i}, column {j}, and {values[j, i]:R} across."), nameof(values));
                }
            }
        }
    }

    /// <summary>Rows, and columns.</summary>
    public int Size => values.GetLength(0);

    /// <summary>A value by its row and column, from 0.</summary>
    public double this[int row, int column] => values[row, column];

    /// <summary>A copy that may be written to.</summary>
    public double[,] ToArray() => (double[,])values.Clone();
}
