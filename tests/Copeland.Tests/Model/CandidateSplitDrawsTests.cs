using Copeland.Model;
using Copeland.Simulation;
using Copeland.Statistics;

namespace Copeland.Tests.Model;

/// <summary>How candidates of one family split its vote, in simulated elections.</summary>
public class CandidateSplitDrawsTests
{
    [Fact]
    public void Of_Uncertainty_LeavesTheFamilysTotalAlone()
    {
        var certain = Total(Copeland2017.Assumptions.With("splitSpread", new Estimate(0, 0)));
        var uncertain = Total(Copeland2017.Assumptions.With("splitSpread", new Estimate(1.0, 0)));
        Assert.InRange(uncertain / certain, 0.93, 1.07);
    }

    private static double Total(ModelAssumptions assumptions)
    {
        var plan = SamplingPlan.Compile(SeatModel.Build(CandidateSplitTests.Crowded, assumptions), new SamplingOptions());
        var tally = Simulator.Run(plan, new SimulationSettings(Draws: 65_536, Seed: 5));
        return Enumerable.Range(5, CandidateSplitTests.Independents).Sum(i => tally.Share(i).Mean);
    }
}
