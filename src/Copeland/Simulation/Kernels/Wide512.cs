using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Copeland.Simulation.Kernels;

/// <summary>Eight 64-bit words in a vector of 512 bits.</summary>
internal readonly struct Wide512(Vector512<ulong> value) : IWideLanes<Wide512>
{
    public readonly Vector512<ulong> Value = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide512 operator ^(Wide512 left, Wide512 right) => new(left.Value ^ right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide512 operator +(Wide512 left, Wide512 right) => new(left.Value + right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide512 All(ulong value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide512 EvenNumbers() => new(Vector512.CreateSequence(0UL, 2UL));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide512 MultiplyLow(Wide512 left, Wide512 right)
    {
        if (Avx512F.IsSupported)
        {
            return new(Avx512F.Multiply(left.Value.AsUInt32(), right.Value.AsUInt32()));
        }

        var low = Vector512.Create((ulong)uint.MaxValue);
        return new((left.Value & low) * (right.Value & low));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide512 Mix(Wide512 product, Wide512 word, Wide512 key) =>
        new((product.Value >>> 32) ^ word.Value ^ key.Value);
}
