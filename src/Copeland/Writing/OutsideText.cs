using System.Buffers;
using System.Text;

namespace Copeland.Writing;

/// <summary>
/// The one rule for text that comes from outside, wherever it enters: scenarios, files of polls, settings, the command line. Characters
/// that nobody sees are refused: control characters (a terminal obeys them), line and paragraph separators, format characters (they turn
/// the direction of writing), private ones, those that Unicode has not assigned, and halves of characters.
/// </summary>
internal static class OutsideText
{
    /// <summary>What is wrong with a text, as a message goes on after the place; null where nothing is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="breaksAllowed">Whether line breaks and tabs may stand in it, as in a whole file.</param>
    public static string? Problem(string text, bool breaksAllowed = false) => FirstInvisible(text, breaksAllowed) is { } found
        ? Invariant($"has an invisible character (U+{found.Value:X4}) in {Quoted.Text(text)}; line breaks, tabs, control characters, marks of writing direction and halves of characters are not allowed. Type the text again without it.")
        : null;

    /// <summary>The place and the value of the first character that is refused; null where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="breaksAllowed">Whether line breaks and tabs may stand in it.</param>
    public static (int Place, int Value)? FirstInvisible(string text, bool breaksAllowed = false)
    {
        for (var place = 0; place < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(place), out var rune, out var length) != OperationStatus.Done)
            {
                return (place, text[place]);
            }

            if (IsInvisible(rune) && !(breaksAllowed && (rune.Value is '\n' or '\r' or '\t')))
            {
                return (place, rune.Value);
            }

            place += length;
        }

        return null;
    }

    /// <summary>The text with a replacement character for each that is refused; line breaks and tabs stay.</summary>
    public static string Printable(string text)
    {
        if (FirstInvisible(text, breaksAllowed: true) is null)
        {
            return text;
        }

        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            safe.Append(IsInvisible(rune) && rune.Value is not ('\n' or '\r' or '\t') ? "\uFFFD" : rune.ToString());
        }

        return safe.ToString();
    }

    /// <summary>Whether a character breaks a line, moves the cursor, turns the direction of writing or is none.</summary>
    public static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
