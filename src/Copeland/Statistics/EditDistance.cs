namespace Copeland.Statistics;

/// <summary>How many slips of the pen lie between two words.</summary>
internal static class EditDistance
{
    /// <summary>
    /// Letters to insert, delete or replace, or neighbours to swap: the optimal string alignment distance, in which no part is edited twice.
    /// </summary>
    public static int Of(string left, string right)
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
