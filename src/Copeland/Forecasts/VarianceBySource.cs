using Copeland.Model;
using Copeland.Statistics;

namespace Copeland.Forecasts;

/// <summary>Tells what the uncertainty between two candidates is made of.</summary>
internal static class VarianceBySource
{
    /// <summary>
    /// Shares of the variance of log(share of <paramref name="first"/> / share of <paramref name="second"/>) by source. Sources are
    /// independent and the log ratio is linear in them, so the shares are exact and add up to 1. A Student-t source has ν/(ν − 2)
    /// times the variance of its scale.
    /// </summary>
    /// <returns>The largest first; empty where nothing is uncertain.</returns>
    public static IReadOnlyList<UncertaintyShare> Of(SeatPrior prior, int first, int second)
    {
        ArgumentNullException.ThrowIfNull(prior);
        var student = StudentT.VarianceFactor(prior.DegreesOfFreedom);
        var variances = prior.Components
            .GroupBy(c => c.Source, StringComparer.Ordinal)
            .Select(c => (Source: c.Key, Variance: c.Sum(part => (part.StudentScaled ? student : 1) * Contrast(part.Covariance, first, second)))).ToList();
        var total = variances.Sum(v => v.Variance);
        return total <= 0 ? [] : [.. variances.OrderByDescending(v => v.Variance).Select(v => new UncertaintyShare(v.Source, v.Variance / total))];
    }

    private static double Contrast(double[,] covariance, int i, int j) => Math.Max(0, covariance[i, i] + covariance[j, j] - (2 * covariance[i, j]));
}

/// <summary>How much of the uncertainty one source makes.</summary>
/// <param name="Source">The source in words.</param>
/// <param name="VarianceShare">Its share of the variance of the log ratio between the two front runners, 0 to 1; all add to 1.</param>
public sealed record UncertaintyShare(string Source, double VarianceShare);
