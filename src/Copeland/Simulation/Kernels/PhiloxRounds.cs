using System.Runtime.CompilerServices;
using Copeland.Sampling;

namespace Copeland.Simulation.Kernels;

/// <summary>
/// Philox4x32-10 in 64-bit lanes, of two sets of counters side by side. A multiplication reads the low half of a lane only, so what it
/// leaves in the high halves may stay there: a round is two multiplications, two shifts and four exclusive ors for as many counters as
/// there are lanes.
/// </summary>
internal static unsafe class PhiloxRounds<W>
    where W : struct, IWideLanes<W>
{
    /// <summary>The words of the counters (even, slot, 0, 0) and (odd, slot, 0, 0), in the low halves of the lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run(W even, W odd, uint slot, ulong* keys, out Four evens, out Four odds)
    {
        // The first two rounds are half known: the counter's last two words are zero and its second is the same in all lanes.
        var known = (ulong)Philox4x32.Multiplier0 * (slot ^ (uint)keys[0]);
        var (knownHigh, knownLow) = (W.All((known >> 32) ^ keys[3]), W.All((uint)known));
        var (e0, e1, e2, e3) = Begin(even, keys, knownHigh, knownLow);
        var (o0, o1, o2, o3) = Begin(odd, keys, knownHigh, knownLow);
        var (multiplier0, multiplier1) = (W.All(Philox4x32.Multiplier0), W.All(Philox4x32.Multiplier1));
        for (var round = 2; round < Philox4x32.Rounds; round++)
        {
            var (key0, key1) = (W.All(keys[2 * round]), W.All(keys[(2 * round) + 1]));
            var product0 = W.MultiplyLow(e0, multiplier0);
            var product1 = W.MultiplyLow(e2, multiplier1);
            e0 = W.Mix(product1, e1, key0);
            e2 = W.Mix(product0, e3, key1);
            (e1, e3) = (product1, product0);
            product0 = W.MultiplyLow(o0, multiplier0);
            product1 = W.MultiplyLow(o2, multiplier1);
            o0 = W.Mix(product1, o1, key0);
            o2 = W.Mix(product0, o3, key1);
            (o1, o3) = (product1, product0);
        }

        evens = new Four(e0, e1, e2, e3);
        odds = new Four(o0, o1, o2, o3);
    }

    /// <summary>The state after two rounds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Four Begin(W draw, ulong* keys, W knownHigh, W knownLow)
    {
        var product0 = W.MultiplyLow(draw, W.All(Philox4x32.Multiplier0));
        var word2 = W.Mix(product0, W.All(0), W.All(keys[1]));
        var product1 = W.MultiplyLow(word2, W.All(Philox4x32.Multiplier1));
        return new Four(W.Mix(product1, W.All(0), W.All(keys[2])), product1, product0 ^ knownHigh, knownLow);
    }

    /// <summary>Four words of each counter.</summary>
    public readonly record struct Four(W Word0, W Word1, W Word2, W Word3);
}
