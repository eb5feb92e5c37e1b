using Copeland.Sampling;
using Copeland.Simulation;
using Copeland.Simulation.Kernels;
using MathNet.Numerics.Distributions;

namespace Copeland.Tests.Simulation;

/// <summary>Each test has one false alarm in a million seeds, and each rejects a sampler that is wrong by very little.</summary>
[Trait("Category", "Slow")]
public class DistributionTests
{
    private const double FalseAlarm = 1e-6;

    /// <summary>Standard normals beyond this are as rare as <see cref="FalseAlarm"/>.</summary>
    private const double FalseAlarmSds = 4.9;

    private const int Many = 10_000_000;

    [Fact]
    public void Normals_TenMillion_PassKolmogorovSmirnov()
    {
        var normals = Normals(Many);
        var biased = Array.ConvertAll(normals, z => 1.01f * z);
        var limit = KolmogorovSmirnov.Limit(Many, FalseAlarm);
        Assert.InRange(KolmogorovSmirnov.Distance(normals, z => Normal.CDF(0, 1, z)), 0, limit);
        Assert.True(KolmogorovSmirnov.Distance(biased, z => Normal.CDF(0, 1, z)) > limit);
    }

    [Fact]
    public void Normals_TenMillion_HaveTheMomentsOfTheNormal()
    {
        var normals = Normals(Many);
        Assert.True(MomentsHold(normals));
        Assert.False(MomentsHold(Array.ConvertAll(normals, z => 1.003f * z)));
        Assert.False(MomentsHold(Array.ConvertAll(normals, z => z + 0.003f)));
        Assert.False(MomentsHold(Array.ConvertAll(normals, z => Math.Clamp(z, -3.2f, 3.2f))));
    }

    [Fact]
    public void Normals_NeighbouringPlaces_AreUncorrelated()
    {
        var first = Normals(1_000_000, 2);
        for (var other = 3; other < 10; other++)
        {
            var second = Normals(1_000_000, other);
            Assert.InRange(Math.Abs(Correlation(first, second)), 0, FalseAlarmSds / 1000);
        }

        var mixed = Normals(1_000_000, 3).Zip(first, (own, shared) => own + (0.01f * shared)).ToArray();
        Assert.True(Math.Abs(Correlation(first, mixed)) > FalseAlarmSds / 1000);
    }

    [Theory]
    [InlineData(2.5)]
    [InlineData(5.8)]
    [InlineData(7)]
    [InlineData(60)]
    public void StudentScale_AnyDegreesOfFreedom_IsThatOfChiSquared(double degreesOfFreedom)
    {
        const int Count = 400_000;
        var scales = Rows(SamplePlans.Create(6, 0, 0.3, degreesOfFreedom, new SamplingOptions()), Count, workspace => workspace.NormalRow(1, workspace.Tile));
        double Claimed(double scale, double nu) => 1 - ChiSquared.CDF(nu, nu / (scale * scale));
        var limit = KolmogorovSmirnov.Limit(Count, FalseAlarm);
        Assert.InRange(KolmogorovSmirnov.Distance(scales, scale => Claimed(scale, degreesOfFreedom)), 0, limit);
        Assert.True(KolmogorovSmirnov.Distance(scales, scale => Claimed(scale, 1.1 * degreesOfFreedom)) > limit);
    }

    [Fact]
    public void DirichletShares_EachCandidate_HaveBetaDistributions()
    {
        const int Count = 300_000;
        var plan = ReferenceWorkload.Dirichlet();
        var limit = KolmogorovSmirnov.Limit(Count, FalseAlarm);
        for (var i = 0; i < plan.Candidates; i++)
        {
            var (candidate, alpha) = (i, plan.DirichletParameters[i]);
            var shares = Rows(plan, Count, workspace => workspace.Shares(candidate, workspace.Tile));
            Assert.InRange(KolmogorovSmirnov.Distance(shares, share => Beta.CDF(alpha, 80 - alpha, share)), 0, limit);
            Assert.True(KolmogorovSmirnov.Distance(shares, share => Beta.CDF(1.03 * alpha, (80 - alpha) * 1.06, share)) > limit);
        }
    }

