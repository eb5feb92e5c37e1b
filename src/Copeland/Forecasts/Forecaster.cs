using Copeland.Scenarios;
using Copeland.Simulation;

namespace Copeland.Forecasts;

/// <summary>From a scenario to a forecast: the whole way, spelt out.</summary>
public static class Forecaster
{
    /// <summary>Baselines need no more draws than this: their error is no finer.</summary>
    private const long BaselineDraws = 131_072;

    /// <summary>Forecasts a scenario.</summary>
    /// <param name="scenario">What we were told.</param>
    /// <param name="settings">How to simulate; the scenario's own settings where null.</param>
    /// <param name="cancellation">Stops the simulation.</param>
    /// <param name="progress">Told the fraction of the draws that is done.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Forecast Run(
        Scenario scenario, SimulationSettings? settings = null, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var simulation = settings ?? scenario.Simulation;
        var belief = Belief.Of(scenario);
        var tally = Simulator.Run(belief.Plan, simulation, cancellation, progress);
        var few = simulation with { Draws = Math.Min(tally.Draws, BaselineDraws), Precision = null };
        var provenance = ScenarioProvenance.Of(scenario, belief.Assumptions, simulation with { Draws = tally.Draws }, belief.Evidence.National);
        var forecast = ForecastAssembly.Of(belief, tally, BaselineForecasts.Of(scenario, belief, few), provenance);
        List<string> sampling = [.. SamplingWarnings.Of(simulation, tally)];
        return forecast with { Warnings = [.. sampling, .. forecast.Warnings], SamplingWarnings = sampling };
    }
}
