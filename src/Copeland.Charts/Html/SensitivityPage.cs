using System.Text.RegularExpressions;
using Copeland.Reports;
using Copeland.Sensitivity;

namespace Copeland.Charts.Html;

/// <summary>The page on what moves a forecast, <c>sensitivity.html</c>, built of the same parts as the forecast's report.</summary>
public static partial class SensitivityPage
{
    private const string Learnt = "What the model has learnt";

    // On a telephone as high as five rows need; what they leave is cut off.
    private static readonly ChartSize Upright = ChartSize.Narrow with { Height = 580 };

    // A little wider and lower than a picture by itself, so that on paper two of them leave room for what they are of.
    private static readonly ChartSize Lying = ChartSize.Web with { Width = 720, Height = 420 };

    /// <summary>The page, self-contained. The same analysis gives the same bytes.</summary>
    /// <param name="report">The analysis.</param>
    /// <param name="options">Style, titles, source and credit of the chart; size and theme are the page's own.</param>
    public static string Write(SensitivityReport report, ChartOptions options)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(options);
        using var pictures = new ReportPictures(options);
        var parts = new SensitivityParts(report);
        var figures = SensitivityCharts.Parts(report).OrderBy(part => part.IsModel != parts.HasEstimateFirst).ToList();

        // What the first finding is of has the first figure, under the headline; the other one a part of its own, unless the findings say all of it.
        var lead = Figure(figures[0], options.Under(figures[0].Name, SensitivityWords.Measure(report, figures[0])));
        List<ReportPart> page =
        [
            new("turns", "Where the race turns", Dated(parts.Turns())),
            .. figures.Skip(1).Select(Later).OfType<ReportPart>(),
            new("numbers", "Behind these findings", HtmlPage.Fold("What else the numbers say", Dated(parts.Further()))
                + HtmlPage.Fold($"All at once: parts of the variation in {SensitivityWords.Variation(report).What}", Dated(parts.Together())) + parts.Uncertainty()
                + HtmlPage.Fold("Polls and figures: how far each was moved, and why", Dated(parts.Inputs())) + Dated(parts.Points())),
            new("files", "More on this seat", Beside()),
            new("method", "Method and citation", FactParts.Method(report.Forecast)),
        ];
        var (title, asOf) = (report.Forecast.Provenance.Title, DisplayNumber.Date(report.Forecast.Provenance.AsOf));
        var head = new PageHead($"{title}: what moves the forecast") { Foot = $"{title}, {DisplayNumber.Date(report.Forecast.Contest.PollingDay)}: what moves the forecast as of {asOf}" };
        return HtmlPage.Write(head, Dated(parts.Lead(lead)), page, (pictures, options.Style));

        ReportPart? Later(TornadoPart part) => !SensitivityWords.IsAlone(report, part)
            ? new(part.IsModel ? "estimates" : "inputs", part.IsModel ? Learnt : "Polls and figures", SensitivityParts.Guide([parts.Beside(part), part.IsModel ? parts.Estimates() : ""]) + Figure(part, options))
            : part.IsModel ? new("estimates", Learnt, $"<p>{HtmlText.Unbroken(SensitivityWords.Alone(report))}</p>\n") : null;

        string Figure(TornadoPart part, ChartOptions how) => pictures.Figure(part.Name, (drawn, fonts) => SensitivityCharts.Fitted(report, part, drawn with { Titles = how.Titles }, fonts), Upright, Lying);
    }

    // A day and its month stay on one line.
    private static string Dated(string html) => Days().Replace(html, "$1\u00a0$2");

    [GeneratedRegex("\\b([0-9]{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December)\\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Days();

    // A page cannot see its neighbours.
    private static string Beside() => """
        <p>The forecast itself: <a href="report.html">the full report</a>. To try other polls and ballots: <a href="explore.html">“What if?”</a>.
        The numbers behind this page: <a href="sensitivity.json">sensitivity.json</a>.</p>

        """.ReplaceLineEndings("\n");
}
