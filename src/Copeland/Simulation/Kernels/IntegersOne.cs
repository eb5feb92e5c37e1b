using Copeland.Sampling;

namespace Copeland.Simulation.Kernels;

/// <summary>One 32-bit word.</summary>
internal readonly unsafe struct IntegersOne(uint value) : IIntegerLanes<FloatsOne, IntegersOne>
{
    public readonly uint Value = value;

    public static IntegersOne operator +(IntegersOne left, IntegersOne right) => new(left.Value + right.Value);

    public static IntegersOne operator -(IntegersOne left, IntegersOne right) => new(left.Value - right.Value);

    public static IntegersOne operator &(IntegersOne left, IntegersOne right) => new(left.Value & right.Value);

    public static IntegersOne operator |(IntegersOne left, IntegersOne right) => new(left.Value | right.Value);

    public static IntegersOne operator ^(IntegersOne left, IntegersOne right) => new(left.Value ^ right.Value);

    public static IntegersOne operator <<(IntegersOne value, int bits) => new(value.Value << bits);

    public static IntegersOne operator >>(IntegersOne value, int bits) => new((uint)((int)value.Value >> bits));

    public static IntegersOne operator >>>(IntegersOne value, int bits) => new(value.Value >> bits);

    public static IntegersOne All(uint value) => new(value);

    public static IntegersOne Load(uint* source) => new(*source);

    public static void Store(IntegersOne value, uint* target) => *target = value.Value;

    public static IntegersOne Select(IntegersOne mask, IntegersOne set, IntegersOne unset) => mask.Value != 0 ? set : unset;

    public static bool AnySet(IntegersOne value) => value.Value != 0;

    public static void Philox(
        uint draw, uint slot, in PhiloxKeys keys, out IntegersOne word0, out IntegersOne word1, out IntegersOne word2, out IntegersOne word3)
    {
        var words = Philox4x32.Generate(new PhiloxBlock(draw, slot, 0, 0), keys.Key);
        (word0, word1) = (new IntegersOne(words.Word0), new IntegersOne(words.Word1));
        (word2, word3) = (new IntegersOne(words.Word2), new IntegersOne(words.Word3));
    }
}
