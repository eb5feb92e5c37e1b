using System.Text;

namespace Copeland.Elections;

/// <summary>
/// Text that comes from outside, from files, cells and command lines: which characters may not stand in it, and how a message shows it
/// without letting them act. A control character moves the cursor or sets a window's title, a format character turns the direction of
/// writing or hides: none of them belongs in a name or a number.
/// </summary>
public static class OutsideText
{
    private const int Longest = 60;

    /// <summary>Whether a character breaks a line, moves the cursor, turns the direction of writing, or is no character at all.</summary>
    public static bool Invisible(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    /// <summary>The first such character in a text as <c>U+001B</c>, a lone surrogate among them; null where the text is clean.</summary>
    public static string? FirstInvisible(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var at = 0; at < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, at, out var rune))
            {
                return Invariant($"U+{(int)text[at]:X4}");
            }

            if (Invisible(rune))
            {
                return Invariant($"U+{rune.Value:X4}");
            }

            at += rune.Utf16SequenceLength;
        }

        return null;
    }

    /// <summary>The text in double quotes, each invisible character as �, cut after 60 characters.</summary>
    public static string Quoted(string text) => $"\"{Plain(text, Longest)}\"";

    /// <summary>The text with each invisible character as �, cut after a number of characters.</summary>
    public static string Plain(string text, int longest)
    {
        ArgumentNullException.ThrowIfNull(text);
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
}
