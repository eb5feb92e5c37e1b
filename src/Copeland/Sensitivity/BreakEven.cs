using Copeland.Scenarios;
using Copeland.Simulation;
using MathNet.Numerics;

namespace Copeland.Sensitivity;

/// <summary>
/// Finds where the race turns: by root search on common random numbers, first on a part of the draws, then with all of them, and at last
/// by a run through the door at the point itself.
/// </summary>
internal sealed class BreakEven(VariedScenario varied, PlanOutcome present, (int First, int Second) front, AnalysisRun run)
{
    /// <summary>Draws of the first search.</summary>
    private const long SearchDraws = 16_384;

    /// <summary>The farthest value looked at, in standard deviations of the input: beyond it a point says nothing.</summary>
    private const double Farthest = 4;

    /// <summary>Corrections with all draws; each leaves about a tenth of the error before it.</summary>
    private const int MostCorrections = 6;

    /// <summary>Steps of the first search: with a curve as straight as these they come within a hundredth of a standard deviation.</summary>
    private const int Steps = 4;

    /// <summary>Points of each kind that are verified and told: beyond them lie those that are farthest from the forecast.</summary>
    private const int MostPoints = 6;

    /// <summary>Decimals of a point's value: enough for the race to turn to the last draw.</summary>
    private const int Decimals = 9;

    private readonly Lazy<PlanOutcome> searched = new(() => run.Runner.Run(varied.Plan(), SearchSettings(run)));

    private SimulationSettings All => run.Settings.Simulation;

    private SimulationSettings Search => SearchSettings(run);

    /// <summary>The points nearest to the forecast as it stands, of each kind a few, the nearest first.</summary>
    public IReadOnlyList<BreakEvenPoint> Points(IReadOnlyList<TornadoBar> bars)
    {
        var questions = bars.Where(bar => bar.Swing(front.First) != 0)
            .SelectMany(bar => new[] { (bar.Input, Kind: BreakEvenKind.Evens), (bar.Input, Kind: BreakEvenKind.Overtaken) }).ToList();
        var found = new Found?[questions.Count];
        run.Runner.ForEach(questions.Count, i => found[i] = Find(questions[i].Input, questions[i].Kind));
        List<Found> near =
        [
            .. found.OfType<Found>().GroupBy(point => point.Kind)
                .SelectMany(kind => kind.OrderBy(point => Math.Abs(point.Deviations)).ThenBy(point => point.Input.Address, StringComparer.Ordinal).Take(MostPoints)),
        ];
        var points = new BreakEvenPoint?[near.Count];
        run.Runner.ForEach(near.Count, i => points[i] = Verified(near[i]), run.Stage("break-even points"));
        return [.. points.OfType<BreakEvenPoint>().OrderBy(point => Math.Abs(point.Deviations))];
    }

    private static SimulationSettings SearchSettings(AnalysisRun run)
    {
        var all = run.Settings.Simulation;
        return all.Draws <= SearchDraws ? all : all with { Draws = SearchDraws };
    }

    private Found? Find(Input input, BreakEvenKind kind)
    {
        // What the part of the draws errs by where all draws are known, it errs by nearly as much at the point: they are the same draws.
        var error = Gap(kind, present) - Gap(kind, searched.Value);
        double Coarse(double deviations) => error + Gap(kind, run.Runner.Run(varied.Plan(new InputValue(input.Address, input.At(deviations))), Search));
        if (Bracket(Coarse) is not var (near, far))
        {
            return null;
        }

        var slope = (Coarse(far) - Coarse(near)) / (far - near);
        return new Found(input, kind, Narrow(Coarse, near, far), slope);
    }

    /// <summary>How far the race is from turning at an outcome: above 0 the front runner is beyond the point.</summary>
    private double Gap(BreakEvenKind kind, PlanOutcome outcome) =>
        outcome.Win[front.First].Value - (kind == BreakEvenKind.Evens ? 0.5 : outcome.Win[front.Second].Value);

    /// <summary>Walks outwards on both sides at once, so that the nearest crossing is found first.</summary>
    private static (double Near, double Far)? Bracket(Func<double, double> gap)
    {
        var here = gap(0);
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
            if (step >= 1 && ends.All(end => Math.Abs(end.Gap - here) * Farthest / step < Math.Abs(here) / 2))
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

    /// <summary>
    /// Runs at the point, through the door and with all draws, and corrects it by the secant until the race turns there to within the
    /// run's own error. Null where it will not, and where the door does not let the value in, as with a share below 0.
    /// </summary>
    private BreakEvenPoint? Verified(Found point)
    {
        var (input, kind, deviations, slope) = point;
        try
        {
            var (before, gapBefore) = (double.NaN, double.NaN);
            for (var correction = 0; correction <= MostCorrections && slope != 0 && Math.Abs(deviations) <= Farthest; correction++)
            {
                var value = input.At(deviations).Round(Decimals);
                var outcome = run.Runner.Run(varied.PlanThrough(new InputValue(input.Address, value)), All);
                var (gap, error) = (Gap(kind, outcome), outcome.Win[front.First].StandardError);
                if (Math.Abs(gap) <= 0.7 * error)
                {
                    return new BreakEvenPoint(input, kind, value, deviations, outcome);
                }

                // Two runs whose difference is more than noise know the slope better than the search did.
                slope = Math.Abs(gap - gapBefore) > error && deviations != before ? (gap - gapBefore) / (deviations - before) : slope;
                (before, gapBefore) = (deviations, gap);
                deviations -= gap / slope;
            }
        }
        catch (ScenarioException)
        {
            return null;
        }

        return null;
    }

    /// <summary>A point before it is verified.</summary>
    private sealed record Found(Input Input, BreakEvenKind Kind, double Deviations, double Slope);
}
