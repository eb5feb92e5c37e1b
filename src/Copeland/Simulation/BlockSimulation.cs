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
        Workspace.Prepare(plan.Kernel);
        Prepare(plan, (chosen, scrambled), replicates);
    }

    /// <summary>The same over another worker's rows: the two take turns on the normals that one of them draws.</summary>
    public void PrepareBeside(BlockSimulation other, SamplingPlan plan, int replicates)
    {
        Workspace.PrepareBeside(other.Workspace, plan.Kernel);
        Prepare(plan, (other.kernel, other.points), replicates);
    }

    private void Prepare(SamplingPlan plan, (ShareKernel Kernel, ScrambledSobol Points) source, int replicates)
    {
        (kernel, points) = source;
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
        Begin(settings);
        for (var done = 0; done < block.Count; done += Workspace.Tile)
        {
            var draws = Math.Min(Workspace.Tile, block.Count - done);
            FillNormals(block, settings, done, draws);
            Transform(draws);
            Finish(block, settings, (done, draws), recorder);
        }

        End(block, settings);
    }

    /// <summary>Before a block's first tile.</summary>
    public void Begin(SimulationSettings settings)
    {
        if (settings.Method == SamplingMethod.Sobol)
        {
            EventCounts.Read(Workspace, depositEdge, before);
        }
    }

    /// <summary>After a block's last tile: what happened in it belongs to its scrambling.</summary>
    public void End(Block block, SimulationSettings settings)
    {
        if (settings.Method == SamplingMethod.Random)
        {
            return;
        }

        EventCounts.Read(Workspace, depositEdge, after);
        for (var occurrence = 0; occurrence < after.Length; occurrence++)
        {
            Replicates.Add(block.Replicate, occurrence, after[occurrence] - before[occurrence]);
        }
    }

    /// <summary>Draws a tile's normals: independent ones from the block's own stream, or points of its scrambling.</summary>
    public void FillNormals(Block block, SimulationSettings settings, int done, int draws)
    {
        if (settings.Method == SamplingMethod.Random)
        {
            var keys = new PhiloxKeys(StreamKey.For(settings.Seed, block.First / BlockRange.BlockSize, StreamPurpose.Draws));
            kernel.FillNormals(Workspace, in keys, done, draws);
        }
        else
        {
            kernel.FillPoints(Workspace, points, (block.Replicate, block.First + done), draws);
        }
    }

    /// <summary>Makes the Student scale and turnout of a tile's normals, in their place.</summary>
    public void Transform(int draws) => kernel.Transform(Workspace, draws);

    /// <summary>Turns a tile's normals, scale and turnout into elections and counts them.</summary>
    public void Finish(Block block, SimulationSettings settings, (int Done, int Count) tile, DrawRecorder? recorder)
    {
        var random = settings.Method == SamplingMethod.Random;
        var lots = StreamKey.For(settings.Seed, random ? block.First / BlockRange.BlockSize : block.Replicate, StreamPurpose.Lots);
        kernel.Decide(Workspace, lots, random ? tile.Done : block.First + tile.Done, tile.Count);
        recorder?.Record(Workspace, tile.Done, tile.Count);
        kernel.Count(Workspace, tile.Count);
    }
}

/// <summary>Some consecutive draws that one worker makes.</summary>
/// <param name="Replicate">Number of the scrambling, 0 where draws are independent.</param>
/// <param name="First">Number of the first draw (within the replicate).</param>
/// <param name="Count">How many draws.</param>
internal readonly record struct Block(int Replicate, long First, int Count);
