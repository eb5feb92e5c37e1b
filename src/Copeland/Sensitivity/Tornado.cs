using Copeland.Simulation;

namespace Copeland.Sensitivity;

/// <summary>One input at a time: two forecasts each, exactly those that <c>run --set</c> gives.</summary>
internal static class Tornado
{
    /// <summary>The bars, the longest first by the leader's win probability.</summary>
    /// <param name="varied">The scenario.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="run">The runner and the settings of every forecast.</param>
    /// <param name="leader">Place of the leader on the ballot.</param>
    public static IReadOnlyList<TornadoBar> Of(VariedScenario varied, IReadOnlyList<Input> inputs, AnalysisRun run, int leader)
    {
        var plans = new SamplingPlan[2 * inputs.Count];
        Parallel.For(0, plans.Length, run.Runner.Options, i => plans[i] = varied.PlanThrough(i % 2 == 0 ? inputs[i / 2].Low : inputs[i / 2].High));
        var outcomes = run.Runner.Run(plans.Length, i => plans[i], run.Settings.Simulation, run.Stage("one input at a time"));
        return
        [
            .. inputs.Select((input, i) => new TornadoBar(input, outcomes[2 * i], outcomes[(2 * i) + 1]))
                .OrderByDescending(bar => Math.Abs(bar.Swing(leader))),
        ];
    }
}
