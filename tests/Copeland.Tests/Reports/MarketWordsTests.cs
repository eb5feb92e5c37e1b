using Copeland.Charts;
using Copeland.Charts.Html;
using Copeland.Forecasts;
using Copeland.Reports;
using Copeland.Simulation;
using Copeland.Tests.Forecasts;

namespace Copeland.Tests.Reports;

/// <summary>Prices that are older than the forecast they stand beside.</summary>
public class MarketWordsTests
{
    private static readonly Lazy<Forecast> Copeland2017 = new(() => Forecaster.Run(TestScenarios.Copeland2017(), new SimulationSettings(1024, 3), TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("Ladbrokes, 13 February 2017", 9)]
    [InlineData("Ladbrokes, 21 February 2017", 1)]
    [InlineData("Ladbrokes, 22 February 2017", 0)]
    [InlineData("Ladbrokes, 1 March 2017", 0)]
    [InlineData("Ladbrokes, 31 February 2017", 0)]
    [InlineData("Ladbrokes, from 2 January 2017 to 20 February 2017", 2)]
    [InlineData("Ladbrokes", 0)]
    [InlineData(null, 0)]
    public void DaysOlder_ASource_IsOfTheLastDayItNames(string? source, int days) => Assert.Equal(days, MarketWords.DaysOlder(source, new DateOnly(2017, 2, 22)));

    /// <summary>The column is marked and the note below says why, and neither is where prices are of the day.</summary>
    [Theory]
    [InlineData("Ladbrokes, 13 February 2017", true)]
    [InlineData("Ladbrokes, 22 February 2017", false)]
    public void Report_PricesOlderThanTheForecast_AreMarkedAtTheirEdge(string source, bool isMarked)
    {
        var html = ForecastReport.Write(Priced(source), new ReportContext(), new ChartOptions());

        Assert.Equal(isMarked, html.Contains("</span>†</th>", StringComparison.Ordinal));
        Assert.Equal(isMarked, html.Contains(" †: the prices are 9 days older than the forecast: part of an edge may be what has become known since.", StringComparison.Ordinal));
    }

    // As of 22 February 2017.
    private static Forecast Priced(string? source)
    {
        var forecast = Copeland2017.Value;
        return forecast with { Baselines = forecast.Baselines with { Market = forecast.Baselines.Market! with { Source = source } } };
    }
}
