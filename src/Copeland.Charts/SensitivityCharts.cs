using Copeland.Charts.Drawing;
using Copeland.Charts.Plots;
using Copeland.Reports;
using Copeland.Sensitivity;

namespace Copeland.Charts;

/// <summary>The charts of what moves a forecast.</summary>
public static class SensitivityCharts
{
    /// <summary>Name of the tornado.</summary>
    public const string Tornado = "tornado";

    /// <summary>Name of a sweep's line or heat map.</summary>
    public const string Sweep = "sweep";

    /// <summary>Draws the tornado. The same analysis and options give the same bytes.</summary>
    public static IReadOnlyList<ChartFile> Draw(SensitivityReport report, ChartOptions options) =>
        FigureDrawing.Files([Tornado], options, (_, fonts) => Figure(report, options, fonts));

    /// <summary>The tornado as a figure that can still be measured.</summary>
    public static Figure Figure(SensitivityReport report, ChartOptions options, FontSet fonts)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(options);
        var palette = new PartyPalette(options.Theme, options.Style);
        return FigureDrawing.Figure(Tornado, SensitivityWords.Tornado(report), report.Forecast, (options, fonts), figure => TornadoChart.Draw(figure, report, palette));
    }

    /// <summary>Draws a sweep: a line over one input, a heat map over two.</summary>
    public static IReadOnlyList<ChartFile> Draw(SweepGrid grid, ChartOptions options) =>
        FigureDrawing.Files([Sweep], options, (_, fonts) => Figure(grid, options, fonts));

    /// <summary>A sweep's chart as a figure that can still be measured.</summary>
    public static Figure Figure(SweepGrid grid, ChartOptions options, FontSet fonts)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(options);
        var palette = new PartyPalette(options.Theme, options.Style);
        return FigureDrawing.Figure(Sweep, SweepFiles.Words(grid), grid.Forecast, (options, fonts), figure =>
        {
            if (grid.Y is null)
            {
                SweepLineChart.Draw(figure, grid, palette);
            }
            else
            {
                HeatMapChart.Draw(figure, grid, palette);
            }
        });
    }
}
