using System.Runtime.CompilerServices;

namespace Copeland.Simulation.Kernels;

/// <summary>How the kernels' methods are compiled.</summary>
internal static class Compiled
{
    /// <summary>
    /// A loop over a tile: optimised at once, since a forecast of 100,000 draws is over before the runtime would get round to it, and
    /// never inlined, since two such loops in one method exceed what the compiler inlines and keeps in registers (6 ns a draw become 150).
    /// </summary>
    public const MethodImplOptions Loop = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;
}
