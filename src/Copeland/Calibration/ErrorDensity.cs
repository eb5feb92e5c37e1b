using Copeland.Statistics;

namespace Copeland.Calibration;

/// <summary>
/// The log density of one contest's log shares with the common constant integrated out under a flat prior: a multivariate t
/// on the contrasts. With r the residuals, W the inverse scale matrix, 1 the vector of ones, k = families − 1:
/// Q = r'Wr − (1'Wr)²/(1'W1); ℓ = ½ log|W| − ½ log 1'W1 + log Γ((ν+k)/2) − log Γ(ν/2) − (k/2) log ν − ((ν+k)/2) log(1 + Q/ν).
/// </summary>
internal static class ErrorDensity
{
    /// <summary>The density, and its derivatives in r, in the scale matrix and in ν.</summary>
    /// <param name="residuals">Residuals; replaced by the derivative in the residuals.</param>
    /// <param name="matrix">The scale matrix; replaced by the symmetric derivative M, so that dℓ = Σ_ij M_ij dΣ_ij.</param>
    /// <param name="constants">What ν makes of a ballot with as many families.</param>
    /// <param name="byFreedom">dℓ/dν.</param>
    public static double LogDensity(Span<double> residuals, Span<double> matrix, in StudentConstants constants, out double byFreedom)
    {
        int n = residuals.Length;
        double k = n - 1, freedom = constants.Freedom;
        Span<double> inverse = stackalloc double[n * n];
        Span<double> rowSums = stackalloc double[n];
        SmallCholesky.Factor(matrix, n);
        double halfLog = SmallCholesky.HalfLogDeterminant(matrix, n);
        SmallCholesky.Invert(matrix, inverse, n);
        double total = 0.0, weighted = 0.0;
        for (int i = 0; i < n; i++)
        {
            double sum = 0.0;
            for (int j = 0; j < n; j++)
            {
                sum += inverse[(i * n) + j];
            }

            rowSums[i] = sum;
            total += sum;
            weighted += sum * residuals[i];
        }

        double q = Centre(residuals, inverse, weighted / total);
        double heavy = (freedom + k) / (freedom + q);
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                matrix[(i * n) + j] = (-0.5 * (inverse[(i * n) + j] - (rowSums[i] * rowSums[j] / total))) + (0.5 * heavy * residuals[i] * residuals[j]);
            }
        }

        for (int i = 0; i < n; i++)
        {
            residuals[i] *= -heavy;
        }

        double logRatio = Math.Log(1.0 + (q / freedom));
        byFreedom = 0.5 * (constants.DiGammaAll - constants.DiGammaOwn - (k / freedom) - logRatio + (heavy * q / freedom));
        return -halfLog - (0.5 * Math.Log(total)) + constants.LogGammaAll - constants.LogGammaOwn
            - constants.LogPower - (0.5 * (freedom + k) * logRatio);
    }

    // Replaces r by W(r − m1), m the precision-weighted mean; returns Q = (r − m1)'W(r − m1).
    private static double Centre(Span<double> residuals, ReadOnlySpan<double> inverse, double mean)
    {
        int n = residuals.Length;
        Span<double> centred = stackalloc double[n];
        for (int i = 0; i < n; i++)
        {
            centred[i] = residuals[i] - mean;
        }

        double q = 0.0;
        for (int i = 0; i < n; i++)
        {
            double sum = 0.0;
            for (int j = 0; j < n; j++)
            {
                sum += inverse[(i * n) + j] * centred[j];
            }

            residuals[i] = sum;
            q += sum * centred[i];
        }

        return q;
    }
}
