using System.Text.RegularExpressions;

namespace Copeland.Reports;

/// <summary>Small rules of written English.</summary>
internal static partial class Sentence
{
    /// <summary>The first sentence of a text, and what follows it with the space before it.</summary>
    public static (string Start, string After) First(string text) => Ends().Match(text) is { Success: true } end ? (text[..end.Index], text[end.Index..]) : (text, "");

    [GeneratedRegex(@"(?<=[^.\s]{2}[.!?]) (?=\p{Lu})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ends();

    /// <summary>A list in British style: <c>a</c>, <c>a and b</c>, <c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> parts) => TextList.And(parts);

    /// <summary>One or more: <c>1 draw</c>, <c>2 draws</c>, <c>100,000 draws</c>.</summary>
    public static string Plural(long count, string singular) =>
        $"{DisplayNumber.Count(count)} {(count == 1 ? singular : singular + "s")}";

    /// <summary>A whole number as prose writes it: in words up to nine.</summary>
    public static string Number(int count) => NumberText.Of(count);

    /// <summary>A sentence after a colon: small where it begins with an article or "It".</summary>
    public static string After(string text) =>
        text.StartsWith("The ", StringComparison.Ordinal) || text.StartsWith("It ", StringComparison.Ordinal) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    /// <summary>The text with a capital first letter.</summary>
    public static string Start(string text) => string.IsNullOrEmpty(text) ? "" : char.ToUpperInvariant(text[0]) + text[1..];
}
