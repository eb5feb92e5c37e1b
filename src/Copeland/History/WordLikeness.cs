namespace Copeland.History;

/// <summary>How alike two words are.</summary>
internal static class WordLikeness
{
    /// <summary>Letters from which on the beginning of a word is taken for the word.</summary>
    private const int ShortestBeginning = 3;

    private const double Beginning = 0.85;

    /// <summary>1 for the same word, 0 for nothing in common: 1 − edits/length, edits as in <see cref="Edits"/>.</summary>
    public static double Of(string left, string right)
    {
        var longer = Math.Max(left.Length, right.Length);
        var alike = 1 - ((double)Edits(left, right) / longer);
        var begins = left.Length >= ShortestBeginning && right.StartsWith(left, StringComparison.Ordinal) ? Beginning : 0;
        return Math.Max(alike, begins);
    }

    /// <summary>Letters to insert, delete, replace, or neighbours to swap (optimal string alignment).</summary>
    public static int Edits(string left, string right)
    {
        var edits = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                edits[i, j] = i == 0 || j == 0 ? i + j : Cheapest(edits, left, right, (i, j));
            }
        }

        return edits[left.Length, right.Length];
    }

    private static int Cheapest(int[,] edits, string left, string right, (int I, int J) at)
    {
        var (i, j) = at;
        var replace = edits[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
        var best = Math.Min(replace, Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
        return swapped ? Math.Min(best, edits[i - 2, j - 2] + 1) : best;
    }
}
