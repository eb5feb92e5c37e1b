using System.Runtime.CompilerServices;

namespace Copeland.Simulation.Kernels;

/// <summary>First stage: random words, and normals from them.</summary>
internal static unsafe class NormalStage<F, U>
    where F : struct, IFloatLanes<F, U>
    where U : struct, IIntegerLanes<F, U>
{
    /// <summary>
    /// Fills the rows of normals. Normal n of a draw always comes from words of the counter (draw, n ÷ 4, 0, 0), so it is the same
    /// whatever else the plan needs.
    /// </summary>
    public static void Fill(KernelWorkspace workspace, in PhiloxKeys keys, int draw, int padded)
    {
        var slots = workspace.Plan.Slots;
        for (var slot = 0; slot < slots.Length; slot++)
        {
            if (slots[slot])
            {
                var first = workspace.Normal(slot * KernelPlan.NormalsPerSlot);
                var third = first + (2 * workspace.Tile);
                FillWords((uint*)first, workspace.Tile, in keys, (uint)draw, (uint)slot, padded);
                Transform(first, first + workspace.Tile, padded);
                Transform(third, third + workspace.Tile, padded);
            }
        }
    }

    /// <summary>Random words in the four rows of a slot.</summary>
    [MethodImpl(Compiled.Loop)]
    private static void FillWords(uint* target, int tile, in PhiloxKeys keys, uint draw, uint slot, int padded)
    {
        for (var k = 0; k < padded; k += F.Width)
        {
            U.Philox(draw + (uint)k, slot, in keys, out var word0, out var word1, out var word2, out var word3);
            U.Store(word0, target + k);
            U.Store(word1, target + tile + k);
            U.Store(word2, target + (2 * tile) + k);
            U.Store(word3, target + (3 * tile) + k);
        }
    }

    /// <summary>
    /// Two rows of words into two rows of normals. A loop of its own: the compiler keeps so many values in registers and no more, and
    /// with Philox in the same loop it spills them all.
    /// </summary>
    [MethodImpl(Compiled.Loop)]
    private static void Transform(float* first, float* second, int padded)
    {
        for (var k = 0; k < padded; k += F.Width)
        {
            Elementary<F, U>.BoxMuller(U.Load((uint*)first + k), U.Load((uint*)second + k), out var one, out var other);
            F.Store(one, first + k);
            F.Store(other, second + k);
        }
    }
}
