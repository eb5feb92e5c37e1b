using Copeland.Model;
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
        var assumptions = ScenarioAssumptions.Of(scenario);
        var evidence = ScenarioEvidence.Of(scenario, assumptions);
        var prior = SeatModel.Build(evidence, assumptions);
        var plan = SamplingPlan.Compile(prior, SamplingOptions.For(scenario.Contest));
        var tally = Simulator.Run(plan, simulation, cancellation, progress);
        var few = simulation with { Draws = Math.Min(tally.Draws, BaselineDraws), Precision = null };
        var baselines = BaselineForecasts.Of(scenario, evidence, assumptions, few);
        return ForecastAssembly.Of(scenario, prior, tally, baselines, ScenarioProvenance.Of(scenario, assumptions, simulation with { Draws = tally.Draws }, evidence.National));
    }

    /// <summary>What <see cref="Run"/> simulates, for those who want the draws themselves.</summary>
    public static SamplingPlan Plan(Scenario scenario)
    {
        var assumptions = ScenarioAssumptions.Of(scenario);
        return SamplingPlan.Compile(SeatModel.Build(ScenarioEvidence.Of(scenario, assumptions), assumptions), SamplingOptions.For(scenario.Contest));
    }
}
