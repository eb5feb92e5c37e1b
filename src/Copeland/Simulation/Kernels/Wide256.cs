using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Copeland.Simulation.Kernels;

/// <summary>Four 64-bit words in a vector of 256 bits.</summary>
internal readonly struct Wide256(Vector256<ulong> value) : IWideLanes<Wide256>
{
    public readonly Vector256<ulong> Value = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide256 operator ^(Wide256 left, Wide256 right) => new(left.Value ^ right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide256 operator +(Wide256 left, Wide256 right) => new(left.Value + right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide256 All(ulong value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide256 EvenNumbers() => new(Vector256.CreateSequence(0UL, 2UL));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide256 MultiplyLow(Wide256 left, Wide256 right)
    {
        if (Avx2.IsSupported)
        {
            return new(Avx2.Multiply(left.Value.AsUInt32(), right.Value.AsUInt32()));
        }

        var low = Vector256.Create((ulong)uint.MaxValue);
        return new((left.Value & low) * (right.Value & low));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide256 Mix(Wide256 product, Wide256 word, Wide256 key) =>
        new((product.Value >>> 32) ^ word.Value ^ key.Value);
}
