using Copeland.Simulation.Kernels;

namespace Copeland.Simulation;

/// <summary>
/// Simulates elections. Draws come in blocks of fixed size, each from a stream of its own, so the result is the same for any number of
/// threads, and two plans simulated with one seed meet the same errors.
/// </summary>
internal static class Simulator
{
    /// <summary>Simulates a plan.</summary>
    /// <param name="plan">What to simulate.</param>
    /// <param name="settings">How.</param>
    /// <param name="cancellation">Looked at before every block of 16,384 draws.</param>
    /// <param name="progress">Told the fraction done, 0 to 1, by the calling thread.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting lies outside its range.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Tally Run(
        SamplingPlan plan, SimulationSettings settings, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        var tally = new Tally();
        Run(plan, settings, tally, new SimulationWatch(cancellation, progress));
        return tally;
    }

    /// <summary>
    /// Simulates a plan into a tally, which is emptied first. With one thread nothing is allocated once the tally has served a plan of
    /// this size.
    /// </summary>
    /// <param name="plan">What to simulate.</param>
    /// <param name="settings">How.</param>
    /// <param name="tally">Where the result goes; what it held is lost, and what was read from it before stays as it was.</param>
    /// <param name="cancellation">Looked at before every block of 16,384 draws.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting lies outside its range.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void Run(SamplingPlan plan, SimulationSettings settings, Tally tally, CancellationToken cancellation = default) =>
        Run(plan, settings, tally, new SimulationWatch(cancellation, null));

    /// <summary>Simulates a plan and hands every draw on, block after block in order; memory does not grow with the number of draws.</summary>
    /// <param name="plan">What to simulate.</param>
    /// <param name="settings">How.</param>
    /// <param name="consumer">Called by the calling thread only.</param>
    /// <param name="cancellation">Looked at before every block.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting lies outside its range.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Tally Stream(
        SamplingPlan plan, SimulationSettings settings, DrawConsumer consumer, CancellationToken cancellation = default)
    {
        var tally = new Tally();
        Run(plan, settings, tally, new SimulationWatch(cancellation, null) { Consumer = consumer });
        return tally;
    }

    internal static void Run(SamplingPlan plan, SimulationSettings settings, Tally tally, in SimulationWatch watch)
    {
        settings.Check();
        var blocks = BlockRange.First(settings);
        tally.Prepare(plan, blocks.Replicates);
        if (settings.Method == SamplingMethod.Sobol)
        {
            tally.Points.Prepare(settings.Seed, blocks.Replicates, (2 * plan.Candidates) + 2);
        }

        var kernel = watch.Kernel ?? ShareKernel.Best;
        foreach (var worker in tally.Workers(settings.Threads))
        {
            worker.Prepare(plan, kernel, tally.Points, blocks.Replicates);
        }

        while (true)
        {
            StageRunner.Run(blocks, settings, tally, watch);
            if (blocks.IsLast || settings.Precision is { } wanted && tally.WinProbability(tally.Leader()).StandardError < wanted)
            {
                return;
            }

            blocks = blocks.Next();
        }
    }
}

/// <summary>Takes simulated elections, block after block in order.</summary>
internal delegate void DrawConsumer(DrawBlock block);
