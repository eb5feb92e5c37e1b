using Copeland.Charts.Drawing;
using Copeland.Charts.Plots;
using Copeland.Forecasts;
using Copeland.Reports;

namespace Copeland.Charts;

/// <summary>The charts of a forecast. A new chart is one file in Plots and one line here.</summary>
public static class ForecastCharts
{
    private static readonly IReadOnlyList<ChartKind> Kinds =
    [
        new("win-probability", ChanceWords.Bars, ChanceChart.Draw),
        new("shares", ShareWords.Histograms, SharesChart.Draw),
        new("majority", MajorityWords.Of, MajorityChart.Draw),
        new("outcomes", ChanceWords.Dots, OutcomesChart.Draw),
        new("intervals", ShareWords.Intervals, IntervalsChart.Draw),
        new("explanation", ExplanationWords.Of, ExplanationChart.Draw) { Applies = forecast => forecast.Explanation.Count > 0 },
    ];

    /// <summary>Names of the charts that a forecast has, in reading order.</summary>
    public static IReadOnlyList<string> Names(Forecast forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        return [.. Kinds.Where(kind => kind.Applies(forecast)).Select(kind => kind.Name)];
    }

    /// <summary>Draws every chart of a forecast. The same forecast and options give the same bytes.</summary>
    public static IReadOnlyList<ChartFile> Draw(Forecast forecast, ChartOptions options) =>
        Draw(forecast, options, Names(forecast));

    /// <summary>Draws the charts named.</summary>
    /// <exception cref="ArgumentException">The forecast has no chart of that name.</exception>
    public static IReadOnlyList<ChartFile> Draw(Forecast forecast, ChartOptions options, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return FigureDrawing.Files(names, options, (name, fonts) => Figure(forecast, options, (name, fonts)));
    }

    /// <summary>A chart as a figure that can still be measured.</summary>
    /// <exception cref="ArgumentException">The forecast has no chart of that name.</exception>
    public static Figure Figure(Forecast forecast, ChartOptions options, (string Name, FontSet Fonts) chart)
    {
        ArgumentNullException.ThrowIfNull(options);
        var kind = Kinds.FirstOrDefault(kind => kind.Name == chart.Name && kind.Applies(forecast))
            ?? throw new ArgumentException($"The forecast has no chart \"{chart.Name}\"; it has {string.Join(", ", Names(forecast))}.", nameof(chart));
        var race = Race.Of(forecast);
        return FigureDrawing.Figure(chart.Name, kind.Words(race), forecast, (options, chart.Fonts), figure =>
            kind.Draw(new ForecastPicture(figure, race, new PartyPalette(options.Theme, options.Style)) { MostRows = options.MostRows }));
    }
}
