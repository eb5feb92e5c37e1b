using Copeland.Reports;
using Copeland.Sensitivity;

namespace Copeland.Charts.Html;

/// <summary>The page on what moves a forecast, <c>sensitivity.html</c>, built of the same parts as the forecast's report.</summary>
public static class SensitivityPage
{
    // On a telephone as high as five rows need; what they leave is cut off.
    private static readonly ChartSize Upright = ChartSize.Narrow with { Height = 580 };

    /// <summary>The page, self-contained. The same analysis gives the same bytes.</summary>
    /// <param name="report">The analysis.</param>
    /// <param name="options">Style, titles, source and credit of the chart; size and theme are the page's own.</param>
    public static string Write(SensitivityReport report, ChartOptions options)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(options);
        using var pictures = new ReportPictures(options);
        var parts = new SensitivityParts(report);

        // The headline above it says what the chart's own title would.
        var isNamed = options.Title is not null || options.Titles.ContainsKey(TornadoPart.World.Name);
        var titles = isNamed ? options.Titles : new Dictionary<string, string>(options.Titles, StringComparer.Ordinal) { [TornadoPart.World.Name] = "Polls and the seat’s own figures" };
        string Tornado(TornadoPart part) => pictures.Figure(part.Name, (drawn, fonts) => SensitivityCharts.Fitted(report, part, drawn with { Titles = titles }, fonts), Upright);
        List<ReportPart> page =
        [
            new("inputs", "One at a time", Tornado(TornadoPart.World)),
            new("turns", "Where the race turns", parts.Turns()),
            .. SensitivityCharts.Parts(report).Where(part => part.IsModel).Select(part => new ReportPart("estimates", "What the model has learnt", Tornado(part) + parts.Estimates())),
            new("numbers", "Behind these findings", HtmlPage.Fold("What else the numbers say", parts.Further()) + HtmlPage.Fold("The result on the day: what it depends on, source by source", parts.Sources())
                + HtmlPage.Fold("What was moved, and how far", parts.Inputs()) + HtmlPage.Fold("All at once: how much of the variation each makes", parts.Together())),
            new("files", "More on this seat", Beside()),
            new("method", "Method and citation", FactParts.Method(report.Forecast)),
        ];
        return HtmlPage.Write(new PageHead($"{report.Forecast.Provenance.Title}: what moves the forecast"), parts.Lead(), page, (pictures, options.Style));
    }

    // A page cannot see its neighbours.
    private static string Beside() => """
        <p>See also <a href="report.html">the forecast</a> and <a href="explore.html">what if</a>, with other polls and ballots.
        The numbers of this page: <a href="sensitivity.json">sensitivity.json</a>.</p>

        """.ReplaceLineEndings("\n");
}
