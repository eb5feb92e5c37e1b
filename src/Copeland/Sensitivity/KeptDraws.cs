using Copeland.Forecasts;
using Copeland.Scenarios;
using Copeland.Simulation;

namespace Copeland.Sensitivity;

/// <summary>The first draws of a scenario, kept so that another's can be paired with them.</summary>
/// <param name="Winners">The winner's place on the ballot, one a draw.</param>
/// <param name="Shares">Each candidate's share, candidates × draws.</param>
internal sealed record KeptDraws(byte[] Winners, float[][] Shares)
{
    public static KeptDraws Of(Scenario scenario, SimulationSettings settings, CancellationToken cancellation)
    {
        var plan = Belief.Of(scenario).Plan;
        var winners = new List<byte>();
        var shares = Enumerable.Range(0, plan.Candidates).Select(_ => new List<float>()).ToList();
        Simulator.Stream(plan, settings, block =>
        {
            winners.AddRange(block.Winners);
            for (var candidate = 0; candidate < shares.Count; candidate++)
            {
                shares[candidate].AddRange(block.Shares(candidate));
            }
        }, cancellation);
        return new KeptDraws([.. winners], [.. shares.Select(all => all.ToArray())]);
    }
}
