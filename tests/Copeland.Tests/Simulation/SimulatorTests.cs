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
}
