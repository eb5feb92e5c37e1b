using Copeland.Charts.Drawing;
using Copeland.Charts.Plots;
using Copeland.Reports;
using Copeland.Tracking;

namespace Copeland.Charts;

/// <summary>The charts of a forecast followed through time.</summary>
internal static class TrackCharts
{
    /// <summary>Name of the chart of chances.</summary>
    public const string Chances = "track";

    /// <summary>Name of the chart of shares and polls.</summary>
    public const string Shares = "track-shares";

    /// <summary>Draws both. The same track and options give the same bytes.</summary>
    public static IReadOnlyList<ChartFile> Draw(Track track, ChartOptions options) =>
        FigureDrawing.Files([Chances, Shares], options, (name, fonts) => Figure(name, track, options, fonts));

    /// <summary>A chart as a figure that can still be measured.</summary>
    public static Figure Figure(string name, Track track, ChartOptions options, FontSet fonts)
    {
        ArgumentNullException.ThrowIfNull(options);
        var words = new TrackWords(track);
        var palette = new PartyPalette(options.Theme, options.Style);
        return FigureDrawing.Figure(name, name == Chances ? words.Chances : words.Shares, words.Source, (options, fonts), figure =>
        {
            if (name == Chances)
            {
                TrackChanceChart.Draw(figure, track, words, palette);
            }
            else
            {
                TrackSharesChart.Draw(figure, track, words, palette);
            }
        });
    }
}
