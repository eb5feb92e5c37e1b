namespace Copeland.History;

/// <summary>
/// Finds a seat by its name however it is typed: order of words, "and" or "&amp;", accents, misspellings, a missing part. Words are
/// weighted by how few seats have them, so that "Fife" counts for more than "North".
/// </summary>
public static class SeatFinder
{
    private const int Suggestions = 3;

    /// <summary>How much of what was typed must be in a seat's name for it to be taken, if no other comes near.</summary>
    private const double Enough = 0.8;

    /// <summary>Likeness below which a seat is no suggestion.</summary>
    private const double Plausible = 0.2;

    /// <summary>How much more of what was typed it must have in its name than any other seat: "Ealing" is three seats.</summary>
    private const double Lead = 0.06;

    /// <summary>Words less alike than this are different words.</summary>
    private const double SameWord = 0.6;

    private const double SameName = 0.85;

    /// <summary>The part of the likeness that comes from the typed words being in the name; the rest from the name's being typed.</summary>
    private const double TypedPart = 0.7;

    private static readonly Lazy<IReadOnlyList<(Constituency Seat, IReadOnlyList<string> Words)>> Names =
        new(() => [.. Constituencies.All.Select(seat => (seat, SeatName.Words(seat.Name)))]);

    private static readonly Lazy<Dictionary<string, double>> Rarity = new(() => Names.Value
        .SelectMany(name => name.Words.Distinct(StringComparer.Ordinal))
        .GroupBy(word => word, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => Weight(group.Count()), StringComparer.Ordinal));

    /// <summary>The seat of a name, or the likeliest three; fewer where nothing is alike.</summary>
    /// <param name="name">A name as somebody types it.</param>
    /// <exception cref="ArgumentException">The name holds no letter.</exception>
    public static SeatMatch Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var typed = SeatName.Words(name);
        if (typed.Count == 0)
        {
            throw new ArgumentException($"\"{name}\" holds no letter to find a seat by.", nameof(name));
        }

        var exact = Names.Value.Where(seat => SameWords(seat.Words, typed)).ToList();
        if (exact.Count > 1)
        {
            exact = [.. exact.Where(seat => seat.Words.SequenceEqual(typed, StringComparer.Ordinal))];
        }

        if (exact.Count == 1)
        {
            return new SeatMatch(exact[0].Seat, []);
        }

        var ranked = Names.Value
            .Select(seat => (seat.Seat, Whole: WholeLikeness(typed, seat.Words), Typed: Covered(typed, seat.Words), Name: Covered(seat.Words, typed)))
            .Select(seat => (seat.Seat, Typed: Math.Max(seat.Typed, seat.Whole), Name: Math.Max(seat.Name, seat.Whole)))
            .Select(seat => (seat.Seat, seat.Typed, Likeness: (TypedPart * seat.Typed) + ((1 - TypedPart) * seat.Name)))
            .OrderByDescending(seat => seat.Likeness).ThenBy(seat => seat.Seat.Name, StringComparer.Ordinal)
            .ToList();
        var rival = ranked.Skip(1).Max(seat => seat.Typed);
        return ranked[0].Typed >= Enough && ranked[0].Typed - rival >= Lead
            ? new SeatMatch(ranked[0].Seat, [])
            : new SeatMatch(null, [.. ranked.Take(Suggestions).Where(seat => seat.Likeness >= Plausible).Select(seat => seat.Seat)]);
    }

    private static bool SameWords(IReadOnlyList<string> left, IReadOnlyList<string> right) =>
        left.Count == right.Count && left.Order(StringComparer.Ordinal).SequenceEqual(right.Order(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>How alike two names are written without spaces, so that a space too few or too many does no harm; 0 below 0.85.</summary>
    private static double WholeLikeness(IReadOnlyList<string> typed, IReadOnlyList<string> name)
    {
        var (left, right) = (string.Concat(typed), string.Concat(name));
        if (Math.Min(left.Length, right.Length) < SameName * Math.Max(left.Length, right.Length))
        {
            return 0;
        }

        var likeness = WordLikeness.Of(left, right);
        return likeness > SameName ? likeness : 0;
    }

    /// <summary>How much of the words is found among others, by weight.</summary>
    private static double Covered(IReadOnlyList<string> words, IReadOnlyList<string> others)
    {
        var (covered, total) = (0.0, 0.0);
        foreach (var word in words)
        {
            var (likeness, other) = others.Select(other => (WordLikeness.Of(word, other), other)).Max();
            var weight = Rarity.Value.TryGetValue(word, out var known) ? known : Rarity.Value.GetValueOrDefault(other, Weight(1));
            covered += likeness >= SameWord ? weight * likeness : 0;
            total += weight;
        }

        return covered / total;
    }

    private static double Weight(int seats) => Math.Log(1 + (650.0 / seats));
}
