using Copeland.Simulation;

namespace Copeland.Benchmarks;

/// <summary><c>scaling</c>: CSV of processor time a draw by draws, candidates and kinds of error, for the plot beside the tables.</summary>
internal static class ScalingCommand
{
    public static int Run()
    {
        Console.WriteLine("candidates,errors,draws,nanoseconds");
        foreach (var candidates in (int[])[2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64])
        {
            foreach (var both in (bool[])[false, true])
            {
                Measure(candidates, both, 1_000_000);
            }
        }

        foreach (var draws in (long[])[100, 1_000, 10_000, 100_000, 10_000_000])
        {
            Measure(6, true, draws);
        }

        return 0;
    }

    private static void Measure(int candidates, bool both, long draws)
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
    }
}
