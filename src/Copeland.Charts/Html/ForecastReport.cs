using Copeland.Forecasts;
using Copeland.Reports;

namespace Copeland.Charts.Html;

/// <summary>The report of a forecast, <c>report.html</c>.</summary>
public static class ForecastReport
{
    private static readonly string[] InForecast = ["win-probability", "shares", "majority", "outcomes"];

    /// <summary>The report as one self-contained page. The same forecast gives the same bytes.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="context">The model's record and further inputs.</param>
    /// <param name="options">Style, titles, source and credit of the charts; size and theme are the page's own.</param>
    public static string Write(Forecast forecast, ReportContext context, ChartOptions options)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(options);
        var race = Race.Of(forecast);
        using var pictures = new ReportPictures(options);
        var parts = new ForecastParts(race, party => pictures.Colour(theme => new PartyPalette(theme, options.Style)[party].Fill));
        List<ReportPart> page =
        [
            new("forecast", "The forecast", parts.Numbers() + Charts(InForecast)),
            .. forecast.Explanation.Count == 0 ? Array.Empty<ReportPart>()
                : [new("explanation", "From the last result to the forecast", Charts(["explanation"]) + parts.Steps())],
            new("uncertainty", "How sure it is", Charts(["intervals"]) + (forecast.Uncertainty.Count == 0 ? "" : parts.Uncertainty())),
            new("baselines", "What simpler rules say", parts.Baselines()),
            new("record", "The model’s record", ForecastParts.Record(context.Record)),
            new("inputs", "What went in", FactParts.Inputs(race, context.Inputs)),
            new("method", "Method and citation", FactParts.Method(forecast)),
        ];
        var title = $"{forecast.Provenance.Title}: forecast";
        return HtmlPage.Write(title, parts.Lead(), page, (pictures, options.Style));

        string Charts(IEnumerable<string> names) => string.Concat(names.Select(name => pictures.Figure(
            name, (drawn, fonts) => ForecastCharts.Figure(forecast, drawn, (name, fonts)))));
    }
}
