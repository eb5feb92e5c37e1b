using Copeland.Exploration;
using Copeland.Reports;

namespace Copeland.Charts.Html;

/// <summary>What an article's page needs to carry <c>explore.html</c>: a frame, its width, and a still picture where frames are not shown.</summary>
internal static class EmbedSnippet
{
    /// <summary>The snippet.</summary>
    public static string Write(SeatExploration exploration)
    {
        ArgumentNullException.ThrowIfNull(exploration);
        var race = Race.Of(exploration.Forecast);
        var title = HtmlText.Escape($"{exploration.Forecast.Provenance.Title}: what if");
        var headline = HtmlText.Escape(Headline.Of(race));
        return $"""
            <!-- {title.Replace("--", "––", StringComparison.Ordinal)}
                 Upload explore.html, and win-probability.png of copeland run beside it, and write their addresses in place of the two below.
                 The frame is as wide as its column; it needs 320 pixels at least. -->
            <iframe src="explore.html" title="{title}" loading="lazy" sandbox="allow-scripts" referrerpolicy="no-referrer"
              style="display:block;width:100%;min-width:320px;max-width:76rem;height:1500px;border:0">
              <a href="explore.html"><img src="win-probability.png" alt="{headline}" width="640" height="450" style="max-width:100%;height:auto"></a>
            </iframe>
            <noscript><img src="win-probability.png" alt="{headline}" width="640" height="450" style="max-width:100%;height:auto"></noscript>

            """;
    }
}
