namespace Copeland.Elections;

/// <summary>Suggests what a misspelt name was meant to be.</summary>
public static class DidYouMean
{
    /// <summary>The known name closest to what was typed, or null where none is close.</summary>
    /// <remarks>Closeness is the optimal string alignment distance without regard to case: at most a third of the length, and at least 1.</remarks>
    public static string? Nearest(string typed, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(known);
        if (typed.Length is 0 or > 200)
        {
            return null;
        }

        var allowed = Math.Max(1, typed.Length / 3);
        string? best = null;
        foreach (var name in known)
        {
            var distance = Distance(typed.ToUpperInvariant(), name.ToUpperInvariant());
            if (distance <= allowed && distance < name.Length)
            {
                allowed = distance - 1;
                best = name;
            }
        }

        return best;
    }

    /// <summary><c> Did you mean "…"?</c> with a leading space, or nothing where no known name is close.</summary>
    public static string Question(string typed, IEnumerable<string> known) =>
        Nearest(typed, known) is { } name ? $" Did you mean \"{name}\"?" : string.Empty;

    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > Math.Max(1, a.Length / 3))
        {
            return int.MaxValue;
        }

        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(change, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
