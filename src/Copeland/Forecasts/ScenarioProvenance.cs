using Copeland.Calibration;
using Copeland.Model;
using Copeland.Scenarios;
using Copeland.Simulation;

namespace Copeland.Forecasts;

/// <summary>Where a scenario's forecast comes from.</summary>
internal static class ScenarioProvenance
{
    public static Provenance Of(Scenario scenario, ModelAssumptions assumptions, SimulationSettings simulation) => new(
        scenario.Id,
        scenario.Title,
        scenario.Sha256,
        scenario.Overrides,
        EngineVersion.Text,
        EmbeddedCalibration.Name,
        assumptions.CoefficientSet,
        EmbeddedCalibration.Sha256,
        simulation,
        scenario.AsOf);
}
