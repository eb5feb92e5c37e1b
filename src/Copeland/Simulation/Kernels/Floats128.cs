using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Copeland.Simulation.Kernels;

/// <summary>Four 32-bit numbers in a vector of 128 bits.</summary>
internal readonly unsafe struct Floats128(Vector128<float> value) : IFloatLanes<Floats128, Integers128>
{
    private readonly Vector128<float> value = value;

    public static int Width => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats128 operator +(Floats128 left, Floats128 right) => new(left.value + right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats128 operator -(Floats128 left, Floats128 right) => new(left.value - right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats128 operator *(Floats128 left, Floats128 right) => new(left.value * right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats128 operator /(Floats128 left, Floats128 right) => new(left.value / right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats128 All(float value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats128 Load(float* source) => new(Vector128.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Floats128 value, float* target) => value.value.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats128 Sqrt(Floats128 value) => new(Vector128.Sqrt(value.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats128 Min(Floats128 left, Floats128 right) => new(Vector128.MinNative(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats128 Max(Floats128 left, Floats128 right) => new(Vector128.MaxNative(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats128 Select(Integers128 mask, Floats128 set, Floats128 unset) =>
        new(Vector128.ConditionalSelect(mask.Value.AsSingle(), set.value, unset.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers128 Equal(Floats128 left, Floats128 right) => new(Vector128.Equals(left.value, right.value).AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers128 Less(Floats128 left, Floats128 right) => new(Vector128.LessThan(left.value, right.value).AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats128 FromInteger(Integers128 value) => new(Vector128.ConvertToSingle(value.Value.AsInt32()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers128 ToInteger(Floats128 value) => new(Vector128.ConvertToInt32Native(value.value).AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Integers128 Bits(Floats128 value) => new(value.value.AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats128 FromBits(Integers128 value) => new(value.Value.AsSingle());
}
