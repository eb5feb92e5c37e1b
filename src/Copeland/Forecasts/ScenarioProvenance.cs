using Copeland.Calibration;
using Copeland.Model;
using Copeland.Polling;
using Copeland.Scenarios;
using Copeland.Simulation;

namespace Copeland.Forecasts;

/// <summary>Where a scenario's forecast comes from.</summary>
internal static class ScenarioProvenance
{
    /// <param name="scenario">The scenario.</param>
    /// <param name="assumptions">The coefficients used.</param>
    /// <param name="simulation">Draws, seed and method.</param>
    /// <param name="national">The picture of the country that was used.</param>
    public static Provenance Of(Scenario scenario, ModelAssumptions assumptions, SimulationSettings simulation, NationalPicture national) => new(
        scenario.Id,
        scenario.Title,
        scenario.Sha256,
        scenario.Overrides,
        EngineVersion.Text,
        EmbeddedCalibration.Name,
        assumptions.CoefficientSet,
        EmbeddedCalibration.Sha256,
        simulation,
        scenario.AsOf)
    {
        Evidence = new Evidence(
            national.NewestPoll,
            national.PollCount,
            ScenarioEvidence.ByElections(scenario).Select(contest => (DateOnly?)contest.PollingDay).Max(),
            scenario.Files),
    };
}
