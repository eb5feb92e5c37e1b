using System.Numerics;
using System.Runtime.CompilerServices;
using Copeland.Sampling;

namespace Copeland.Simulation.Kernels;

/// <summary>The first stage where points are of low discrepancy: one dimension a normal, by the inverse distribution function.</summary>
internal static unsafe class SobolStage<F, U>
    where F : struct, IFloatLanes<F, U>
    where U : struct, IIntegerLanes<F, U>
{
    private const int LaneBits = 4;

    /// <summary>Fills the rows of normals from a replicate's points, the first of which is a multiple of 16.</summary>
    public static void Fill(KernelWorkspace workspace, ScrambledSobol points, (int Replicate, long First) place, int padded)
    {
        var plan = workspace.Plan;
        for (var normal = 0; normal < plan.Uses.Length; normal++)
        {
            if (plan.Uses[normal])
            {
                var row = workspace.Normal(normal);
                FillWords((uint*)row, points.Of(place.Replicate, plan.SobolDimension(normal)), (uint)place.First, padded);
                Transform(row, padded);
            }
        }
    }

    /// <summary>
    /// The words of consecutive points. The four lowest bits of the index make a pattern of sixteen words that is the same for every
    /// group of sixteen; from one group to the next its base changes by the bits that counting up flips.
    /// </summary>
    [MethodImpl(Compiled.Loop)]
    private static void FillWords(uint* row, ReadOnlySpan<uint> directions, uint first, int padded)
    {
        var pattern = stackalloc uint[TileSize.LogicalLanes];
        for (var lane = 0u; lane < TileSize.LogicalLanes; lane++)
        {
            pattern[lane] = ScrambledSobol.Point(directions, lane) ^ directions[SobolDirections.Bits];
        }

        var start = ScrambledSobol.Point(directions, first);
        for (var k = 0; k < padded; k += TileSize.LogicalLanes)
        {
            for (var lane = 0; lane < TileSize.LogicalLanes; lane += F.Width)
            {
                U.Store(U.Load(pattern + lane) ^ U.All(start), row + k + lane);
            }

            // Counting up flips the lowest zero bit and all ones below it.
            var flipped = BitOperations.TrailingZeroCount(~((first + (uint)k) >> LaneBits));
            for (var bit = 0; bit <= flipped && LaneBits + bit < SobolDirections.Bits; bit++)
            {
                start ^= directions[LaneBits + bit];
            }
        }
    }

    [MethodImpl(Compiled.Loop)]
    private static void Transform(float* row, int padded)
    {
        for (var k = 0; k < padded; k += F.Width)
        {
            F.Store(Elementary<F, U>.NormalQuantile(U.Load((uint*)row + k)), row + k);
        }
    }
}
