using Copeland.Model;
using Copeland.Simulation;

namespace Copeland.Tests.Simulation;

public class SideBySideSimulationTests
{
    private static readonly TallyBins NoTables = new(1, 1, 1, 1, 1);

    [Theory]
    [InlineData(SamplingMethod.Random, 40_000, 20)]
    [InlineData(SamplingMethod.Random, 37, 3)]
    [InlineData(SamplingMethod.Sobol, 65_536, 7)]
    public void Run_SeveralPlans_AreEachTheSimulatorsToTheLastBit(SamplingMethod method, int draws, int candidates)
    {
        // With and without normal errors, with another turnout, without any errors: not all of them need the same normals.
        SamplingPlan[] plans = [Plan(candidates, 0.2, 0.3, 0.2), Plan(candidates, 0.25, 0.3, 0.2), Plan(candidates, 0, 0.4, 0.3), Plan(candidates, 0.2, 0, 0), Plan(candidates, 0.1, 0.1, 0.1)];
        var settings = new SimulationSettings(draws, 11, method);
        var common = new SideBySideSimulation();
        common.Run([plans[^1]], settings, TestContext.Current.CancellationToken);
        var tallies = common.Run(plans, settings, TestContext.Current.CancellationToken);
        for (var i = 0; i < plans.Length; i++)
        {
            var alone = Simulator.Run(plans[i], settings, TestContext.Current.CancellationToken);
            Assert.Equal(alone.Digest(), tallies[i].Digest());
            Assert.Equal(alone.WinProbability(1), tallies[i].WinProbability(1));
        }
    }

    [Fact]
    public void Run_OneBinATable_CountsTheSameWinsAndSums()
    {
        var settings = new SimulationSettings(30_000, 3);
        var fine = Simulator.Run(Plan(6, 0.2, 0.3, 0.2, TallyBins.Fine), settings, TestContext.Current.CancellationToken);
        var coarse = new SideBySideSimulation().Run([Plan(6, 0.2, 0.3, 0.2)], settings, TestContext.Current.CancellationToken)[0];
        for (var i = 0; i < 6; i++)
        {
            Assert.Equal((fine.Wins(i), fine.Share(i).Mean), (coarse.Wins(i), coarse.Share(i).Mean));
            Assert.Equal(coarse.Draws, coarse.Share(i).Total);
        }

        Assert.Equal((fine.Turnout.Mean, fine.Majority.Mean, fine.MajorityVotes?.Mean), (coarse.Turnout.Mean, coarse.Majority.Mean, coarse.MajorityVotes?.Mean));
    }

    [Fact]
    public void Run_OneBinATable_StillCountsMajoritiesByWinner()
    {
        var tally = new SideBySideSimulation().Run([Plan(6, 0.2, 0.3, 0.2, TallyBins.Fine), Plan(6, 0.2, 0.3, 0.2)], new SimulationSettings(20_000, 3), TestContext.Current.CancellationToken)[1];
        Assert.All(Enumerable.Range(0, 6), i => Assert.Equal(tally.Wins(i), tally.MajorityByWinner(i)?.Total ?? 0));
    }

    [Theory]
    [InlineData(SamplingMethod.Random)]
    [InlineData(SamplingMethod.Sobol)]
    public void Run_WithoutTablesOnSeveralThreads_CountsTheSameWinsAndShares(SamplingMethod method)
    {
        var settings = new SimulationSettings(131_072, 7, method);
        var whole = Simulator.Run(Plan(6, 0.2, 0.3, 0.2), settings, TestContext.Current.CancellationToken);
        var lean = Plan(6, 0.2, 0.3, 0.2, new TallyBins(1, 0, 0, 0, 0));
        var common = new SideBySideSimulation();
        foreach (var threads in new[] { 1, 3, 2 })
        {
            foreach (var tally in common.Run([Plan(6, 0.1, 0.1, 0), lean, Plan(6, 0.2, 0.2, 0.3), lean], settings with { Threads = threads }, TestContext.Current.CancellationToken).Where((_, i) => i % 2 == 1))
            {
                Assert.Equal((whole.Draws, whole.Ties), (tally.Draws, tally.Ties));
                Assert.All(Enumerable.Range(0, 6), i => Assert.Equal(
                    (whole.Wins(i), whole.WinProbability(i), whole.SecondProbability(i), whole.Share(i).Mean, whole.Share(i).Sd),
                    (tally.Wins(i), tally.WinProbability(i), tally.SecondProbability(i), tally.Share(i).Mean, tally.Share(i).Sd)));
            }
        }
    }

    [Fact]
    public void Run_PlansOfDifferentBallots_AreRefused() => Assert.Throws<ArgumentException>(() =>
        new SideBySideSimulation().Run([Plan(6, 0.2, 0.3, 0.2), Plan(7, 0.2, 0.3, 0.2)], new SimulationSettings(100), TestContext.Current.CancellationToken));

    [Fact]
    public void Run_Cancelled_Throws()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        Assert.Throws<OperationCanceledException>(() => new SideBySideSimulation().Run([Plan(6, 0.2, 0.3, 0.2)], new SimulationSettings(100), cancellation.Token));
    }

    private static SamplingPlan Plan(int candidates, double normal, double student, double turnoutSd, TallyBins? bins = null)
    {
        double[,] Diagonal(double sd)
        {
            var matrix = new double[candidates, candidates];
            for (var i = 0; i < candidates; i++)
            {
                matrix[i, i] = sd * sd;
            }

            return matrix;
        }

        return SamplingPlan.Create(
            [.. Enumerable.Range(0, candidates).Select(i => -0.1 * i)], new LogitErrors(Diagonal(normal), Diagonal(student), 5.8), new TurnoutPrior(-0.3, turnoutSd),
            new SamplingOptions(60_000, LostDepositThreshold: 0, Bins: bins ?? NoTables));
    }
}
