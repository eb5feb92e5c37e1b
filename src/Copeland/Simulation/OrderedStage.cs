namespace Copeland.Simulation;

/// <summary>
/// A stage whose draws somebody wants in order: as many blocks as there are threads are made side by side, then handed on one after
/// another. Memory holds one block a thread.
/// </summary>
internal static class OrderedStage
{
    public static void Run(BlockRange blocks, SimulationSettings settings, Tally tally, in SimulationWatch watch)
    {
        var workers = tally.Workers((int)Math.Min(settings.Threads, blocks.Count)).ToArray();
        var recorders = Array.ConvertAll(workers, _ => new DrawRecorder(tally.Candidates, BlockRange.BlockSize));
        var first = blocks.From * Math.Max(1, blocks.Replicates);
        for (var start = 0L; start < blocks.Count; start += workers.Length)
        {
            watch.Cancellation.ThrowIfCancellationRequested();
            var wave = (int)Math.Min(workers.Length, blocks.Count - start);
            var begin = start;
            Parallel.For(0, wave, number => workers[number].Run(blocks[begin + number], settings, recorders[number]));
            for (var number = 0; number < wave; number++)
            {
                watch.Consumer?.Invoke(recorders[number].Block(first));
                first += blocks[start + number].Count;
                tally.Take(workers[number]);
            }

            watch.Progress?.Report((double)(start + wave) / blocks.Count);
        }
    }
}
