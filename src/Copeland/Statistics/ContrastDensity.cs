using MathNet.Numerics;

namespace Copeland.Statistics;

/// <summary>
/// The joint log density of a composition's log shares up to their common constant, for errors that are the sum of a multivariate t and
/// a normal: how likely a forecast of all shares together held what happened.
/// </summary>
internal static class ContrastDensity
{
    // The mixing variable on its log scale: beyond these ends nothing is left, and the trapezium rule converges at this step to rounding.
    private const double Lowest = -20;
    private const double Highest = 3;
    private const double Step = 0.125;

    private static readonly double LogTwoPi = Math.Log(2 * Math.PI);

    /// <summary>
    /// ln ∫ f(w) N(r; 0, T/w + P) dw, w ~ χ²_ν/ν, r taken in orthonormal contrasts (isometric log ratios), so that a constant added to
    /// all residuals changes nothing. Natural logarithm; the density is per unit of log ratio.
    /// </summary>
    /// <param name="residuals">Log shares less their expected values, n of them.</param>
    /// <param name="scaled">T, the scale matrix of the t part, n × n, positive definite.</param>
    /// <param name="plain">P, the covariance of the normal part, n × n.</param>
    /// <param name="freedom">ν; infinity makes the t part normal.</param>
    /// <exception cref="ArgumentException">A matrix is of another size than the residuals.</exception>
    public static double Log(ReadOnlySpan<double> residuals, double[,] scaled, double[,] plain, double freedom)
    {
        if (scaled.Length != residuals.Length * residuals.Length || plain.Length != scaled.Length)
        {
            throw new ArgumentException("The matrices are as large as the residuals are many.", nameof(scaled));
        }

        Span<double> t = stackalloc double[scaled.Length];
        Span<double> p = stackalloc double[scaled.Length];
        RowByRow(scaled, t);
        RowByRow(plain, p);
        if (double.IsPositiveInfinity(freedom))
        {
            return Normal(residuals, t, p, 1);
        }

        var shape = 0.5 * freedom;
        var constant = (shape * Math.Log(shape)) - SpecialFunctions.GammaLn(shape) + Math.Log(Step);
        var (top, sum) = (double.NegativeInfinity, 0.0);
        for (var u = Lowest; u <= Highest; u += Step)
        {
            var mixing = Math.Exp(u);
            var term = constant + (shape * (u - mixing)) + Normal(residuals, t, p, 1 / mixing);
            (top, sum) = term > top ? (term, (sum * Math.Exp(top - term)) + 1) : (top, sum + Math.Exp(term - top));
        }

        return top + Math.Log(sum);
    }

    // ln N of the contrasts: the covariance of n − 1 orthonormal contrasts B has |BSB′| = |S| · 1′S⁻¹1 / n.
    private static double Normal(ReadOnlySpan<double> residuals, ReadOnlySpan<double> scaled, ReadOnlySpan<double> plain, double factor)
    {
        var n = residuals.Length;
        Span<double> matrix = stackalloc double[n * n];
        Span<double> inverse = stackalloc double[n * n];
        for (var i = 0; i < matrix.Length; i++)
        {
            matrix[i] = (factor * scaled[i]) + plain[i];
        }

        SmallCholesky.Factor(matrix, n);
        SmallCholesky.Invert(matrix, inverse, n);
        var (ones, across, own) = (0.0, 0.0, 0.0);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                var weight = inverse[(i * n) + j];
                ones += weight;
                across += weight * residuals[j];
                own += residuals[i] * weight * residuals[j];
            }
        }

        return -SmallCholesky.HalfLogDeterminant(matrix, n) - (0.5 * Math.Log(ones / n))
            - (0.5 * (own - (across * across / ones))) - (0.5 * (n - 1) * LogTwoPi);
    }

    private static void RowByRow(double[,] matrix, Span<double> flat)
    {
        var at = 0;
        foreach (var value in matrix)
        {
            flat[at++] = value;
        }
    }
}
