namespace Copeland.History;

/// <summary>How alike a typed name and a seat's name are.</summary>
/// <param name="Typed">How much of what was typed is in the seat's name, 0 to 1.</param>
/// <param name="Name">How much of the seat's name was typed, 0 to 1.</param>
internal readonly record struct NameLikeness(double Typed, double Name)
{
    /// <summary>The part of the likeness that comes from the typed words being in the name; the rest from the name's being typed.</summary>
    private const double TypedPart = 0.7;

    /// <summary>Words less alike than this are different words.</summary>
    private const double SameWord = 0.6;

    /// <summary>Names less alike than this without their spaces are different names.</summary>
    private const double SameName = 0.85;

    private static readonly Lazy<Dictionary<string, double>> Rarity = new(() => Constituencies.All
        .SelectMany(seat => SeatName.Words(seat.Name).Distinct(StringComparer.Ordinal))
        .GroupBy(word => word, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => Weight(group.Count()), StringComparer.Ordinal));

    /// <summary>Both together, 0 to 1.</summary>
    public double Whole => (TypedPart * Typed) + ((1 - TypedPart) * Name);

    /// <summary>Compares the words of two names.</summary>
    public static NameLikeness Of(IReadOnlyList<string> typed, IReadOnlyList<string> name)
    {
        var joined = JoinedLikeness(typed, name);
        return new NameLikeness(Math.Max(Covered(typed, name), joined), Math.Max(Covered(name, typed), joined));
    }

    /// <summary>How alike two names are written without spaces, so that a space too few or too many does no harm; 0 below 0.85.</summary>
    private static double JoinedLikeness(IReadOnlyList<string> typed, IReadOnlyList<string> name)
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
