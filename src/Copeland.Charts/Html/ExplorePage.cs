using Copeland.Exploration;
using Copeland.Reports;

namespace Copeland.Charts.Html;

/// <summary>The page on which a reader moves a forecast's inputs, <c>explore.html</c>.</summary>
internal static class ExplorePage
{
    private static readonly string[] Scripts = ["explore-engine", "explore-pictures", "explore-embed", "explore"];

    /// <summary>The page, self-contained: tables, script, faces and style are inside, and nothing is asked of anybody.</summary>
    /// <param name="exploration">The numbers.</param>
    /// <param name="command">The command that forecasts the scenario as it stands, to which a setting's options are added.</param>
    /// <param name="options">Style, source and credit.</param>
    /// <param name="needs">What whoever types the command needs beside it, in sentences; empty for nothing.</param>
    public static string Write(SeatExploration exploration, string command, ChartOptions options, string needs = "")
    {
        ArgumentNullException.ThrowIfNull(exploration);
        ArgumentNullException.ThrowIfNull(options);
        var input = new ExplorePageInput(exploration, Race.Of(exploration.Forecast), command, needs);
        using var pictures = new ReportPictures(options);
        var parts = new ExploreParts(input, pictures, options);
        List<ReportPart> page =
        [
            new("what-if", "What if", parts.Controls() + parts.Results()),
            new("numbers", "How the numbers get there", parts.Numbers()),
            new("method", "Method and citation", FactParts.Method(exploration.Forecast)),
        ];
        var scripts = new PageScripts(
            ExploreData.Of(input), [.. Scripts.Select(name => (name, PageScripts.Embedded(name + ".js")))], PageScripts.Embedded("explore.css"));
        return HtmlPage.Write(new PageHead($"{exploration.Forecast.Provenance.Title}: what if"), parts.Lead(), page, (pictures, options.Style), scripts);
    }
}
