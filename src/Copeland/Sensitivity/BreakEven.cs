using Copeland.Forecasts;
using Copeland.Inputs;
using Copeland.Scenarios.Catalogue;
using Copeland.Simulation;

namespace Copeland.Sensitivity;

/// <summary>
/// Finds where the race turns: by root search on common random numbers, first on a part of the draws, then with all of them, and at last
/// by a run at the point itself.
/// </summary>
internal sealed class BreakEven(VariedScenario varied, PlanOutcome present, FrontRunners front, AnalysisRun run)
{
    /// <summary>Draws of the first search.</summary>
    private const long SearchDraws = 16_384;

    /// <summary>The farthest value looked at, in standard deviations of the input: beyond it a point says nothing.</summary>
    public const double Farthest = 4;

    /// <summary>Corrections with all draws; each leaves about a tenth of the error before it.</summary>
    private const int MostCorrections = 6;

    /// <summary>Steps of the first search: with a curve as straight as these they come within a hundredth of a standard deviation.</summary>
    private const int Steps = 4;

    /// <summary>Points of each kind that are verified and told: beyond them lie those that are farthest from the forecast.</summary>
    private const int MostPoints = 6;

    private readonly Lazy<PlanOutcome> searched = new(() => run.Runner.Run(varied.Plan(), SearchSettings(run)));

    /// <summary>The points nearest to the forecast as it stands, of each kind a few, the nearest first.</summary>
    public IReadOnlyList<BreakEvenPoint> Points(IReadOnlyList<TornadoBar> bars)
    {
        List<Input> inputs = [.. bars.Where(bar => bar.Length(front.First, present) > 0).Select(bar => bar.Input)];
        var found = new IReadOnlyList<BreakEvenTrial>[inputs.Count];
        run.Runner.ForEach(inputs.Count, i => found[i] = Find(inputs[i]));
        List<BreakEvenTrial> near =
        [
            .. found.SelectMany(trials => trials).GroupBy(trial => trial.Kind)
                .SelectMany(kind => kind.OrderBy(trial => Math.Abs(trial.Deviations)).ThenBy(trial => trial.Input.Address, StringComparer.Ordinal).Take(MostPoints)),
        ];
        Verify(near);
        return [.. near.Select(trial => trial.Point).OfType<BreakEvenPoint>().OrderBy(point => Math.Abs(point.Deviations))];
    }

    private static SimulationSettings SearchSettings(AnalysisRun run)
    {
        var all = run.Settings.Simulation;
        return all.Draws <= SearchDraws ? all : all with { Draws = SearchDraws };
    }

    /// <summary>Where the race turns by an input, of either kind, on a part of the draws.</summary>
    private List<BreakEvenTrial> Find(Input input)
    {
        var (settings, tried) = (SearchSettings(run), new Dictionary<double, PlanOutcome> { [0] = searched.Value });
        PlanOutcome At(double deviations)
        {
            if (!tried.TryGetValue(deviations, out var outcome))
            {
                tried[deviations] = outcome = run.Runner.Run(varied.Plan(new InputValue(input.Address, input.At(deviations))), settings);
            }

            return outcome;
        }

        // Next to certainty no rival wins, and only its votes tell which is the next.
        var rival = Enumerable.Range(0, present.Share.Count).Where(place => place != front.First).MaxBy(place => present.Share[place]);
        double Lead(double deviations) => At(deviations).Lead(front.First, rival);

        var trials = new List<BreakEvenTrial>();
        foreach (var kind in Enum.GetValues<BreakEvenKind>())
        {
            // What the part of the draws errs by where all draws are known, it errs by nearly as much at the point: they are the same draws.
            var error = Gap(kind, present) - Gap(kind, searched.Value);
            double Coarse(double deviations) => error + Gap(kind, At(deviations));
            if (Bracket(Coarse, Lead) is var (near, far))
            {
                trials.Add(new BreakEvenTrial(input, kind, Narrow(Coarse, near, far), (Coarse(far) - Coarse(near)) / (far - near)));
            }
        }

        return trials;
    }

