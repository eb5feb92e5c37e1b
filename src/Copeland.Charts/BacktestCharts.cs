using Copeland.Backtesting;
using Copeland.Charts.Backtests;
using Copeland.Charts.Drawing;
using Copeland.Reports;

namespace Copeland.Charts;

/// <summary>The charts of a back-test. A new one is one file in Backtests and one line here.</summary>
internal static class BacktestCharts
{
    private static readonly IReadOnlyList<(string Name, Func<BacktestResult, ChartText> Words, Action<BacktestPicture> Draw)> Kinds =
    [
        ("reliability", BacktestWords.Reliability, ReliabilityChart.Draw),
        ("integrals", BacktestWords.Integrals, IntegralChart.Draw),
        ("coverage", BacktestWords.Coverage, CoverageChart.Draw),
        ("history", BacktestWords.History, HistoryChart.Draw),
    ];

    /// <summary>Names of the charts, in reading order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Kinds.Select(kind => kind.Name)];

    /// <summary>Draws every chart. The same result and options give the same bytes.</summary>
    public static IReadOnlyList<ChartFile> Draw(BacktestResult result, ChartOptions options) =>
        FigureDrawing.Files(Names, options, (name, fonts) => Figure(result, options, (name, fonts)));

    /// <summary>A chart as a figure that can still be measured.</summary>
    /// <exception cref="ArgumentException">There is no chart of that name.</exception>
    public static Figure Figure(BacktestResult result, ChartOptions options, (string Name, FontSet Fonts) chart)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(options);
        if (!Names.Contains(chart.Name))
        {
            throw new ArgumentException($"A back-test has no chart \"{chart.Name}\"; it has {string.Join(", ", Names)}.", nameof(chart));
        }

        var kind = Kinds.First(kind => kind.Name == chart.Name);
        return FigureDrawing.Figure(kind.Name, kind.Words(result), BacktestWords.SourceLine(result), (options, chart.Fonts), figure =>
            kind.Draw(new BacktestPicture(figure, result, new PartyPalette(options.Theme, options.Style))));
    }
}
