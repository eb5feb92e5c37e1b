using Copeland.Simulation;

namespace Copeland.Sensitivity;

/// <summary>One input at a time: two forecasts each, exactly those that <c>run --set</c> gives.</summary>
internal static class Tornado
{
    /// <summary>Draws of the screening that finds the coefficients worth a bar.</summary>
    private const long ScreeningDraws = 16_384;

    /// <summary>The most coefficients of the model with a bar; the inputs that a user gives always have one.</summary>
    private const int MostCoefficients = 8;

    /// <summary>The bars, the longest first by the leader's win probability.</summary>
    /// <param name="varied">The scenario.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="run">The runner and the settings of every forecast.</param>
    /// <param name="leader">Place of the leader on the ballot.</param>
    /// <returns>The bars, and the coefficients that move less than those with a bar.</returns>
    public static (IReadOnlyList<TornadoBar> Bars, IReadOnlyList<Input> Lesser) Of(
        VariedScenario varied, IReadOnlyList<Input> inputs, AnalysisRun run, int leader)
    {
        var plans = new SamplingPlan[2 * inputs.Count];
        run.Runner.ForEach(plans.Length, i => plans[i] = varied.Plan(End(inputs, i)));
        var all = run.Settings.Simulation;
        var screened = run.Runner.Run(plans, all with { Draws = Math.Min(all.Draws, ScreeningDraws) }, null);
        double Screened(int input) => Math.Abs(screened[(2 * input) + 1].Win[leader].Value - screened[2 * input].Win[leader].Value);
        var coefficients = Enumerable.Range(0, inputs.Count).Where(i => InputEdit.ChangesAssumptions(inputs[i].Address))
            .OrderByDescending(Screened).ThenBy(i => inputs[i].Address, StringComparer.Ordinal).ToList();
        var lesser = coefficients.Skip(MostCoefficients).ToHashSet();
        List<Input> shown = [.. inputs.Where((_, i) => !lesser.Contains(i))];
        var through = new SamplingPlan[2 * shown.Count];
        run.Runner.ForEach(through.Length, i => through[i] = varied.CheckedPlan(End(shown, i)));
        var outcomes = run.Runner.Run(through, all, run.Stage("one input at a time"));
        return (
        [
            .. shown.Select((input, i) => new TornadoBar(input, outcomes[2 * i], outcomes[(2 * i) + 1]))
                .OrderByDescending(bar => Math.Abs(bar.Swing(leader))),
        ],
        [.. coefficients.Skip(MostCoefficients).Select(i => inputs[i])]);
    }

    private static InputValue End(IReadOnlyList<Input> inputs, int end) => end % 2 == 0 ? inputs[end / 2].Low : inputs[end / 2].High;
}
