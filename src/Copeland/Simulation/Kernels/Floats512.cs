using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Copeland.Simulation.Kernels;

/// <summary>Sixteen 32-bit numbers in a vector of 512 bits.</summary>
internal readonly unsafe struct Floats512(Vector512<float> value) : IFloatLanes<Floats512, Integers512>
{
    private readonly Vector512<float> value = value;

    public static int Width => 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats512 operator +(Floats512 left, Floats512 right) => new(left.value + right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats512 operator -(Floats512 left, Floats512 right) => new(left.value - right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats512 operator *(Floats512 left, Floats512 right) => new(left.value * right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats512 operator /(Floats512 left, Floats512 right) => new(left.value / right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats512 All(float value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats512 Load(float* source) => new(Vector512.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Floats512 value, float* target) => value.value.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats512 Sqrt(Floats512 value) => new(Vector512.Sqrt(value.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats512 Min(Floats512 left, Floats512 right) => new(Vector512.MinNative(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats512 Max(Floats512 left, Floats512 right) => new(Vector512.MaxNative(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats512 Select(Integers512 mask, Floats512 set, Floats512 unset) =>
        new(Vector512.ConditionalSelect(mask.Value.AsSingle(), set.value, unset.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers512 Equal(Floats512 left, Floats512 right) => new(Vector512.Equals(left.value, right.value).AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers512 Less(Floats512 left, Floats512 right) => new(Vector512.LessThan(left.value, right.value).AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats512 FromInteger(Integers512 value) => new(Vector512.ConvertToSingle(value.Value.AsInt32()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers512 ToInteger(Floats512 value) => new(Vector512.ConvertToInt32Native(value.value).AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers512 Bits(Floats512 value) => new(value.value.AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats512 FromBits(Integers512 value) => new(value.Value.AsSingle());
}
