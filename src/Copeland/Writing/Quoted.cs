using System.Text;

namespace Copeland.Writing;

/// <summary>A user's text made safe to print in one line of a message.</summary>
internal static class Quoted
{
    /// <summary>The text in double quotes, without invisible characters, cut after 60 characters.</summary>
    public static string Text(string text) => $"\"{Plain(text, 60)}\"";

    /// <summary>Several texts, each in double quotes.</summary>
    public static string List(IEnumerable<string> texts) => string.Join(", ", texts.Select(Text));

    /// <summary>The text with a replacement character for each that <see cref="OutsideText"/> refuses, cut after a number of characters.</summary>
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

            shown.Append(OutsideText.IsInvisible(rune) ? "\uFFFD" : rune.ToString());
        }

        return shown.ToString();
    }
}
