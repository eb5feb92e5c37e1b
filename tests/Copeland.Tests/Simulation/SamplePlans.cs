using Copeland.Model;
using Copeland.Sampling;
using Copeland.Simulation;

namespace Copeland.Tests.Simulation;

/// <summary>Plans of every shape: two to 64 candidates, with and without an electorate, a pair, either kind of error.</summary>
internal static class SamplePlans
{
    public static IEnumerable<SamplingPlan> All() =>
    [
        ReferenceWorkload.Logistic(),
        Engine(2),
        Engine(7),
        Engine(64),
        Create(5, 0, 0.3, 5.8, new SamplingOptions(Electorate: 60_602)),
        Create(5, 0.2, 0, 5.8, new SamplingOptions(Pair: (1, 0))),
        Create(3, 0.2, 0.3, double.PositiveInfinity, new SamplingOptions()),
        Create(20, 0.1, 0.2, 2.2, new SamplingOptions(Electorate: 900)),
        Sparse(),
    ];

    /// <summary>One normal makes all the normal errors and the last candidate has no Student error: a whole slot of normals is never drawn.</summary>
    public static SamplingPlan Sparse()
    {
        const int Size = 7;
        var (normal, scaled) = (new double[Size, Size], new double[Size, Size]);
        normal[Size - 2, Size - 2] = 0.04;
        for (var i = 0; i < Size - 1; i++)
        {
            scaled[i, i] = 0.09;
        }

        double[] means = [0.6, 0.5, 0.3, -0.4, -0.8, -1.1, -1.2];
        return SamplingPlan.Create(means, new LogitErrors(normal, scaled, 5.8), new TurnoutPrior(-0.4, 0.25), new SamplingOptions());
    }

    /// <summary>Both kinds of error, whole votes and a pair.</summary>
    public static SamplingPlan Engine(int candidates) =>
        Create(candidates, 0.15, 0.25, 5.8, new SamplingOptions(Electorate: 70_000, Pair: (0, 1)));

    /// <summary>A plan with random means and random covariances of the given typical standard deviations.</summary>
    public static SamplingPlan Create(int candidates, double normalSd, double scaledSd, double degreesOfFreedom, SamplingOptions options)
    {
        var random = new RandomSource((ulong)candidates, 0, StreamPurpose.Testing);
        var means = Enumerable.Range(0, candidates).Select(_ => 0.8 * random.NextNormal()).ToArray();
        var errors = new LogitErrors(Covariance(candidates, normalSd, random), Covariance(candidates, scaledSd, random), degreesOfFreedom);
        return SamplingPlan.Create(means, errors, new TurnoutPrior(-0.4, 0.25), options);
    }

    public static double[,] Covariance(int size, double sd, RandomSource random)
    {
        var factor = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                factor[i, j] = sd * random.NextNormal() / Math.Sqrt(size);
            }
        }

        var covariance = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                for (var k = 0; k < size; k++)
                {
                    covariance[i, j] += factor[i, k] * factor[j, k];
                }

                covariance[j, i] = covariance[i, j];
            }
        }

        return covariance;
    }
}
