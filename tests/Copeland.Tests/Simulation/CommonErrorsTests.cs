using Copeland.Simulation;

namespace Copeland.Tests.Simulation;

public class CommonErrorsTests
{
    [Theory]
    [InlineData(SamplingMethod.Random, 20_000)]
    [InlineData(SamplingMethod.Sobol, 16_384)]
    [InlineData(SamplingMethod.Random, 37)]
    public void CountWins_PlansOwnMeans_AreTheSimulatorsWins(SamplingMethod method, int draws)
    {
        var plan = SamplePlans.Create(7, 0.2, 0.3, 5.8, new SamplingOptions());
        var settings = new SimulationSettings(draws, 5, method);
        var tally = Simulator.Run(plan, settings);
        var errors = CommonErrors.Of(plan, settings);
        var (wins, shares) = (new long[7], new double[7]);
        var majority = errors.Evaluate(plan.MeanLogits, wins, shares);
        Assert.Equal(errors.Draws, tally.Draws);
        Assert.Equal(errors.Draws, wins.Sum());
        Assert.Equal(tally.Majority.Mean, majority, 1e-6);
        for (var i = 0; i < 7; i++)
        {
            // A draw may change hands where two logits differ by less than the rounding of 32 bits.
            Assert.Equal(tally.Wins(i), wins[i], 2.0);
            Assert.Equal(tally.Share(i).Mean, shares[i], 1e-6);
        }
    }

    [Fact]
    public void CountWins_MeansMoved_AreTheMovedPlansWins()
    {
        var plan = ReferenceWorkload.Logistic();
        var settings = new SimulationSettings(50_000, 5);
        var errors = CommonErrors.Of(plan, settings);
        double[] means = [.. plan.MeanLogits];
        means[1] += 0.3;
        var wins = new long[6];
        errors.CountWins(means, wins);
        var tally = Simulator.Run(plan.WithMeanLogits(means), settings);
        for (var i = 0; i < 6; i++)
        {
            Assert.Equal(tally.Wins(i), wins[i], 2.0);
        }
    }

    [Fact]
    public void CountWins_LevelCandidates_CountEveryDrawOnce()
    {
        var zero = new double[3, 3];
        var plan = SamplingPlan.Create([0, 0, 0], new LogitErrors(zero, zero, 5), new Copeland.Model.TurnoutPrior(0, 0), new SamplingOptions());
        var wins = new long[3];
        CommonErrors.Of(plan, new SimulationSettings(1001, 1)).CountWins([0, 0, 0], wins);
        Assert.Equal([1001, 0, 0], wins);
    }
}
