using Copeland.Sampling;

namespace Copeland.Simulation.Kernels;

/// <summary>The kernel for one vector width: the stages, each over a whole tile before the next begins.</summary>
internal sealed class LaneKernel<F, U>(string name) : ShareKernel
    where F : struct, IFloatLanes<F, U>
    where U : struct, IIntegerLanes<F, U>
{
    public override string Name => name;

    public override void FillNormals(KernelWorkspace workspace, in PhiloxKeys keys, int draw, int count) =>
        NormalStage<F, U>.Fill(workspace, in keys, draw, TileSize.Padded(count));

    public override void FillPoints(
        KernelWorkspace workspace, ScrambledSobol points, (int Replicate, long First) place, int count) =>
        SobolStage<F, U>.Fill(workspace, points, place, TileSize.Padded(count));

    public override void Transform(KernelWorkspace workspace, int count)
    {
        ScaleStage<F, U>.Scale(workspace, TileSize.Padded(count));
        ScaleStage<F, U>.Turnout(workspace, TileSize.Padded(count));
    }

    public override void Decide(KernelWorkspace workspace, StreamKey lots, long draw, int count)
    {
        var padded = TileSize.Padded(count);
        LogitStage<F, U>.Logits(workspace, padded);
        ShareStage<F, U>.Shares(workspace, padded);
        var ties = new TieBreak(workspace, lots, draw, count);
        ShareStage<F, U>.Winners(workspace, padded, ref ties);
        ShareStage<F, U>.Pair(workspace, padded);
        workspace.Ties += ties.Ties;
    }

    public override void Count(KernelWorkspace workspace, int count)
    {
        TallyStage<F, U>.Count(workspace, count);
        workspace.Draws += count;
    }
}
