using Copeland.Forecasts;
using Copeland.Inputs;
using Copeland.Scenarios.Catalogue;
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
    /// <param name="present">The forecast as it stands.</param>
    /// <param name="front">Places of the leader and of the candidate it is compared with.</param>
    public static TornadoBars Of(
        VariedScenario varied, IReadOnlyList<Input> inputs, AnalysisRun run, PlanOutcome present, FrontRunners front)
    {
        var all = run.Settings.Simulation;
        var lesser = Lesser(varied, [.. inputs.Where(input => input.IsAssumption)], run, front.First);
        var hidden = lesser.ToHashSet();
        var (shown, through, refused) = Admitted(varied, [.. inputs.Where(input => !hidden.Contains(input))], front, run);
        var outcomes = run.Runner.Run([.. through, varied.PlanWithRange(front)], all, run.Stage("one input at a time"));
        return new TornadoBars(
        [
            .. shown.Select((input, i) => new TornadoBar(input, outcomes[2 * i], outcomes[(2 * i) + 1]))
                .OrderByDescending(bar => bar.Length(front.First, present)),
        ],
        present with { Range = outcomes[^1].Range },
        lesser,
        refused);
    }

    /// <summary>The coefficients that are not worth a bar, by a part of the draws; those that move most come first.</summary>
    private static List<Input> Lesser(VariedScenario varied, List<Input> coefficients, AnalysisRun run, int leader)
    {
        var all = run.Settings.Simulation;
        var screened = run.Runner.Run(
            (2 * coefficients.Count) + 1,
            i => i == 2 * coefficients.Count ? varied.Plan() : varied.Plan(End(coefficients, i)),
            all with { Draws = Math.Min(all.Draws, ScreeningDraws) },
            null);
        double Screened(int input) => new TornadoBar(coefficients[input], screened[2 * input], screened[(2 * input) + 1]).Length(leader, screened[^1]);
        return
        [
            .. Enumerable.Range(0, coefficients.Count).OrderByDescending(Screened).ThenBy(i => coefficients[i].Address, StringComparer.Ordinal)
                .Skip(MostCoefficients).Select(i => coefficients[i]),
        ];
    }

    /// <summary>Asks whether both ends of every range are allowed, as <c>--set</c> would; an input of which one is not has no bar.</summary>
    private static (List<Input> Shown, List<SamplingPlan> Plans, List<RefusedInput> Refused) Admitted(VariedScenario varied, List<Input> inputs, FrontRunners front, AnalysisRun run)
    {
        var ends = new SamplingPlan?[2 * inputs.Count];
        var reasons = new string?[ends.Length];
        run.Runner.ForEach(ends.Length, i =>
        {
            var end = End(inputs, i);
            reasons[i] = InputCatalogue.Problem(varied.Base, [end])?.Split(';')[0];
            ends[i] = reasons[i] is null ? varied.PlanWithRange(front, end) : null;
        });
        var (shown, plans, refused) = (new List<Input>(), new List<SamplingPlan>(), new List<RefusedInput>());
        for (var i = 0; i < inputs.Count; i++)
        {
            if (ends[2 * i] is { } low && ends[(2 * i) + 1] is { } high)
            {
                shown.Add(inputs[i]);
                plans.AddRange([low, high]);
            }
            else
            {
                refused.Add(new RefusedInput(inputs[i], reasons[2 * i] ?? reasons[(2 * i) + 1] ?? string.Empty));
            }
        }

        return (shown, plans, refused);
    }

    private static InputValue End(IReadOnlyList<Input> inputs, int end) => end % 2 == 0 ? inputs[end / 2].Low : inputs[end / 2].High;
}
