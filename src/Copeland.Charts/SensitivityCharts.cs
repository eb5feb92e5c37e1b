using Copeland.Charts.Drawing;
using Copeland.Charts.Plots;
using Copeland.Reports;
using Copeland.Sensitivity;

namespace Copeland.Charts;

/// <summary>The charts of what moves a forecast.</summary>
public static class SensitivityCharts
{
    /// <summary>Name of a sweep's line or heat map.</summary>
    public const string Sweep = "sweep";

    // Less is no band that anybody sees, in ems.
    private const double EmptyBand = 2;

    /// <summary>Draws the tornado, in one figure of the world and one of the model. The same analysis and options give the same bytes.</summary>
    public static IReadOnlyList<ChartFile> Draw(SensitivityReport report, ChartOptions options) =>
        FigureDrawing.Files(Parts(report).Select(part => part.Name), options, (name, fonts) => Shaped(report, TornadoPart.All.First(part => part.Name == name), options, fonts));

    /// <summary>The figures an analysis has: none of the model where no coefficient was varied.</summary>
    internal static IEnumerable<TornadoPart> Parts(SensitivityReport report) => TornadoPart.All.Where(part => !part.IsModel || part.Of(report).Count > 0);

    /// <summary>One of the tornado's figures, which can still be measured.</summary>
    /// <param name="report">The analysis.</param>
    /// <param name="part">Which.</param>
    /// <param name="options">Style and size.</param>
    /// <param name="fonts">Typefaces.</param>
    /// <param name="isBesideOther">Whether the other figure stands by it, and both are to one scale.</param>
    internal static Figure Figure(SensitivityReport report, TornadoPart part, ChartOptions options, FontSet fonts, bool isBesideOther = false)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(options);
        var palette = new PartyPalette(options.Theme, options.Style);
        return FigureDrawing.Figure(
            part.Name, SensitivityWords.Tornado(report, part), report.Forecast, (options, fonts), figure => TornadoChart.Draw(figure, (report, part), palette, isBesideOther));
    }

    /// <summary>One of the tornado's figures by itself: where it stands in a column, and few rows would leave a band of it empty, no higher than these need.</summary>
    internal static Figure Shaped(SensitivityReport report, TornadoPart part, ChartOptions options, FontSet fonts) =>
        Figure(report, part, options, fonts) is var figure && options.Size.IsOfColumn && TornadoChart.Empty(figure) > EmptyBand * figure.Em ? Fitted(report, part, options, fonts, isBesideOther: false) : figure;

    /// <summary>One of the tornado's figures, no higher than its rows need.</summary>
    internal static Figure Fitted(SensitivityReport report, TornadoPart part, ChartOptions options, FontSet fonts, bool isBesideOther = true)
    {
        var figure = Figure(report, part, options, fonts, isBesideOther);
        for (var cut = (int)TornadoChart.Empty(figure); cut > 0; cut /= 2)
        {
            // Less height may leave no room for a label, and so for a row.
            var lower = Figure(report, part, options with { Size = options.Size with { Height = figure.Size.Height - cut } }, fonts, isBesideOther);
            if (lower.Hits.Count == figure.Hits.Count)
            {
                return lower;
            }
        }

        return figure;
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
