using Copeland.Statistics;

namespace Copeland.Elections;

/// <summary>Suggests what a misspelt name was meant to be.</summary>
internal static class DidYouMean
{
    /// <summary>The known name closest to what was typed, or null where none is close.</summary>
    /// <remarks>Closeness is the optimal string alignment distance without regard to case: at most a third of the length, or another part, and at least 1.</remarks>
    /// <param name="typed">What was typed.</param>
    /// <param name="known">The names there are.</param>
    /// <param name="part">The part of its length in which it may differ: 3 for a third.</param>
    public static string? Nearest(string typed, IEnumerable<string> known, int part = 3)
    {
        if (typed.Length is 0 or > 200)
        {
            return null;
        }

        var allowed = Math.Max(1, typed.Length / part);
        string? best = null;
        foreach (var name in known)
        {
            // A difference in length alone needs as many edits: names that are longer or shorter by more need not be compared.
            var tooFar = Math.Abs(typed.Length - name.Length) > allowed;
            var distance = tooFar ? int.MaxValue : EditDistance.Of(typed.ToUpperInvariant(), name.ToUpperInvariant());
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
}
