using Copeland.Reports;
using Copeland.Sensitivity;

namespace Copeland.Charts.Html;

/// <summary>The page on what moves a forecast, <c>sensitivity.html</c>, built of the same parts as the forecast's report.</summary>
public static class SensitivityPage
{
    /// <summary>The page, self-contained. The same analysis gives the same bytes.</summary>
    /// <param name="report">The analysis.</param>
    /// <param name="options">Style, titles, source and credit of the chart; size and theme are the page's own.</param>
    public static string Write(SensitivityReport report, ChartOptions options)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(options);
        using var pictures = new ReportPictures(options);
        var parts = new SensitivityParts(report);
        string Tornado(TornadoPart part) => pictures.Figure(part.Name, (drawn, fonts) => SensitivityCharts.Figure(report, part, drawn, fonts));
        List<ReportPart> page =
        [
            new("inputs", "One input at a time", string.Concat(SensitivityCharts.Parts(report).Select(Tornado)) + HtmlPage.Fold("Every input with its range", parts.Inputs())),
            new("turns", "Where the race turns", parts.Turns()),
            new("together", "All inputs at once", parts.Together()) { Folded = "How much of the variation each makes" },
            new("sources", "What the result depends on", parts.Sources()) { Folded = "Source by source" },
            new("more", "More on this seat", Beside()),
            new("method", "Method and citation", FactParts.Method(report.Forecast)),
        ];
        return HtmlPage.Write(new PageHead($"{report.Forecast.Provenance.Title}: what moves the forecast"), parts.Lead(), page, (pictures, options.Style));
    }

    // A page cannot see its neighbours, so it says which command makes them.
    private static string Beside() => """
        <p>Once their commands have been run in the same folder: <a href="report.html">the forecast</a> (copeland run),
        <a href="explore.html">what if</a> (copeland explore). The numbers of this page: <a href="sensitivity.json">sensitivity.json</a>.</p>

        """.ReplaceLineEndings("\n");
}
