namespace Copeland.Simulation.Kernels;

/// <summary>What the kernels make of a plan when every normal is zero.</summary>
internal static class KernelCentre
{
    /// <summary>Every quantity in the order of the layout's sums, to the last bit as a kernel computes it.</summary>
    public static unsafe float[] Of(KernelPlan plan)
    {
        var workspace = new KernelWorkspace();
        workspace.PrepareRows(plan, TileSize.LogicalLanes);
        for (var normal = 0; normal < plan.Uses.Length; normal++)
        {
            new Span<float>(workspace.Normal(normal), TileSize.LogicalLanes).Clear();
        }

        ShareKernel.Scalar.Evaluate(workspace, default, 0, 1);
        var centre = new float[plan.Layout.Sums];
        for (var i = 0; i < plan.Candidates; i++)
        {
            centre[i] = workspace.Share(i)[0];
        }

        centre[plan.Layout.MajoritySum] = workspace.Lead[0];
        centre[plan.Layout.TurnoutSum] = workspace.Normal(KernelPlan.TurnoutNormal)[0];
        centre[plan.Layout.VotesSum] = plan.Electorate > 0 ? workspace.Votes[0] : 0;
        centre[plan.Layout.PairSum] = plan.Pair is null ? 0 : workspace.Pair[0];

        // The pointers read above do not keep the memory behind them.
        GC.KeepAlive(workspace);
        return centre;
    }
}
