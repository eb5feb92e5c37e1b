using Copeland.Charts.Drawing;
using Copeland.Charts.Plots;
using Copeland.Outlooks;
using Copeland.Reports;

namespace Copeland.Charts;

/// <summary>The chart of an outlook.</summary>
internal static class OutlookCharts
{
    /// <summary>Its name.</summary>
    public const string Lost = "seats-lost";

    /// <summary>Draws it. The same outlook and options give the same bytes.</summary>
    public static IReadOnlyList<ChartFile> Draw(Outlook outlook, ChartOptions options) =>
        FigureDrawing.Files([Lost], options, (_, fonts) => Figure(outlook, OutlookWords.Lost(outlook), options, fonts));

    /// <summary>The chart as a figure that can still be measured.</summary>
    public static Figure Figure(Outlook outlook, ChartText words, ChartOptions options, FontSet fonts)
    {
        ArgumentNullException.ThrowIfNull(outlook);
        ArgumentNullException.ThrowIfNull(options);
        var palette = new PartyPalette(options.Theme, options.Style);
        return FigureDrawing.Figure(Lost, words, OutlookWords.SourceLine(outlook), (options, fonts), figure => OutlookChart.Draw(figure, outlook, palette));
    }
}
