using System.Runtime.CompilerServices;

namespace Copeland.Simulation.Kernels;

/// <summary>
/// Functions by polynomials of our own (minimax fits; errors in each remark), since a library's differ between machines in the last bits.
/// No fused multiply-adds: where the hardware lacks them they cost fifty times as much.
/// </summary>
internal static class Elementary<F, U>
    where F : struct, IFloatLanes<F, U>
    where U : struct, IIntegerLanes<F, U>
{
    private const float TwoToMinus30 = 1f / (1 << 30);
    private const float TwoToMinus31 = 0.5f / (1 << 30);
    private const float TwoToMinus32 = 0.25f / (1 << 30);

    /// <summary>1.5 × 2²³: a number added to it is rounded to whole, and the whole number lies in its lowest bits.</summary>
    private const float RoundingMagic = 12_582_912f;

    /// <summary>2ˣ for −125 ≤ x ≤ 127; below that 2⁻¹²⁵. Relative error 1.5e-7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F Exp2(F x)
    {
        x = F.Max(x, F.All(-125f));
        var rounded = x + F.All(RoundingMagic);
        var f = x - (rounded - F.All(RoundingMagic));
        var p = (F.All(0.00132764713f) * f) + F.All(0.00967554189f);
        p = (p * f) + F.All(0.0555071309f);
        p = (p * f) + F.All(0.240221202f);
        p = (p * f) + F.All(0.693146944f);
        p = (p * f) + F.All(1.00000012f);
        return F.FromBits(F.Bits(p) + (F.Bits(rounded) << 23));
    }

    /// <summary>−2 ln x for 2⁻¹²⁶ ≤ x ≤ 1, never negative. Absolute error 2e-7 of the exponent's part.</summary>
    /// <remarks>x = 2ᵉ(1 + f) with √½ ≤ 1 + f &lt; √2, and −2 ln(1 + f) = f P(f).</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F MinusTwoLog(F x)
    {
        const uint RootHalfBits = 0x3F3504F3;
        const float MinusTwoLogTwo = -1.38629436f;
        var shifted = F.Bits(x) - U.All(RootHalfBits);
        var exponent = F.FromInteger(shifted >> 23);
        var f = F.FromBits((shifted & U.All(0x007FFFFF)) + U.All(RootHalfBits)) - F.All(1f);
        var p = (F.All(0.202137783f) * f) + F.All(-0.324451685f);
        p = (p * f) + F.All(0.345016658f);
        p = (p * f) + F.All(-0.39800331f);
        p = (p * f) + F.All(0.499398172f);
        p = (p * f) + F.All(-0.666701198f);
        p = (p * f) + F.All(1.00000727f);
        p = (p * f) + F.All(-1.99999988f);
        return F.Max((p * f) + (exponent * F.All(MinusTwoLogTwo)), F.All(0f));
    }

    /// <summary>
    /// Two standard normals by Box and Muller from two words: 31 bits make the radius, 30 an angle of ±π/4, one swaps sine and cosine and
    /// one mirrors, which reaches the other three quadrants without another polynomial. The largest radius is 6.66.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void BoxMuller(U radiusWord, U angleWord, out F first, out F second)
    {
        var uniform = (F.FromInteger(radiusWord >>> 1) * F.All(TwoToMinus31)) + F.All(TwoToMinus32);
        var radius = F.Sqrt(MinusTwoLog(uniform));

        const float QuarterPi = 0.785398163f;
        var angle = (F.FromInteger(angleWord & U.All(0x3FFFFFFF)) * F.All(2 * QuarterPi * TwoToMinus30)) - F.All(QuarterPi);
        var square = angle * angle;
        var sine = (F.All(-0.00019501822f) * square) + F.All(0.00833201688f);
        sine = (sine * square) + F.All(-0.166666508f);
        sine = (sine * square) + F.All(1f);
        var cosine = (F.All(-0.00135794037f) * square) + F.All(0.0416544192f);
        cosine = (cosine * square) + F.All(-0.49999842f);
        cosine = (cosine * square) + F.All(0.99999994f);

        var along = F.FromBits(F.Bits(radius * cosine) ^ (angleWord & U.All(0x80000000)));
        var across = radius * (sine * angle);
        var swap = (angleWord << 1) >> 31;
        first = F.Select(swap, across, along);
        second = F.Select(swap, along, across);
    }

    /// <summary>
    /// The standard normal below which a share (word + ½) ÷ 2³² lies, out to ±6.3. Relative error 5e-7. With x = 2p − 1 and
    /// w = −ln(1 − x²), the quantile is x times a smooth function of w, and of √w in the tails (Giles, GPU Computing Gems, 2011, chapter 10).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F NormalQuantile(U word)
    {
        const float Split = 6f;
        var centred = word ^ U.All(0x80000000);
        var sign = centred & U.All(0x80000000);
        var distance = centred ^ (centred >> 31);
        var x = F.FromBits(F.Bits((F.FromInteger(distance) * F.All(TwoToMinus31)) + F.All(TwoToMinus32)) | sign);
        var tail = (F.FromInteger(U.All(0x7FFFFFFF) - distance) * F.All(TwoToMinus32)) + F.All(TwoToMinus32 / 2);
        var w = F.All(0.5f) * MinusTwoLog(F.All(4f) * tail * (F.All(1f) - tail));
        var central = F.Less(w, F.All(Split));
        var t = F.Select(central, w, F.Sqrt(w));
        var p = (Pick(central, 4.76243628e-07f, -0.000268537697f) * t) + Pick(central, -1.27837675e-05f, 0.00736200437f);
        p = (p * t) + Pick(central, 0.000123191887f, -0.0865517259f);
        p = (p * t) + Pick(central, -0.000294985948f, 0.566301405f);
        p = (p * t) + Pick(central, -0.00317955227f, -2.23103166f);
        p = (p * t) + Pick(central, 0.016268529f, 5.30683994f);
        p = (p * t) + Pick(central, 0.328129709f, -5.65715075f);
        p = (p * t) + Pick(central, 1.25331378f, 3.83623052f);
        return p * x;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static F Pick(U central, float inside, float outside) => F.Select(central, F.All(inside), F.All(outside));
}
