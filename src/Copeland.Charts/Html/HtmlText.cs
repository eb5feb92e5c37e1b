using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Copeland.Charts.Html;

/// <summary>HTML written piece by piece: <see cref="Text"/> escapes, <see cref="Raw"/> is for markup of ours alone.</summary>
internal sealed partial class HtmlText
{
    private readonly StringBuilder html = new();

    /// <summary>Escapes text for content or a quoted attribute.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    /// <summary>Adds markup.</summary>
    public HtmlText Raw(string markup)
    {
        html.Append(markup);
        return this;
    }

    /// <summary>Adds text.</summary>
    public HtmlText Text(string text) => Raw(Escape(text));

    /// <summary>Text for content in which no line ends within a date, a range, a toss-up or a by-election.</summary>
    public static string Unbroken(string text) => Wholes().Replace(Escape(text), "<span class=\"unbroken\">$0</span>");

    /// <summary>A name for content: no line ends at its hyphen.</summary>
    public static string Name(string name) => Escape(name).Replace("-", "-\u2060", StringComparison.Ordinal);

    /// <summary>A heading for content: no line of it ends with an article or a short preposition.</summary>
    public static string Heading(string heading) => Short().Replace(Escape(heading), "\u00A0");

    /// <summary>Adds an element that holds text alone.</summary>
    public HtmlText Element(string name, string text) => Raw($"<{name}>").Text(text).Raw($"</{name.Split(' ')[0]}>\n");

    [GeneratedRegex(@"toss-up|[bB]y-elections?|SHA-256|\b\d+ \p{Lu}\p{Ll}+ \d{4}\b|\b\d+(\.\d+)?–\d+(\.\d+)?%?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Wholes();

    // The space after one.
    [GeneratedRegex(@"(?<=\b(a|an|the|of|to|in|on|at|by|for|from|with)) ", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Short();

    /// <inheritdoc/>
    public override string ToString() => html.ToString();
}
