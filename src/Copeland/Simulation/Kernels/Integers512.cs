using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Copeland.Simulation.Kernels;

/// <summary>Sixteen 32-bit words in a vector of 512 bits.</summary>
internal readonly unsafe struct Integers512(Vector512<uint> value) : IIntegerLanes<Floats512, Integers512>
{
    public readonly Vector512<uint> Value = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers512 operator +(Integers512 left, Integers512 right) => new(left.Value + right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers512 operator -(Integers512 left, Integers512 right) => new(left.Value - right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers512 operator &(Integers512 left, Integers512 right) => new(left.Value & right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers512 operator |(Integers512 left, Integers512 right) => new(left.Value | right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers512 operator ^(Integers512 left, Integers512 right) => new(left.Value ^ right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers512 operator <<(Integers512 value, int bits) => new(value.Value << bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers512 operator >>(Integers512 value, int bits) => new((value.Value.AsInt32() >> bits).AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers512 operator >>>(Integers512 value, int bits) => new(value.Value >>> bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers512 All(uint value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers512 Load(uint* source) => new(Vector512.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Integers512 value, uint* target) => value.Value.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers512 Select(Integers512 mask, Integers512 set, Integers512 unset) =>
        new(Vector512.ConditionalSelect(mask.Value, set.Value, unset.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnySet(Integers512 value) => value.Value != Vector512<uint>.Zero;

    /// <inheritdoc/>
    /// <remarks>Even counters in one set of wide lanes, odd ones in another: moved up by half a lane these fall between those.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Philox(
        uint draw, uint slot, in PhiloxKeys keys, out Integers512 word0, out Integers512 word1, out Integers512 word2, out Integers512 word3)
    {
        var even = Wide512.EvenNumbers() + Wide512.All(draw);
        fixed (ulong* rounds = keys.Rounds)
        {
            PhiloxRounds<Wide512>.Run(even, even + Wide512.All(1), slot, rounds, out var evens, out var odds);
            word0 = Interleave(evens.Word0, odds.Word0);
            word1 = Interleave(evens.Word1, odds.Word1);
            word2 = Interleave(evens.Word2, odds.Word2);
            word3 = Interleave(evens.Word3, odds.Word3);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Integers512 Interleave(Wide512 even, Wide512 odd) =>
        new(Vector512.ConditionalSelect(Vector512.Create((ulong)uint.MaxValue), even.Value, odd.Value << 32).AsUInt32());
}
