using Copeland.Sampling;

namespace Copeland.Simulation.Kernels;

/// <summary>One 32-bit word.</summary>
internal readonly unsafe struct WordsOne(uint value) : IWordLanes<FloatsOne, WordsOne>
{
    public readonly uint Value = value;

    public static WordsOne operator +(WordsOne left, WordsOne right) => new(left.Value + right.Value);

    public static WordsOne operator -(WordsOne left, WordsOne right) => new(left.Value - right.Value);

    public static WordsOne operator &(WordsOne left, WordsOne right) => new(left.Value & right.Value);

    public static WordsOne operator |(WordsOne left, WordsOne right) => new(left.Value | right.Value);

    public static WordsOne operator ^(WordsOne left, WordsOne right) => new(left.Value ^ right.Value);

    public static WordsOne operator <<(WordsOne value, int bits) => new(value.Value << bits);

    public static WordsOne operator >>(WordsOne value, int bits) => new((uint)((int)value.Value >> bits));

    public static WordsOne operator >>>(WordsOne value, int bits) => new(value.Value >> bits);

    public static WordsOne All(uint value) => new(value);

    public static WordsOne Load(uint* source) => new(*source);

    public static void Store(WordsOne value, uint* target) => *target = value.Value;

    public static WordsOne Select(WordsOne mask, WordsOne set, WordsOne unset) => mask.Value != 0 ? set : unset;

    public static bool AnySet(WordsOne value) => value.Value != 0;

    public static void Philox(
        uint draw, uint slot, in PhiloxKeys keys, out WordsOne word0, out WordsOne word1, out WordsOne word2, out WordsOne word3)
    {
        var words = Philox4x32.Generate(new Words(draw, slot, 0, 0), keys.Key);
        (word0, word1) = (new WordsOne(words.Word0), new WordsOne(words.Word1));
        (word2, word3) = (new WordsOne(words.Word2), new WordsOne(words.Word3));
    }
}
