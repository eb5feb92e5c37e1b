namespace Copeland.Simulation.Kernels;

/// <summary>One 32-bit number: where there are no vectors, and the plainest reading of the kernel's formulas.</summary>
internal readonly unsafe struct FloatsOne(float value) : IFloatLanes<FloatsOne, WordsOne>
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

    public static FloatsOne Select(WordsOne mask, FloatsOne set, FloatsOne unset) => mask.Value != 0 ? set : unset;

    public static WordsOne Equal(FloatsOne left, FloatsOne right) => new(left.value == right.value ? uint.MaxValue : 0);

    public static WordsOne Less(FloatsOne left, FloatsOne right) => new(left.value < right.value ? uint.MaxValue : 0);

    public static FloatsOne FromInteger(WordsOne value) => new((int)value.Value);

    public static WordsOne ToInteger(FloatsOne value) => new((uint)(int)value.value);

    public static WordsOne Bits(FloatsOne value) => new(BitConverter.SingleToUInt32Bits(value.value));

    public static FloatsOne FromBits(WordsOne value) => new(BitConverter.UInt32BitsToSingle(value.Value));
}