    [Fact]
    public void Run_TenMillionDraws_AgreeWithQuadratureAndAWrongPlanDoesNot()
    {
        var settings = new SimulationSettings(Many, 20170223);
        Assert.InRange(WorstWin(Simulator.Run(ReferenceWorkload.Logistic(), settings)), 0, FalseAlarmSds);

        double[] moved = [.. ReferenceWorkload.MeanLogits];
        moved[2] += 0.004;
        Assert.True(WorstWin(Simulator.Run(ReferenceWorkload.Logistic().WithMeanLogits(moved), settings)) > FalseAlarmSds);
    }

    [Fact]
    public void Run_FourTimesTheDraws_HalvesTheError()
    {
        double Spread(long draws) => Math.Sqrt(Enumerable.Range(0, 200)
            .Average(seed => Math.Pow(Simulator.Run(ReferenceWorkload.Logistic(), new SimulationSettings(draws, (ulong)seed)).WinProbability(0).Value - ReferenceWorkload.LogisticWins[0], 2)));

        // The ratio of two standard deviations from 200 runs each is known to 7%; five times that.
        Assert.InRange(Spread(2000) / Spread(8000), 2 / 1.4, 2 * 1.4);
    }

    [Fact]
    public void StandardError_SobolPoints_IsTheErrorThatIsMade()
    {
        var squares = Enumerable.Range(0, 100).Average(seed =>
        {
            var win = Simulator.Run(ReferenceWorkload.Logistic(), new SimulationSettings(16_384, (ulong)seed, SamplingMethod.Sobol)).WinProbability(0);
            return Math.Pow((win.Value - ReferenceWorkload.LogisticWins[0]) / win.StandardError, 2);
        });

        // Squares of Student's t with 15 degrees of freedom: mean 15/13, standard deviation 1.8 a seed; five standard errors.
        Assert.InRange(squares, 0.4, 2.1);
    }

    private static double WorstWin(Tally tally) => Enumerable.Range(0, tally.Candidates).Max(i =>
    {
        var truth = ReferenceWorkload.LogisticWins[i];

        // The quadratures are given to six decimals.
        return Math.Max(0, Math.Abs(tally.WinProbability(i).Value - truth) - 1e-6) / Math.Sqrt(truth * (1 - truth) / tally.Draws);
    });

    private static bool MomentsHold(float[] values)
    {
        double[] expected = [0, 1, 0, 3];
        double[] variances = [1, 2, 15, 96];
        for (var power = 1; power <= 4; power++)
        {
            var mean = values.Average(z => Math.Pow(z, power));
            if (Math.Abs(mean - expected[power - 1]) > FalseAlarmSds * Math.Sqrt(variances[power - 1] / values.Length))
            {
                return false;
            }
        }

        return true;
    }

    private static double Correlation(float[] one, float[] other) => one.Zip(other, (x, y) => (double)x * y).Average();

    private static float[] Normals(int count, int place = 5)
    {
        var normals = new float[count];
        var workspace = new KernelWorkspace();
        workspace.Prepare(SamplePlans.Engine(7).Kernel);
        for (var start = 0; start < count; start += workspace.Tile)
        {
            var length = Math.Min(workspace.Tile, count - start);
            ShareKernel.Best.FillNormals(workspace, new PhiloxKeys(StreamKey.For(4, start, StreamPurpose.Testing)), 0, length);
            workspace.NormalRow(place, length).CopyTo(normals.AsSpan(start));
        }

        return normals;
    }

    private static float[] Rows(SamplingPlan plan, int count, RowOf row)
    {
        var values = new float[count];
        var workspace = new KernelWorkspace();
        workspace.Prepare(plan.Kernel);
        for (var start = 0; start < count; start += workspace.Tile)
        {
            ShareKernel.Best.FillNormals(workspace, new PhiloxKeys(StreamKey.For(6, start, StreamPurpose.Testing)), 0, workspace.Tile);
            ShareKernel.Best.Evaluate(workspace, default, 0, workspace.Tile);
            var length = Math.Min(workspace.Tile, count - start);
            row(workspace)[..length].CopyTo(values.AsSpan(start));
        }

        return values;
    }

    private delegate ReadOnlySpan<float> RowOf(KernelWorkspace workspace);
}