    /// <summary>
    /// Runs at the points with all draws, where their values are allowed, and corrects them until the race turns there to within
    /// the run's own error. All points that are still open are run together, on the same normals.
    /// </summary>
    private void Verify(IReadOnlyList<BreakEvenTrial> trials)
    {
        var progress = run.Stage("break-even points");
        for (var correction = 0; correction <= MostCorrections; correction++)
        {
            var plans = new SamplingPlan?[trials.Count];
            run.Runner.ForEach(plans.Length, i => plans[i] = trials[i].IsOpen ? Plan(trials[i]) : null);
            var open = Enumerable.Range(0, plans.Length).Where(i => plans[i] is not null).ToList();
            if (open.Count == 0)
            {
                break;
            }

            var outcomes = run.Runner.Run([.. open.Select(i => plans[i]).OfType<SamplingPlan>()], run.Settings.Simulation, null);
            for (var i = 0; i < open.Count; i++)
            {
                var trial = trials[open[i]];
                trial.Take(outcomes[i], Gap(trial.Kind, outcomes[i]), outcomes[i].Win[front.First].StandardError);
            }

            progress?.Report(trials.Count(trial => !trial.IsOpen) / (double)trials.Count);
        }
    }

    /// <summary>The plan at a trial's value; null, and the trial is over, where the value is not allowed, as a share below 0.</summary>
    private SamplingPlan? Plan(BreakEvenTrial trial)
    {
        if (InputCatalogue.Problem(varied.Base, [trial.Value]) is null)
        {
            return varied.Plan(trial.Value);
        }

        trial.GiveUp();
        return null;
    }

    /// <summary>How far the race is from turning at an outcome, whoever would then be the favourite: above 0 the front runner is beyond the point.</summary>
    private double Gap(BreakEvenKind kind, PlanOutcome outcome) =>
        outcome.Win[front.First].Value - (kind == BreakEvenKind.Evens ? 0.5 : outcome.Win[outcome.Overtaker(front.First)].Value);

    /// <summary>
    /// Walks outwards on both sides at once, so that the nearest crossing is found first. It ends early where neither the gap between chances nor the lead in votes
    /// would be half used up at the farthest: next to certainty chances hardly move while the lead melts.
    /// </summary>
    private static (double Near, double Far)? Bracket(Func<double, double> gap, Func<double, double> lead)
    {
        var (here, ahead) = (gap(0), lead(0));
        if (here == 0)
        {
            return null;
        }

        (double At, double Gap)[] ends = [(0, here), (0, here)];
        foreach (var step in new[] { 0.5, 1, 1.75, 2.75, Farthest })
        {
            for (var side = 0; side < 2; side++)
            {
                var at = side == 0 ? step : -step;
                var value = gap(at);
                if (Math.Sign(value) != Math.Sign(here))
                {
                    return (ends[side].At, at);
                }

                ends[side] = (at, value);
            }

            // Inputs that move the race by next to nothing within their range do not turn it beyond.
            if (step >= 1 && ends.All(end => Math.Abs(end.Gap - here) * Farthest / step < Math.Abs(here) / 2 && (ahead - lead(end.At)) * Farthest / step < Math.Max(ahead, 0) / 2))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>False position with halved ends (Illinois): a few evaluations where the curve is nearly straight.</summary>
    private static double Narrow(Func<double, double> gap, double near, double far)
    {
        var (gapNear, gapFar) = (gap(near), gap(far));
        var at = near;
        for (var step = 0; step < Steps; step++)
        {
            at = far - (gapFar * (far - near) / (gapFar - gapNear));
            var here = gap(at);
            if (here == 0)
            {
                return at;
            }

            (near, gapNear) = Math.Sign(here) == Math.Sign(gapFar) ? (near, gapNear / 2) : (far, gapFar);
            (far, gapFar) = (at, here);
        }

        return at;
    }
}
