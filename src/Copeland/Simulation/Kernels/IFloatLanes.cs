namespace Copeland.Simulation.Kernels;

/// <summary>
/// Some 32-bit numbers that are worked on at once. Only operations that IEEE 754 fixes to the last bit are here (and no fused ones), so
/// a formula written with them gives the same bits however many lanes there are. Arguments are never NaN.
/// </summary>
internal unsafe interface IFloatLanes<F, U>
    where F : struct, IFloatLanes<F, U>
    where U : struct, IIntegerLanes<F, U>
{
    /// <summary>How many lanes: 1, 4, 8 or 16.</summary>
    public static abstract int Width { get; }

    public static abstract F operator +(F left, F right);

    public static abstract F operator -(F left, F right);

    public static abstract F operator *(F left, F right);

    public static abstract F operator /(F left, F right);

    /// <summary>The same number in every lane.</summary>
    public static abstract F All(float value);

    public static abstract F Load(float* source);

    public static abstract void Store(F value, float* target);

    public static abstract F Sqrt(F value);

    public static abstract F Min(F left, F right);

    public static abstract F Max(F left, F right);

    /// <summary>Where all bits of a lane are set the first, where none are the second.</summary>
    public static abstract F Select(U mask, F set, F unset);

    /// <summary>All bits of the lanes that are equal.</summary>
    public static abstract U Equal(F left, F right);

    /// <summary>All bits of the lanes where the left is smaller.</summary>
    public static abstract U Less(F left, F right);

    /// <summary>The words as signed integers, rounded to the nearest float.</summary>
    public static abstract F FromInteger(U value);

    /// <summary>Cut off towards zero; the result must fit a signed integer.</summary>
    public static abstract U ToInteger(F value);

    public static abstract U Bits(F value);

    public static abstract F FromBits(U value);
}
