using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Copeland.Simulation.Kernels;

/// <summary>Eight 32-bit numbers in a vector of 256 bits.</summary>
internal readonly unsafe struct Floats256(Vector256<float> value) : IFloatLanes<Floats256, Integers256>
{
    private readonly Vector256<float> value = value;

    public static int Width => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats256 operator +(Floats256 left, Floats256 right) => new(left.value + right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats256 operator -(Floats256 left, Floats256 right) => new(left.value - right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats256 operator *(Floats256 left, Floats256 right) => new(left.value * right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats256 operator /(Floats256 left, Floats256 right) => new(left.value / right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats256 All(float value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats256 Load(float* source) => new(Vector256.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Floats256 value, float* target) => value.value.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats256 Sqrt(Floats256 value) => new(Vector256.Sqrt(value.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats256 Min(Floats256 left, Floats256 right) => new(Vector256.MinNative(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats256 Max(Floats256 left, Floats256 right) => new(Vector256.MaxNative(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats256 Select(Integers256 mask, Floats256 set, Floats256 unset) =>
        new(Vector256.ConditionalSelect(mask.Value.AsSingle(), set.value, unset.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers256 Equal(Floats256 left, Floats256 right) => new(Vector256.Equals(left.value, right.value).AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers256 Less(Floats256 left, Floats256 right) => new(Vector256.LessThan(left.value, right.value).AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats256 FromInteger(Integers256 value) => new(Vector256.ConvertToSingle(value.Value.AsInt32()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers256 ToInteger(Floats256 value) => new(Vector256.ConvertToInt32Native(value.value).AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers256 Bits(Floats256 value) => new(value.value.AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats256 FromBits(Integers256 value) => new(value.Value.AsSingle());
}
