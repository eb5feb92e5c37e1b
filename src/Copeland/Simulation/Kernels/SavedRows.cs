namespace Copeland.Simulation.Kernels;

/// <summary>The two rows of normals that are overwritten by what is made of them, kept so that a plan that makes something else of them finds them as they were drawn.</summary>
internal sealed class SavedRows
{
    private float[] turnout = [];
    private float[] scale = [];

    /// <summary>Remembers the rows of a tile whose normals have just been drawn.</summary>
    public void Keep(KernelWorkspace workspace, int draws)
    {
        var padded = TileSize.Padded(draws);
        if (turnout.Length < workspace.Tile)
        {
            (turnout, scale) = (new float[workspace.Tile], new float[workspace.Tile]);
        }

        workspace.NormalRow(KernelPlan.TurnoutNormal, padded).CopyTo(turnout);
        workspace.NormalRow(KernelPlan.ScaleNormal, padded).CopyTo(scale);
    }

    /// <summary>Puts them back.</summary>
    public void Restore(KernelWorkspace workspace, int draws)
    {
        var padded = TileSize.Padded(draws);
        turnout.AsSpan(0, padded).CopyTo(workspace.NormalRow(KernelPlan.TurnoutNormal, padded));
        scale.AsSpan(0, padded).CopyTo(workspace.NormalRow(KernelPlan.ScaleNormal, padded));
    }
}
