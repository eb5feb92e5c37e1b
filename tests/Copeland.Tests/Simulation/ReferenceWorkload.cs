using Copeland.Model;
using Copeland.Simulation;

namespace Copeland.Tests.Simulation;

/// <summary>The two reference workloads of the benchmarks, with answers from independent quadratures.</summary>
internal static class ReferenceWorkload
{
    public static readonly double[] Shares = [0.31, 0.22, 0.27, 0.09, 0.08, 0.03];

    public static readonly double[] LogisticWins = [0.570313, 0.098302, 0.326364, 0.001950, 0.002758, 0.000314];

    public static readonly double[] LogisticShares = [0.30485, 0.21822, 0.26910, 0.09176, 0.08324, 0.03283];

    public const double LogisticMajority = 0.083485;

    public const double Turnout = 0.40276;

    public static readonly double[] DirichletWins = [0.633770, 0.077440, 0.288687, 0.000074, 0.000029, 0.000000];

    public const double DirichletMajority = 0.065626;

    private static readonly double[] Sds = [0.20, 0.22, 0.25, 0.30, 0.35, 0.45];

    private static readonly (int Row, int Column, double Value)[] Correlations =
    [
        (0, 1, -0.20), (0, 2, -0.35), (1, 2, -0.40), (0, 3, -0.15), (0, 4, -0.25), (1, 3, -0.10),
        (3, 4, 0.20), (2, 3, -0.20), (2, 4, -0.15), (1, 4, -0.05), (4, 5, 0.10),
    ];

    public static double[] MeanLogits => [.. Shares.Select(share => Math.Log(share))];

    public static double[,] Covariance
    {
        get
        {
            var matrix = new double[Sds.Length, Sds.Length];
            for (var i = 0; i < Sds.Length; i++)
            {
                matrix[i, i] = Sds[i] * Sds[i];
            }

            foreach (var (row, column, value) in Correlations)
            {
                matrix[row, column] = matrix[column, row] = value * Sds[row] * Sds[column];
            }

            return matrix;
        }
    }

    public static SamplingPlan Logistic(SamplingOptions? options = null) => SamplingPlan.Create(
        MeanLogits,
        new LogitErrors(new double[Sds.Length, Sds.Length], Covariance, 7),
        new TurnoutPrior(-0.4, 0.25),
        options ?? new SamplingOptions());

    public static SamplingPlan Dirichlet(SamplingOptions? options = null) => SamplingPlan.Dirichlet(
        [.. Shares.Select(share => 80 * share)], new TurnoutPrior(-0.4, 0.25), options ?? new SamplingOptions());
}
