using System.Numerics;
using Copeland.Model;
using Copeland.Simulation;

namespace Copeland.Tests.Simulation;

public class SimulatorTests
{
    [Fact]
    public void Run_ReferenceWorkload_ReproducesQuadrature()
    {
        var tally = Simulator.Run(ReferenceWorkload.Logistic(), new SimulationSettings(400_000, 1));
        for (var i = 0; i < tally.Candidates; i++)
        {
            var win = tally.WinProbability(i);
            // Five standard errors: one false alarm in 300,000 candidates.
            Assert.InRange(win.Value, ReferenceWorkload.LogisticWins[i] - (5 * win.StandardError) - 1e-5, ReferenceWorkload.LogisticWins[i] + (5 * win.StandardError) + 1e-5);
            Assert.Equal(ReferenceWorkload.LogisticShares[i], tally.Share(i).Mean, 0.0006);
        }

        Assert.Equal(ReferenceWorkload.LogisticMajority, tally.Majority.Mean, 0.0006);
        Assert.Equal(ReferenceWorkload.Turnout, tally.Turnout.Mean, 0.0006);
    }

    [Fact]
    public void Run_DirichletWorkload_ReproducesQuadrature()
    {
        var tally = Simulator.Run(ReferenceWorkload.Dirichlet(), new SimulationSettings(2_000_000, 1));
        for (var i = 0; i < tally.Candidates; i++)
        {
            var win = tally.WinProbability(i);
            Assert.Equal(ReferenceWorkload.DirichletWins[i], win.Value, (5 * win.StandardError) + 1e-5);

            // Mean and variance of a Dirichlet share are known exactly.
            var share = ReferenceWorkload.Shares[i];
            var sd = Math.Sqrt(share * (1 - share) / 81);
            Assert.Equal(share, tally.Share(i).Mean, 5 * sd / Math.Sqrt(2e6));
            Assert.Equal(sd, tally.Share(i).Sd, 0.005 * sd);
        }

        Assert.Equal(ReferenceWorkload.DirichletMajority, tally.Majority.Mean, 5 * tally.Majority.Sd / Math.Sqrt(2e6));
    }

    [Fact]
    public void Run_NoUncertainty_IsTheDeterministicForecast()
    {
        var zero = new double[3, 3];
        var plan = SamplingPlan.Create(
            [Math.Log(0.5), Math.Log(0.3), Math.Log(0.2)],
            new LogitErrors(zero, zero, 5),
            new TurnoutPrior(Math.Log(0.4 / 0.6), 0),
            new SamplingOptions(Electorate: 60_000, Pair: (1, 0)));
        var tally = Simulator.Run(plan, new SimulationSettings(1000, 3));
        Assert.Equal(0.5, tally.Share(0).Mean, 1e-15);
        Assert.Equal(0.3, tally.Share(1).Median, 1e-15);
        Assert.Equal(0, tally.Share(2).Sd);
        Assert.Equal(0.2, tally.Majority.Mean, 1e-15);
        Assert.Equal(0.4, tally.Turnout.Mean, 1e-15);
        Assert.Equal(4800, tally.MajorityVotes!.Mean, 1e-9);
        Assert.Equal(0.2, tally.PairDifference!.Mean, 1e-15);
        Assert.Equal(new Copeland.Statistics.ProbabilityEstimate(1, 0), tally.WinProbability(0));
        Assert.Equal(1, tally.SecondProbability(1).Value);
        Assert.Null(tally.MajorityByWinner(1));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(60_000)]
    public void Run_CandidatesLevel_TiesAreDecidedByLotWithEqualChances(int? electorate)
    {
        var zero = new double[4, 4];
        var plan = SamplingPlan.Create(
            [0, 0, -1, 0], new LogitErrors(zero, zero, 5), new TurnoutPrior(0, 0.2), new SamplingOptions(electorate));
        var tally = Simulator.Run(plan, new SimulationSettings(90_000, 3));
        Assert.Equal(90_000, tally.Ties);
        foreach (var i in (int[])[0, 1, 3])
        {
            // Five standard deviations of a binomial count.
            Assert.Equal(30_000, tally.Wins(i), 5 * Math.Sqrt(20_000.0));
            Assert.Equal(1.0 / 3, tally.SecondProbability(i).Value, 5 * Math.Sqrt(2.0 / 9 / 90_000));
        }

        Assert.Equal(0, tally.Wins(2));
        Assert.Equal(electorate is null ? null : 1, tally.Recount?.Value);
    }

    [Fact]
    public void Run_SobolPoints_ComeMuchCloserThanRandomOnes()
    {
        var settings = new SimulationSettings(65_536, 1, SamplingMethod.Sobol);
        var tally = Simulator.Run(ReferenceWorkload.Logistic(), settings);
        Assert.Equal(65_536, tally.Draws);
        for (var i = 0; i < tally.Candidates; i++)
        {
            var win = tally.WinProbability(i);
            Assert.Equal(ReferenceWorkload.LogisticWins[i], win.Value, (6 * win.StandardError) + 1e-6);
            Assert.Equal(ReferenceWorkload.LogisticShares[i], tally.Share(i).Mean, 3e-5);
        }

        // Independent draws would err by 0.0019.
        Assert.InRange(tally.WinProbability(0).StandardError, 1e-5, 0.0009);
    }

    [Theory]
    [InlineData(SamplingMethod.Random)]
    [InlineData(SamplingMethod.Sobol)]
    public void Run_WithPrecision_DoublesUntilTheErrorIsBelow(SamplingMethod method)
    {
        var settings = new SimulationSettings(long.MaxValue >> 24, 1, method) { Precision = 0.0008 };
        var tally = Simulator.Run(ReferenceWorkload.Logistic(), settings);
        Assert.True(tally.WinProbability(tally.Leader()).StandardError < 0.0008);
        Assert.True(BitOperations.IsPow2(tally.Draws));
        var half = Simulator.Run(ReferenceWorkload.Logistic(), settings with { Draws = Math.Max(1, tally.Draws / 2), Precision = null });
        Assert.True(tally.Draws == SimulationSettings.FirstStage || half.WinProbability(half.Leader()).StandardError >= 0.0008);

        // A run that stopped is the run that was asked for so many draws.
        Assert.Equal(Simulator.Run(ReferenceWorkload.Logistic(), settings with { Draws = tally.Draws, Precision = null }).Digest(), tally.Digest());
    }

    [Fact]
    public void Run_WithPrecisionOutOfReach_EndsAtTheDraws()
    {
        var settings = new SimulationSettings(100_000, 1) { Precision = 1e-6 };
        Assert.Equal(100_000, Simulator.Run(ReferenceWorkload.Logistic(), settings).Draws);
    }
}
