namespace Copeland.Simulation;

/// <summary>A stage on several threads, each taking the next block that nobody has taken.</summary>
internal sealed class ParallelStage(BlockRange blocks, SimulationSettings settings, Tally tally, SimulationWatch watch)
{
    private long taken = -1;
    private long done;

    public void Run(ReadOnlySpan<BlockSimulation> workers)
    {
        var others = new Task[workers.Length - 1];
        for (var number = 0; number < others.Length; number++)
        {
            var worker = workers[number + 1];
            others[number] = Task.Run(() => Work(worker, null));
        }

        try
        {
            Work(workers[0], watch.Progress);
        }
        finally
        {
            // Whatever happens, no thread may go on writing into the tally's memory.
            taken = blocks.Count;
            Task.WhenAll(others).ContinueWith(static _ => { }, TaskScheduler.Default).Wait(CancellationToken.None);
        }

        Task.WaitAll(others, CancellationToken.None);
        watch.Cancellation.ThrowIfCancellationRequested();
    }

    private void Work(BlockSimulation worker, IProgress<double>? progress)
    {
        while (Interlocked.Increment(ref taken) is var index && index < blocks.Count)
        {
            if (watch.Cancellation.IsCancellationRequested)
            {
                return;
            }

            StageRunner.RunBlock(worker, blocks[index], settings, tally);
            var finished = Interlocked.Increment(ref done);
            progress?.Report((double)finished / blocks.Count);
        }
    }
}
