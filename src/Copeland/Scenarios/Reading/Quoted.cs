using System.Text;

namespace Copeland.Scenarios.Reading;

/// <summary>A user's text made safe to print in one line of a message.</summary>
internal static class Quoted
{
    /// <summary>The text in double quotes, without control characters, cut after 60 characters.</summary>
    public static string Text(string text) => $"\"{Plain(text, 60)}\"";

    /// <summary>Several texts, each in double quotes.</summary>
    public static string List(IEnumerable<string> texts) => string.Join(", ", texts.Select(Text));

    /// <summary>The text without control characters, cut after a number of characters.</summary>
    public static string Plain(string text, int longest)
    {
        var shown = new StringBuilder();
        var count = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (++count > longest)
            {
                return shown.Append('…').ToString();
            }

            shown.Append(Invisible(rune) ? "�" : rune.ToString());
        }

        return shown.ToString();
    }

    /// <summary>Whether a character breaks a line, moves the cursor or turns the direction of writing.</summary>
    public static bool Invisible(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
