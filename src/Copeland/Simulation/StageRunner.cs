namespace Copeland.Simulation;

/// <summary>Shares the blocks of a stage out among threads. Everything counted is whole numbers, so who did which does not show.</summary>
internal static class StageRunner
{
    /// <summary>Counters have 32 bits and a draw adds one at most: they are emptied long before they could run over.</summary>
    public const long DrawsBeforeEmptying = 1L << 30;

    public static void Run(BlockRange blocks, SimulationSettings settings, Tally tally, in SimulationWatch watch)
    {
        var workers = tally.Workers((int)Math.Min(settings.Threads, blocks.Count));
        if (watch.Consumer is not null)
        {
            OrderedStage.Run(blocks, settings, tally, watch);
        }
        else if (workers.Length == 1)
        {
            for (var index = 0L; index < blocks.Count; index++)
            {
                watch.Cancellation.ThrowIfCancellationRequested();
                RunBlock(workers[0], blocks[index], settings, tally);
                watch.Progress?.Report((double)(index + 1) / blocks.Count);
            }
        }
        else
        {
            new ParallelStage(blocks, settings, tally, watch).Run(workers);
        }

        foreach (var worker in workers)
        {
            tally.Take(worker);
        }
    }

    /// <summary>Simulates a block, and hands its counts on where they would run over.</summary>
    public static void RunBlock(BlockSimulation worker, Block block, SimulationSettings settings, Tally tally)
    {
        worker.Run(block, settings, null);
        if (worker.Workspace.Draws >= DrawsBeforeEmptying)
        {
            lock (tally)
            {
                tally.Take(worker);
            }
        }
    }
}
