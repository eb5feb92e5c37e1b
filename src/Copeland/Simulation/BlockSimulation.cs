using Copeland.Sampling;
using Copeland.Simulation.Kernels;

namespace Copeland.Simulation;

/// <summary>Runs blocks of draws through a kernel, tile by tile, in one workspace.</summary>
internal sealed class BlockSimulation
{
    private ShareKernel kernel = ShareKernel.Best;
    private ScrambledSobol points = new();
    private long[] before = [];
    private long[] after = [];
    private int depositEdge;

    public KernelWorkspace Workspace { get; } = new();

    /// <summary>Events by scrambling since the worker was emptied.</summary>
    public ReplicateCounts Replicates { get; } = new();

    public void Prepare(SamplingPlan plan, ShareKernel chosen, ScrambledSobol scrambled, int replicates)
    {
        (kernel, points) = (chosen, scrambled);
        Workspace.Prepare(plan.Kernel);
        Replicates.Prepare(replicates, plan.Candidates);
        depositEdge = plan.DepositEdge;
        if (before.Length != EventCounts.Number(plan.Candidates))
        {
            (before, after) = (new long[EventCounts.Number(plan.Candidates)], new long[EventCounts.Number(plan.Candidates)]);
        }
    }

    /// <summary>Simulates a block, and shows each tile to a recorder.</summary>
    public void Run(Block block, SimulationSettings settings, DrawRecorder? recorder)
    {
        recorder?.Begin(block.Count);
        if (settings.Method == SamplingMethod.Random)
        {
            RunRandom(block, settings.Seed, recorder);
            return;
        }

        EventCounts.Read(Workspace, depositEdge, before);
        RunSobol(block, settings.Seed, recorder);
        EventCounts.Read(Workspace, depositEdge, after);
        for (var occurrence = 0; occurrence < after.Length; occurrence++)
        {
            Replicates.Add(block.Replicate, occurrence, after[occurrence] - before[occurrence]);
        }
    }

    /// <summary>Fills rows with the errors of a block's draws.</summary>
    public void FillErrors(Block block, SimulationSettings settings, ErrorRows rows, int place)
    {
        var keys = new PhiloxKeys(StreamKey.For(settings.Seed, block.First / BlockRange.BlockSize, StreamPurpose.Draws));
        for (var done = 0; done < block.Count; done += Workspace.Tile)
        {
            var draws = Math.Min(Workspace.Tile, block.Count - done);
            if (settings.Method == SamplingMethod.Random)
            {
                kernel.FillNormals(Workspace, in keys, done, draws);
            }
            else
            {
                kernel.FillPoints(Workspace, points, (block.Replicate, block.First + done), draws);
            }

            kernel.FillErrors(Workspace, draws);
            rows.Take(Workspace, place + done, draws);
        }
    }

    /// <summary>Independent draws: every block has streams of its own.</summary>
    private void RunRandom(Block block, ulong seed, DrawRecorder? recorder)
    {
        var stream = block.First / BlockRange.BlockSize;
        var keys = new PhiloxKeys(StreamKey.For(seed, stream, StreamPurpose.Draws));
        var lots = StreamKey.For(seed, stream, StreamPurpose.Lots);
        for (var done = 0; done < block.Count; done += Workspace.Tile)
        {
            var draws = Math.Min(Workspace.Tile, block.Count - done);
            kernel.FillNormals(Workspace, in keys, done, draws);
            Finish(lots, (done, done, draws), recorder);
        }
    }

    /// <summary>Low-discrepancy points: every scrambling is a sequence of its own.</summary>
    private void RunSobol(Block block, ulong seed, DrawRecorder? recorder)
    {
        var lots = StreamKey.For(seed, block.Replicate, StreamPurpose.Lots);
        for (var done = 0; done < block.Count; done += Workspace.Tile)
        {
            var draws = Math.Min(Workspace.Tile, block.Count - done);
            kernel.FillPoints(Workspace, points, (block.Replicate, block.First + done), draws);
            Finish(lots, (block.First + done, done, draws), recorder);
        }
    }

    private void Finish(StreamKey lots, (long Draw, int Done, int Count) tile, DrawRecorder? recorder)
    {
        kernel.Evaluate(Workspace, lots, tile.Draw, tile.Count);
        recorder?.Record(Workspace, tile.Done, tile.Count);
        kernel.Count(Workspace, tile.Count);
    }
}
