namespace Copeland.Statistics;

/// <summary>Factors of covariance matrices.</summary>
internal static class CovarianceFactor
{
    /// <summary>
    /// What is left of a variance after the columns before it counts as zero below this share of that variance: of less than that, rounding
    /// leaves too few digits to divide by.
    /// </summary>
    private const double RelativeTolerance = 1e-10;

    /// <summary>By this share of itself a variance may be overdrawn: what rounding makes of columns whose variance is hardly more than nothing.</summary>
    private const double Overdrawn = 1e-5;

    /// <summary>A variance or covariance below this share of the largest variance is rounding: what a product of matrices leaves where there is nothing.</summary>
    private const double Rounding = 1e-14;

    /// <summary>
    /// The lower-triangular F with F F′ = Σ, also for a singular Σ: where nothing is left of a variance its column is zero.
    /// There is no pivoting, so that F changes as smoothly as Σ does and every column keeps its place.
    /// </summary>
    /// <param name="covariance">Σ: square, symmetric, positive semi-definite.</param>
    /// <returns>F, row by row.</returns>
    /// <exception cref="ArgumentException">Σ is not square, not symmetric, not finite, or clearly not positive semi-definite.</exception>
    public static double[] Lower(double[,] covariance)
    {
        var size = covariance.GetLength(0);
        Check(covariance, size);
        var rounding = Rounding * Enumerable.Range(0, size).Select(i => covariance[i, i]).DefaultIfEmpty().Max();
        var factor = new double[size * size];
        for (var column = 0; column < size; column++)
        {
            var variance = covariance[column, column];
            var left = variance - Dot(factor, size, column, column, column);
            if (left < (-Overdrawn * Math.Max(variance, 1e-12)) - rounding)
            {
                throw new ArgumentException(
                    Invariant($"Not a covariance matrix: what is left of variance {variance:R} in row {column} is {left:R}."),
                    nameof(covariance));
            }

            var nothing = Math.Max(RelativeTolerance * variance, rounding);
            var diagonal = left <= nothing ? 0 : Math.Sqrt(left);
            factor[(column * size) + column] = diagonal;
            for (var row = column + 1; row < size; row++)
            {
                var remainder = covariance[row, column] - Dot(factor, size, row, column, column);
                factor[(row * size) + column] = diagonal > 0 ? remainder / diagonal : 0;
                CheckRemainder(diagonal, remainder, Math.Sqrt(nothing * Math.Max(covariance[row, row], 0)) + rounding);
            }
        }

        return factor;
    }

    /// <summary>Where no more is left of a variance than counts as nothing, no more may be left of its covariances than that allows: |σ₍ᵢⱼ₎| ≤ σᵢσⱼ.</summary>
    private static void CheckRemainder(double diagonal, double remainder, double allowed)
    {
        if (diagonal == 0 && !(Math.Abs(remainder) <= allowed))
        {
            throw new ArgumentException(Invariant($"Not a covariance matrix: a covariance of {remainder:R} is left where no variance is."));
        }
    }

    private static double Dot(double[] factor, int size, int row, int other, int terms)
    {
        var sum = 0.0;
        for (var k = 0; k < terms; k++)
        {
            sum += factor[(row * size) + k] * factor[(other * size) + k];
        }

        return sum;
    }

    private static void Check(double[,] covariance, int size)
    {
        if (covariance.GetLength(1) != size)
        {
            throw new ArgumentException(
                Invariant($"A covariance matrix is square; got {size} by {covariance.GetLength(1)}."), nameof(covariance));
        }

        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var (lower, upper) = (covariance[row, column], covariance[column, row]);
                var scale = Math.Sqrt(Math.Abs(covariance[row, row] * covariance[column, column]));
                if (!double.IsFinite(lower) || !(Math.Abs(lower - upper) <= 1e-9 * Math.Max(scale, 1e-300)))
                {
                    throw new ArgumentException(
                        Invariant($"A covariance matrix is finite and symmetric; row {row}, column {column} holds {lower:R} and {upper:R}."),
                        nameof(covariance));
                }
            }
        }
    }
}
