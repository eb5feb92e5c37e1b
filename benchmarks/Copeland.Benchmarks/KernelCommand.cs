using System.Diagnostics;
using System.Text.Json;
using Copeland.Simulation;

namespace Copeland.Benchmarks;

/// <summary><c>kernel k1|k2 N THREADS REPETITIONS</c>: times a workload inside the process, one line of JSON a repetition.</summary>
internal static class KernelCommand
{
    public static int Run(string[] arguments)
    {
        if (arguments.Length != 5
            || !long.TryParse(arguments[2], NumberStyles.None, CultureInfo.InvariantCulture, out var draws)
            || !int.TryParse(arguments[3], NumberStyles.None, CultureInfo.InvariantCulture, out var threads)
            || !int.TryParse(arguments[4], NumberStyles.None, CultureInfo.InvariantCulture, out var repetitions)
            || arguments[1] is not ("k1" or "k2"))
        {
            Console.Error.WriteLine("usage: kernel k1|k2 N THREADS REPETITIONS");
            return 2;
        }

        var plan = ReferenceWorkload.Plan(arguments[1]);
        var settings = new SimulationSettings(draws, ReferenceWorkload.Seed, SamplingMethod.Random, threads);
        var tally = new Tally();

        // Start-up is not what is measured: the first calls compile the loops, to their last tier.
        WarmUp.Until(TimeSpan.FromSeconds(0.6), () => Simulator.Run(plan, settings with { Draws = Math.Min(draws, 200_000) }, tally));
        for (var repetition = 0; repetition < repetitions; repetition++)
        {
            var cpu = Environment.CpuUsage.TotalTime;
            var clock = Stopwatch.StartNew();
            Simulator.Run(plan, settings, tally);
            var wall = clock.Elapsed.TotalSeconds;
            var used = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
            Console.WriteLine(Line(arguments[1], settings, (wall, used), tally));
        }

        return 0;
    }

    private static string Line(string kind, SimulationSettings settings, (double Wall, double Cpu) time, Tally tally)
    {
        var candidates = Enumerable.Range(0, tally.Candidates);
        return JsonSerializer.Serialize(new
        {
            kind,
            n = settings.Draws,
            threads = settings.Threads,
            wall = time.Wall,
            cpu = time.Cpu,
            win = candidates.Select(i => tally.WinProbability(i).Value).ToArray(),
            share = candidates.Select(i => tally.Share(i).Mean).ToArray(),
            margin = 100 * tally.Majority.Mean,
            turnout = tally.Turnout.Mean,
            digest = tally.Digest(),
        });
    }
}
