using System.Net;
using System.Text;

namespace Copeland.Charts.Html;

/// <summary>HTML written piece by piece: <see cref="Text"/> escapes, <see cref="Raw"/> is for markup of ours alone.</summary>
internal sealed class HtmlText
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

    /// <summary>Adds an element that holds text alone.</summary>
    public HtmlText Element(string name, string text) => Raw($"<{name}>").Text(text).Raw($"</{name.Split(' ')[0]}>\n");

    /// <inheritdoc/>
    public override string ToString() => html.ToString();
}
