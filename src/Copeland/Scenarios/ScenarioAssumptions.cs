using Copeland.Calibration;
using Copeland.Model;
using Copeland.Statistics;

namespace Copeland.Scenarios;

/// <summary>The model's assumptions for a scenario: the calibration's for its polling day and its day, with what the scenario sets itself.</summary>
internal static class ScenarioAssumptions
{
    /// <summary>The names a scenario may set under <c>model</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. EmbeddedCalibration.Present.All.Select(assumption => assumption.Name)];

    /// <summary>The assumptions of a scenario.</summary>
    public static ModelAssumptions Of(Scenario scenario)
    {
        var calibrated = EmbeddedCalibration.For(scenario.Contest.PollingDay, scenario.AsOf);
        return calibrated.With(scenario.Assumptions.ToDictionary(
            set => set.Name, set => set.Over(new Estimate(calibrated[set.Name].Mean, calibrated[set.Name].Sd)), StringComparer.Ordinal));
    }
}
