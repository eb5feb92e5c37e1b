using Copeland.Forecasts;
using Copeland.Scenarios;
using Copeland.Simulation;

namespace Copeland.Sensitivity;

/// <summary>A forecast as far as a comparison needs it: chances and mean shares in ballot order, and its first draws for pairs.</summary>
internal sealed record PathStage(IReadOnlyList<double> Win, IReadOnlyList<double> Share, long Draws, KeptDraws Kept)
{
    public static PathStage Of(Forecast forecast, KeptDraws kept) => new(
        [.. forecast.Candidates.Select(candidate => candidate.Win.Value)],
        [.. forecast.Candidates.Select(candidate => candidate.Share.Mean)],
        forecast.Provenance.Simulation.Draws,
        kept);

    public static PathStage Of(Scenario scenario, (SimulationSettings All, SimulationSettings Paired) settings, CancellationToken cancellation)
    {
        var tally = Simulator.Run(Belief.Of(scenario).Plan, settings.All, cancellation);
        return new PathStage(
            [.. Enumerable.Range(0, tally.Candidates).Select(place => tally.WinProbability(place).Value)],
            [.. Enumerable.Range(0, tally.Candidates).Select(place => tally.Share(place).Mean)],
            tally.Draws,
            KeptDraws.Of(scenario, settings.Paired, cancellation));
    }
}
