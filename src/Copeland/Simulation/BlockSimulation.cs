using Copeland.Sampling;
using Copeland.Simulation.Kernels;

namespace Copeland.Simulation;

/// <summary>Runs blocks of draws through a kernel, tile by tile, in one workspace.</summary>
internal sealed class BlockSimulation
{
    private ShareKernel kernel = ShareKernel.Best;

    public KernelWorkspace Workspace { get; } = new();

    public void Prepare(SamplingPlan plan, ShareKernel chosen, int replicates)
    {
        kernel = chosen;
        Workspace.Prepare(plan.Kernel);
    }

    /// <summary>Simulates a block, and shows each tile to a recorder.</summary>
    public void Run(Block block, SimulationSettings settings, DrawRecorder? recorder)
    {
        recorder?.Begin(block.Count);
        var stream = block.First / BlockRange.BlockSize;
        var keys = new PhiloxKeys(StreamKey.For(settings.Seed, stream, StreamPurpose.Draws));
        var lots = StreamKey.For(settings.Seed, stream, StreamPurpose.Lots);
        for (var draw = 0; draw < block.Count; draw += Workspace.Tile)
        {
            var draws = Math.Min(Workspace.Tile, block.Count - draw);
            kernel.FillNormals(Workspace, in keys, draw, draws);
            kernel.Evaluate(Workspace, lots, draw, draws);
            recorder?.Record(Workspace, draw, draws);
            kernel.Count(Workspace, draws);
        }
    }
}
