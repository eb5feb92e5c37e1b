using System.Text;

namespace Copeland.History;

/// <summary>A seat's name as words to compare: no case, diacritics, punctuation, small words; compass points spelt out.</summary>
internal static class SeatName
{
    private static readonly HashSet<string> SmallWords = new(StringComparer.Ordinal) { "and", "the", "of", "upon", "on", "in", "y" };

    private static readonly Dictionary<string, string[]> Abbreviations = new(StringComparer.Ordinal)
    {
        ["n"] = ["north"],
        ["s"] = ["south"],
        ["e"] = ["east"],
        ["w"] = ["west"],
        ["ne"] = ["north", "east"],
        ["nw"] = ["north", "west"],
        ["se"] = ["south", "east"],
        ["sw"] = ["south", "west"],
        ["northeast"] = ["north", "east"],
        ["northwest"] = ["north", "west"],
        ["southeast"] = ["south", "east"],
        ["southwest"] = ["south", "west"],
        ["st"] = ["saint"],
    };

    /// <summary>Names a seat goes by besides its own, as they come out of <see cref="Split"/>.</summary>
    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.Ordinal)
    {
        ["anglesey"] = "Ynys Môn",
        ["western isles"] = "Na h-Eileanan an Iar",
        ["outer hebrides"] = "Na h-Eileanan an Iar",
    };

    /// <summary>The words of a name in order; all of them where nothing but small words is left.</summary>
    public static IReadOnlyList<string> Words(string name)
    {
        var all = Split(name);
        if (OtherNames.TryGetValue(string.Join(' ', all), out var other))
        {
            return Words(other);
        }

        var telling = all.Where(word => !SmallWords.Contains(word)).ToList();
        return telling.Count > 0 ? telling : all;
    }

    private static List<string> Split(string name)
    {
        var plain = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark || letter is '\'' or '’' or '.')
            {
                continue;
            }

            plain.Append(char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ');
        }

        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(word => Abbreviations.GetValueOrDefault(word, [word]))];
    }
}
