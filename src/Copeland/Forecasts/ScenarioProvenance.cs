using System.Reflection;
using Copeland.Calibration;
using Copeland.Model;
using Copeland.Scenarios;
using Copeland.Simulation;

namespace Copeland.Forecasts;

/// <summary>Where a scenario's forecast comes from.</summary>
internal static class ScenarioProvenance
{
    private static readonly string Version = typeof(ScenarioProvenance).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";

    public static Provenance Of(Scenario scenario, ModelAssumptions assumptions, SimulationSettings simulation) => new(
        scenario.Id,
        scenario.Title,
        scenario.Sha256,
        scenario.Overrides,
        Version,
        EmbeddedCalibration.Name,
        assumptions.CoefficientSet,
        EmbeddedCalibration.Sha256,
        simulation,
        scenario.AsOf);
}
