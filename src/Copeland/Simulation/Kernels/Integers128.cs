using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Copeland.Simulation.Kernels;

/// <summary>Four 32-bit words in a vector of 128 bits.</summary>
internal readonly unsafe struct Integers128(Vector128<uint> value) : IIntegerLanes<Floats128, Integers128>
{
    public readonly Vector128<uint> Value = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers128 operator +(Integers128 left, Integers128 right) => new(left.Value + right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers128 operator -(Integers128 left, Integers128 right) => new(left.Value - right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers128 operator &(Integers128 left, Integers128 right) => new(left.Value & right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers128 operator |(Integers128 left, Integers128 right) => new(left.Value | right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers128 operator ^(Integers128 left, Integers128 right) => new(left.Value ^ right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers128 operator <<(Integers128 value, int bits) => new(value.Value << bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers128 operator >>(Integers128 value, int bits) => new((value.Value.AsInt32() >> bits).AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers128 operator >>>(Integers128 value, int bits) => new(value.Value >>> bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers128 All(uint value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers128 Load(uint* source) => new(Vector128.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Integers128 value, uint* target) => value.Value.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers128 Select(Integers128 mask, Integers128 set, Integers128 unset) =>
        new(Vector128.ConditionalSelect(mask.Value, set.Value, unset.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnySet(Integers128 value) => value.Value != Vector128<uint>.Zero;

    /// <inheritdoc/>
    /// <remarks>Even counters in one set of wide lanes, odd ones in another: moved up by half a lane these fall between those.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Philox(
        uint draw, uint slot, in PhiloxKeys keys, out Integers128 word0, out Integers128 word1, out Integers128 word2, out Integers128 word3)
    {
        var even = Wide128.EvenNumbers() + Wide128.All(draw);
        fixed (ulong* rounds = keys.Rounds)
        {
            PhiloxRounds<Wide128>.Run(even, even + Wide128.All(1), slot, rounds, out var evens, out var odds);
            word0 = Interleave(evens.Word0, odds.Word0);
            word1 = Interleave(evens.Word1, odds.Word1);
            word2 = Interleave(evens.Word2, odds.Word2);
            word3 = Interleave(evens.Word3, odds.Word3);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Integers128 Interleave(Wide128 even, Wide128 odd) =>
        new(Vector128.ConditionalSelect(Vector128.Create((ulong)uint.MaxValue), even.Value, odd.Value << 32).AsUInt32());
}
