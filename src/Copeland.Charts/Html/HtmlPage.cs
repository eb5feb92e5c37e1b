using Copeland.Charts.Drawing;
using Copeland.Forecasts;
using Copeland.Reports;

namespace Copeland.Charts.Html;

/// <summary>
/// One self-contained page: its faces, style and pictures are inside, a content security policy forbids every request and, but for a
/// page that moves, every script. It follows the reader's light or dark theme, prints light, and fits a screen 360 pixels wide.
/// </summary>
public static class HtmlPage
{
    /// <summary>The page.</summary>
    /// <param name="head">Its title, and what a shared link shows.</param>
    /// <param name="lead">What stands above the parts, as markup.</param>
    /// <param name="parts">Its parts.</param>
    /// <param name="pictures">The pictures its parts hold, for their colours.</param>
    /// <param name="scripts">What runs in it; null for a still page.</param>
    public static string Write(PageHead head, string lead, IReadOnlyList<ReportPart> parts, (ReportPictures Drawn, HouseStyle Style) pictures, PageScripts? scripts = null)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(parts);
        var html = new HtmlText();
        html.Raw("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:").Raw(scripts?.Policy ?? "").Raw("\">\n")
            .Raw("<meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"data:,\">\n")
            .Raw(head.Markup())
            .Raw("<style>\n").Raw(Style(pictures.Drawn, pictures.Style)).Raw(OnPaper(head.Foot ?? head.Title, pictures.Style)).Raw(scripts?.Css ?? "").Raw("</style>\n</head>\n").Raw(head.IsBrief ? "<body class=\"brief\">\n" : "<body>\n")
            .Raw("<a class=\"skip\" href=\"#main\">Skip to the content</a>\n<main id=\"main\">\n").Raw(lead);
        Contents(html, parts);
        foreach (var part in parts)
        {
            html.Raw($"<section id=\"{part.Id}\" aria-labelledby=\"{part.Id}-heading\">\n<h2 id=\"{part.Id}-heading\">").Raw(HtmlText.Heading(part.Heading))
                .Raw("</h2>\n").Raw(part.Folded is { } what ? Fold(what, part.Body) : part.Body).Raw("</section>\n");
        }

        return html.Raw("</main>\n").Raw(scripts?.Elements ?? "").Raw("</body>\n</html>\n").ToString();
    }

    /// <summary>The line above a headline: which contest, and when; and that the forecast is one made after the vote.</summary>
    internal static string Kicker(Forecast forecast) =>
        Kicker(forecast.Provenance.Title, $"{DisplayNumber.Date(forecast.Contest.PollingDay)}{(ForecastSentences.IsAfterTheVote(forecast) ? ": a forecast in hindsight" : "")}");

    /// <summary>The same of what is no forecast.</summary>
    internal static string Kicker(string title, string day) => $"<p class=\"kicker\">{HtmlText.Unbroken($"{title}, {day}")}</p>\n";

    /// <summary>What belongs right under a headline: its first sentence bold, for a bold paragraph is read by nobody.</summary>
    internal static string Caveat(string text)
    {
        var (first, rest) = Sentence.First(text);
        return $"<p class=\"caveat\"><b>{HtmlText.Unbroken(first)}</b>{HtmlText.Unbroken(rest)}</p>\n";
    }

    /// <summary>A paragraph that says of a forecast made after the vote that it was; nothing of another.</summary>
    internal static string InRetrospect(Forecast forecast) => ForecastSentences.InRetrospect(forecast) is { } told ? $"<p>{HtmlText.Unbroken(told)}</p>\n" : "";

    /// <summary>Markup that shows when its summary is opened, and in print.</summary>
    internal static string Fold(string summary, string body) => $"<details><summary>{HtmlText.Heading(summary)}</summary>\n{body}</details>\n";

    // The foot of every sheet, in the page's own face; a title is the scenario's, and ends neither the string nor the style sheet.
    private static string OnPaper(string foot, HouseStyle style) =>
        $"@page{{font:8pt {FaceRules.FamilyList(style)};color:{style.Light.Muted};@bottom-left{{content:\"{string.Concat(foot.Select(letter => letter is '\\' or '"' or '<' || char.IsControl(letter) ? Invariant($"\\{(int)letter:X} ") : letter.ToString()))}\";padding-left:5mm}}}}\n";

    private static void Contents(HtmlText html, IReadOnlyList<ReportPart> parts)
    {
        html.Raw("<nav aria-label=\"Contents\"><ul>\n");
        foreach (var part in parts)
        {
            html.Raw($"<li><a href=\"#{part.Id}\">").Text(part.Heading).Raw("</a></li>\n");
        }

        html.Raw("</ul></nav>\n");
    }

    private static string Style(ReportPictures pictures, HouseStyle style)
    {
        return FaceRules.Of(style)
            + $"\n:root{{--font:{FaceRules.FamilyList(style)};{Theme(style.Light)}{pictures.Variables(dark: false)}}}\n"
            + $"@media screen and (prefers-color-scheme:dark){{:root{{{Theme(style.Dark)}{pictures.Variables(dark: true)}}}}}\n"
            + PageStyle.Css + PrintStyle.Css;
    }

    private static string Theme(ChartTheme theme) =>
        $"--bg:{theme.Background};--ink:{theme.Ink};--muted:{theme.Muted};--mark:{theme.Mark};--grid:{theme.Grid};";
}
