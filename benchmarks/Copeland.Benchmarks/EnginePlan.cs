using Copeland.Simulation;

namespace Copeland.Benchmarks;

/// <summary>Plans of the shape that the seat model makes: whole votes, a pair for the swing, histograms of 0.05 points.</summary>
internal static class EnginePlan
{
    public static SamplingPlan Of(int candidates, bool bothErrors)
    {
        var (normal, scaled) = (new double[candidates, candidates], new double[candidates, candidates]);
        var logits = new double[candidates];
        for (var i = 0; i < candidates; i++)
        {
            logits[i] = -0.25 * i;
            for (var j = 0; j < candidates; j++)
            {
                normal[i, j] = bothErrors ? (i == j ? 0.02 : 0.004) : 0;
                scaled[i, j] = i == j ? 0.09 : 0.01;
            }
        }

        return SamplingPlan.Create(
            logits,
            new LogitErrors(normal, scaled, 5.8),
            ReferenceWorkload.Turnout,
            new SamplingOptions(Electorate: 70_000, Pair: (0, 1)));
    }
}
