using Copeland.Simulation;

namespace Copeland.Benchmarks;

/// <summary><c>scaling [FOLDER]</c>: CSV of processor time a draw by draws, candidates and kinds of error; with a folder, plots of it there.</summary>
internal static class ScalingCommand
{
    public static int Run(string[] arguments)
    {
        Console.WriteLine("candidates,errors,draws,nanoseconds");
        var (byCandidates, byDraws) = (new List<ScalingPoint>(), new List<ScalingPoint>());
        foreach (var candidates in (int[])[2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64])
        {
            foreach (var both in (bool[])[false, true])
            {
                byCandidates.Add(Measure(candidates, both, 1_000_000));
            }
        }

        foreach (var draws in (long[])[100, 1_000, 10_000, 100_000, 10_000_000])
        {
            byDraws.Add(Measure(6, true, draws));
        }

        if (arguments is [_, var folder])
        {
            ScalingPlot.Write(folder, byCandidates, byDraws);
        }

        return 0;
    }

    private static ScalingPoint Measure(int candidates, bool both, long draws)
    {
        var (plan, tally) = (EnginePlan.Of(candidates, both), new Tally());
        var settings = new SimulationSettings(draws);
        WarmUp.Until(TimeSpan.FromMilliseconds(300), () => Simulator.Run(plan, settings with { Draws = Math.Min(draws, 100_000) }, tally));
        var calls = (int)Math.Max(1, 2_000_000 / draws);
        var best = double.PositiveInfinity;
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var before = Environment.CpuUsage.TotalTime;
            for (var call = 0; call < calls; call++)
            {
                Simulator.Run(plan, settings, tally);
            }

            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalNanoseconds / calls / draws);
        }

        Console.WriteLine(Invariant($"{candidates},{(both ? 2 : 1)},{draws},{best:F2}"));
        return new ScalingPoint(candidates, both ? 2 : 1, draws, best);
    }
}
