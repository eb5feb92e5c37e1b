using Copeland.Exploration;
using Copeland.Sensitivity;
using Copeland.Simulation;
using Copeland.Tests.Forecasts;

namespace Copeland.Tests.Exploration;

/// <summary>Where a page's readers may take rivals off the ballot, one is kept: with none left it would be a contest of another kind.</summary>
public class KeptRivalsTests
{
    /// <summary>Labour against George Galloway at Bradford West: with Conservatives, Liberal Democrats and who else polls off the ballot Labour would have no rival.</summary>
    [Theory]
    [InlineData("bradford-west-2012-insurgent.json", "LD")]
    [InlineData("rochester-and-strood-2014.json", null)]
    public void Run_ABallotThatCouldLoseItsRivals_KeepsOne(string scenario, string? kept)
    {
        var varied = new VariedScenario(TestScenarios.Committed(scenario));

        var made = Explorer.Run(varied, [], new SimulationSettings(2_000, 1, Threads: 2), (TestContext.Current.CancellationToken, null));

        var ids = made.Kept.Select(place => made.Forecast.Candidates[place].Candidate.Id);
        Assert.Equal(kept is null ? [] : [kept], ids);
        Assert.DoesNotContain(made.Switches, made.Kept.Contains);
    }
}
