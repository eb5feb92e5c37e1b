using Copeland.Scenarios;
using Copeland.Simulation;
using MathNet.Numerics;

namespace Copeland.Sensitivity;

/// <summary>
/// Finds where the race turns: by root search on common random numbers, first on a part of the draws, then with all of them, and at last
/// by a run through the door at the point itself.
/// </summary>
internal sealed class BreakEven(VariedScenario varied, (int First, int Second) front, AnalysisRun run)
{
    /// <summary>Draws of the first search.</summary>
    private const long SearchDraws = 32_768;

    /// <summary>The farthest value looked at, in standard deviations of the input: beyond it a point says nothing.</summary>
    private const double Farthest = 6;

    /// <summary>Corrections with all draws; each leaves about a tenth of the error before it.</summary>
    private const int MostCorrections = 4;

    /// <summary>Halvings of the bracket, which is a standard deviation wide or two: to a hundredth of one.</summary>
    private const int Halvings = 7;

    /// <summary>Decimals of a point's value: enough for the race to turn to the last draw.</summary>
    private const int Decimals = 9;

    private SimulationSettings All => run.Settings.Simulation;

    private SimulationSettings Search => All.Draws <= SearchDraws ? All : All with { Draws = SearchDraws, Precision = null };

    /// <summary>The points of all inputs that have one, the nearest first.</summary>
    public IReadOnlyList<BreakEvenPoint> Points(IReadOnlyList<TornadoBar> bars)
    {
        var questions = bars.Where(bar => bar.Swing(front.First) != 0)
            .SelectMany(bar => new[] { (bar.Input, Kind: BreakEvenKind.Evens), (bar.Input, Kind: BreakEvenKind.Overtaken) }).ToList();
        var points = new BreakEvenPoint?[questions.Count];
        var progress = run.Stage("break-even points");
        var done = 0;
        Parallel.For(0, questions.Count, run.Runner.Options, i =>
        {
            points[i] = Find(questions[i].Input, questions[i].Kind);
            progress?.Report((double)Interlocked.Increment(ref done) / questions.Count);
        });
        return [.. points.OfType<BreakEvenPoint>().OrderBy(point => Math.Abs(point.Deviations))];
    }

    private BreakEvenPoint? Find(Input input, BreakEvenKind kind)
    {
        double Coarse(double deviations) => Gap(kind, run.Runner.Run(varied.Plan(new InputValue(input.Address, input.At(deviations))), Search));
        if (Bracket(Coarse) is not var (near, far))
        {
            return null;
        }

        var slope = (Coarse(far) - Coarse(near)) / (far - near);
        return Verified(input, kind, Narrow(Coarse, near, far), slope);
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
        foreach (var step in new[] { 0.5, 1, 1.75, 2.75, 4, Farthest })
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

    private static double Narrow(Func<double, double> gap, double near, double far)
    {
        var sign = Math.Sign(gap(near));
        for (var halving = 0; halving < Halvings; halving++)
        {
            var middle = (near + far) / 2;
            (near, far) = Math.Sign(gap(middle)) == sign ? (middle, far) : (near, middle);
        }

        return (near + far) / 2;
    }

    /// <summary>
    /// Runs at the point, through the door and with all draws, and corrects it by the slope of the search until the race turns there to
    /// within half the run's own error. Null where the door does not let the value in, as with a share below 0.
    /// </summary>
    private BreakEvenPoint? Verified(Input input, BreakEvenKind kind, double deviations, double slope)
    {
        try
        {
            for (var correction = 0; ; correction++)
            {
                var value = input.At(deviations).Round(Decimals);
                var outcome = run.Runner.Run(varied.PlanThrough(new InputValue(input.Address, value)), All);
                var gap = Gap(kind, outcome);
                if (correction == MostCorrections || slope == 0 || Math.Abs(gap) <= outcome.Win[front.First].StandardError / 2)
                {
                    return new BreakEvenPoint(input, kind, value, deviations, outcome);
                }

                deviations -= gap / slope;
            }
        }
        catch (ScenarioException)
        {
            return null;
        }
    }
}
