namespace Copeland.Simulation.Kernels;

/// <summary>One 32-bit number: where there are no vectors, and the plainest reading of the kernel's formulas.</summary>
internal readonly unsafe struct FloatsOne(float value) : IFloatLanes<FloatsOne, IntegersOne>
{
    private readonly float value = value;

    public static int Width => 1;

    public static FloatsOne operator +(FloatsOne left, FloatsOne right) => new(left.value + right.value);

    public static FloatsOne operator -(FloatsOne left, FloatsOne right) => new(left.value - right.value);

    public static FloatsOne operator *(FloatsOne left, FloatsOne right) => new(left.value * right.value);

    public static FloatsOne operator /(FloatsOne left, FloatsOne right) => new(left.value / right.value);

    public static FloatsOne All(float value) => new(value);

    public static FloatsOne Load(float* source) => new(*source);

    public static void Store(FloatsOne value, float* target) => *target = value.value;

    public static FloatsOne Sqrt(FloatsOne value) => new(MathF.Sqrt(value.value));

    public static FloatsOne Min(FloatsOne left, FloatsOne right) => left.value < right.value ? left : right;

    public static FloatsOne Max(FloatsOne left, FloatsOne right) => left.value > right.value ? left : right;

    public static FloatsOne Select(IntegersOne mask, FloatsOne set, FloatsOne unset) => mask.Value != 0 ? set : unset;

    public static IntegersOne Equal(FloatsOne left, FloatsOne right) => new(left.value == right.value ? uint.MaxValue : 0);

    public static IntegersOne Less(FloatsOne left, FloatsOne right) => new(left.value < right.value ? uint.MaxValue : 0);

    public static FloatsOne FromInteger(IntegersOne value) => new((int)value.Value);

    public static IntegersOne ToInteger(FloatsOne value) => new((uint)(int)value.value);

    public static IntegersOne Bits(FloatsOne value) => new(BitConverter.SingleToUInt32Bits(value.value));

    public static FloatsOne FromBits(IntegersOne value) => new(BitConverter.UInt32BitsToSingle(value.Value));
}
