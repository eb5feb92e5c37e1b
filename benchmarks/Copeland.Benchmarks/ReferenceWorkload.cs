using Copeland.Model;
using Copeland.Simulation;

namespace Copeland.Benchmarks;

/// <summary>
/// The two workloads that every program in this folder runs: six parties, a common Student-t scale with ν = 7 (K1) or Dirichlet shares
/// with precision 80 (K2), logistic-normal turnout, histograms of 200 bins a share, 400 of the majority and 200 of turnout.
/// </summary>
internal static class ReferenceWorkload
{
    public const ulong Seed = 20170223;

    public const double DegreesOfFreedom = 7;

    public static readonly TurnoutPrior Turnout = new(-0.4, 0.25);

    public static readonly double[] Shares = [0.31, 0.22, 0.27, 0.09, 0.08, 0.03];

    public static readonly double[] MeanLogits = [.. Shares.Select(share => Math.Log(share))];

    public static readonly double[] DirichletParameters = [.. Shares.Select(share => 80 * share)];

    private static readonly double[] Sds = [0.20, 0.22, 0.25, 0.30, 0.35, 0.45];

    private static readonly (int Row, int Column, double Value)[] Correlations =
    [
        (0, 1, -0.20), (0, 2, -0.35), (1, 2, -0.40), (0, 3, -0.15), (0, 4, -0.25), (1, 3, -0.10),
        (3, 4, 0.20), (2, 3, -0.20), (2, 4, -0.15), (1, 4, -0.05), (4, 5, 0.10),
    ];

    private static SamplingOptions Counted { get; } = new(LostDepositThreshold: 0.05, Bins: new TallyBins(200, 400, 200, 1, 1));

    /// <summary>The plan of a workload, <c>k1</c> or <c>k2</c>.</summary>
    public static SamplingPlan Plan(string kind) => kind switch
    {
        "k1" => SamplingPlan.Create(
            MeanLogits, new LogitErrors(new double[Sds.Length, Sds.Length], Covariance(), DegreesOfFreedom), Turnout, Counted),
        "k2" => SamplingPlan.Dirichlet(DirichletParameters, Turnout, Counted),
        _ => throw new ArgumentException($"The workloads are k1 and k2, not {kind}."),
    };

    public static double[,] Covariance()
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
