using Copeland.Elections;

namespace Copeland.Scenarios.Reading;

/// <summary>A user's text made safe to print in one line of a message.</summary>
internal static class Quoted
{
    /// <summary>The text in double quotes, without control characters, cut after 60 characters.</summary>
    public static string Text(string text) => OutsideText.Quoted(text);

    /// <summary>Several texts, each in double quotes.</summary>
    public static string List(IEnumerable<string> texts) => string.Join(", ", texts.Select(Text));

    /// <summary>The text without control characters, cut after a number of characters.</summary>
    public static string Plain(string text, int longest) => OutsideText.Plain(text, longest);
}
