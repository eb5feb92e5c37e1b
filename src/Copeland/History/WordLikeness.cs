using Copeland.Statistics;

namespace Copeland.History;

/// <summary>How alike two words are.</summary>
internal static class WordLikeness
{
    /// <summary>Letters from which on the beginning of a word is taken for the word.</summary>
    private const int ShortestBeginning = 3;

    private const double Beginning = 0.85;

    /// <summary>1 for the same word, 0 for nothing in common: 1 − edits/length, edits as in <see cref="EditDistance"/>.</summary>
    public static double Of(string left, string right)
    {
        var longer = Math.Max(left.Length, right.Length);
        var alike = 1 - ((double)EditDistance.Of(left, right) / longer);
        var begins = left.Length >= ShortestBeginning && right.StartsWith(left, StringComparison.Ordinal) ? Beginning : 0;
        return Math.Max(alike, begins);
    }
}
