using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Copeland.Simulation.Kernels;

/// <summary>Eight 32-bit words in a vector of 256 bits.</summary>
internal readonly unsafe struct Integers256(Vector256<uint> value) : IIntegerLanes<Floats256, Integers256>
{
    public readonly Vector256<uint> Value = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers256 operator +(Integers256 left, Integers256 right) => new(left.Value + right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers256 operator -(Integers256 left, Integers256 right) => new(left.Value - right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers256 operator &(Integers256 left, Integers256 right) => new(left.Value & right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers256 operator |(Integers256 left, Integers256 right) => new(left.Value | right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers256 operator ^(Integers256 left, Integers256 right) => new(left.Value ^ right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers256 operator <<(Integers256 value, int bits) => new(value.Value << bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers256 operator >>(Integers256 value, int bits) => new((value.Value.AsInt32() >> bits).AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers256 operator >>>(Integers256 value, int bits) => new(value.Value >>> bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers256 All(uint value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers256 Load(uint* source) => new(Vector256.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Integers256 value, uint* target) => value.Value.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers256 Select(Integers256 mask, Integers256 set, Integers256 unset) =>
        new(Vector256.ConditionalSelect(mask.Value, set.Value, unset.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnySet(Integers256 value) => value.Value != Vector256<uint>.Zero;

    /// <inheritdoc/>
    /// <remarks>Even counters in one set of wide lanes, odd ones in another: moved up by half a lane these fall between those.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Philox(
        uint draw, uint slot, in PhiloxKeys keys, out Integers256 word0, out Integers256 word1, out Integers256 word2, out Integers256 word3)
    {
        var even = Wide256.EvenNumbers() + Wide256.All(draw);
        fixed (ulong* rounds = keys.Rounds)
        {
            PhiloxRounds<Wide256>.Run(even, even + Wide256.All(1), slot, rounds, out var evens, out var odds);
            word0 = Interleave(evens.Word0, odds.Word0);
            word1 = Interleave(evens.Word1, odds.Word1);
            word2 = Interleave(evens.Word2, odds.Word2);
            word3 = Interleave(evens.Word3, odds.Word3);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Integers256 Interleave(Wide256 even, Wide256 odd) =>
        new(Vector256.ConditionalSelect(Vector256.Create((ulong)uint.MaxValue), even.Value, odd.Value << 32).AsUInt32());
}
