using System.Text.Json;
using Copeland.Model;
using Copeland.Simulation;
using Copeland.Tests.Architecture;

namespace Copeland.Tests.Simulation;

/// <summary>
/// The plans of three committed scenarios as they once were, in <c>frozen-plans.json</c>. Their numbers stay when the model is fitted
/// anew, so what is simulated from them changes only if the simulation does.
/// </summary>
internal static class FrozenPlans
{
    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    private static readonly Frozen[] All = JsonSerializer.Deserialize<Frozen[]>(
        File.ReadAllText(Path.Combine(SourceTree.Root, "tests", "Copeland.Tests", "Simulation", "frozen-plans.json")), Names)!;

    /// <summary>The plan of a scenario.</summary>
    public static SamplingPlan Of(string name)
    {
        var frozen = All.Single(one => one.Name == name);
        return SamplingPlan.Create(
            frozen.MeanLogits,
            new LogitErrors(Covariance(frozen.NormalFactor), Covariance(frozen.StudentFactor), frozen.DegreesOfFreedom),
            new TurnoutPrior(frozen.Turnout[0], frozen.Turnout[1]),
            new SamplingOptions(frozen.Electorate, frozen.LostDepositThreshold, (frozen.Pair[0], frozen.Pair[1])));
    }

    /// <summary>F F′ of a lower triangle, row by row: rounded factors still give a covariance, rounded covariances may not.</summary>
    private static double[,] Covariance(double[][] factor)
    {
        var covariance = new double[factor.Length, factor.Length];
        for (var i = 0; i < factor.Length; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                covariance[i, j] = covariance[j, i] = factor[j].Select((value, k) => value * factor[i][k]).Sum();
            }
        }

        return covariance;
    }

    private sealed record Frozen(
        string Name,
        double[] MeanLogits,
        double[][] NormalFactor,
        double[][] StudentFactor,
        double DegreesOfFreedom,
        double[] Turnout,
        int? Electorate,
        double LostDepositThreshold,
        int[] Pair);
}
