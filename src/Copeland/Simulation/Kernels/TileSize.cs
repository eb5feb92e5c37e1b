namespace Copeland.Simulation.Kernels;

/// <summary>How many draws are worked on at a time.</summary>
internal static class TileSize
{
    /// <summary>Draws that are added up side by side: the order of additions is the same for vectors of 1, 4, 8 and 16 numbers.</summary>
    public const int LogicalLanes = 16;

    /// <summary>Short enough that a tile stays in the cache between the stages, long enough that a stage's start does not show.</summary>
    public static int For(int candidates) => candidates switch
    {
        <= 16 => 1024,
        <= 32 => 512,
        _ => 256,
    };

    /// <summary>Draws rounded up to whole vectors.</summary>
    public static int Padded(int draws) => (draws + LogicalLanes - 1) / LogicalLanes * LogicalLanes;
}
