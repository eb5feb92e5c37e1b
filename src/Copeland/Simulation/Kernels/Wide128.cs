using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Copeland.Simulation.Kernels;

/// <summary>Two 64-bit words in a vector of 128 bits.</summary>
internal readonly struct Wide128(Vector128<ulong> value) : IWideLanes<Wide128>
{
    public readonly Vector128<ulong> Value = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide128 operator ^(Wide128 left, Wide128 right) => new(left.Value ^ right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide128 operator +(Wide128 left, Wide128 right) => new(left.Value + right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide128 All(ulong value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide128 EvenNumbers() => new(Vector128.CreateSequence(0UL, 2UL));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide128 MultiplyLow(Wide128 left, Wide128 right)
    {
        if (Sse2.IsSupported)
        {
            return new(Sse2.Multiply(left.Value.AsUInt32(), right.Value.AsUInt32()));
        }

        var low = Vector128.Create((ulong)uint.MaxValue);
        return new((left.Value & low) * (right.Value & low));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide128 Mix(Wide128 product, Wide128 word, Wide128 key) =>
        new((product.Value >>> 32) ^ word.Value ^ key.Value);
}
