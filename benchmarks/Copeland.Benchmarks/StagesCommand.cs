using Copeland.Sampling;
using Copeland.Simulation.Kernels;

namespace Copeland.Benchmarks;

/// <summary><c>stages k1|k2</c>: nanoseconds a draw of every stage of every kernel.</summary>
internal static class StagesCommand
{
    private const int Rounds = 3000;

    public static int Run(string[] arguments)
    {
        var plan = ReferenceWorkload.Plan(arguments.ElementAtOrDefault(1) ?? "k1");
        foreach (var kernel in ShareKernel.All)
        {
            var workspace = new KernelWorkspace();
            workspace.Prepare(plan.Kernel);
            var keys = new PhiloxKeys(StreamKey.For(1, 0, StreamPurpose.Testing));
            var count = workspace.Tile;
            kernel.FillNormals(workspace, in keys, 0, count);
            var normals = Time(count, () => kernel.FillNormals(workspace, in keys, 0, count));

            // Evaluating overwrites the normals of scale and turnout; further rounds see other values there, at the same speed.
            var evaluate = Time(count, () => kernel.Evaluate(workspace, default, 0, count));
            var tally = Time(count, () => kernel.Count(workspace, count));
            Console.WriteLine(Invariant(
                $"{kernel.Name,-10} normals {normals:F2}  evaluate {evaluate:F2}  count {tally:F2}  together {normals + evaluate + tally:F2} ns a draw"));
        }

        return 0;
    }

    private static double Time(int count, Action stage)
    {
        WarmUp.Until(TimeSpan.FromMilliseconds(300), stage);
        // Processor time, not time of day: the machine may be shared.
        var best = double.PositiveInfinity;
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var before = Environment.CpuUsage.TotalTime;
            for (var round = 0; round < Rounds; round++)
            {
                stage();
            }

            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalNanoseconds / Rounds / count);
        }

        return best;
    }
}
