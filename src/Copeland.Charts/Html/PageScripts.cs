using System.Security.Cryptography;
using System.Text;

namespace Copeland.Charts.Html;

/// <summary>The scripts of a page that moves. The content security policy names each by its hash, so that nothing else can run.</summary>
/// <param name="Data">A JSON document that they read, with angle brackets escaped.</param>
/// <param name="Texts">The scripts with the id of their element, in the order they run.</param>
/// <param name="Css">Rules beside those of every page.</param>
public sealed record PageScripts(string Data, IReadOnlyList<(string Id, string Text)> Texts, string Css)
{
    /// <summary>What the policy allows beside what every page may do.</summary>
    internal string Policy =>
        $"; script-src {string.Join(' ', Texts.Select(script => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script.Text)))}'"))}; worker-src blob:";

    /// <summary>The elements.</summary>
    internal string Elements =>
        $"<script type=\"application/json\" id=\"data\">{Data}</script>\n" + string.Concat(Texts.Select(script => $"<script id=\"{script.Id}\">{script.Text}</script>\n"));

    /// <summary>A text of the folder <c>Pages</c>.</summary>
    internal static string Embedded(string name)
    {
        using var stream = typeof(PageScripts).Assembly.GetManifestResourceStream($"Copeland.Charts.Pages.{name}")
            ?? throw new ArgumentException($"No text {name} is embedded.", nameof(name));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
