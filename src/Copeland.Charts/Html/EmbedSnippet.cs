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
        var (phone, desk) = (EmbedHeight.Of(exploration, isWide: false), EmbedHeight.Of(exploration, isWide: true));
        return Invariant($$"""
            <!-- {{title.Replace("--", "––", StringComparison.Ordinal)}}
                 Upload explore.html, and win-probability.png of copeland run beside it, and write their addresses in place of the two below.
                 The frame is as wide as its column; it needs 320 pixels at least. It is {{phone}} pixels high in the column of a telephone,
                 and {{desk}} where the column is wider than {{EmbedHeight.Narrow}}: enough for all but what a reader unfolds (pictures on a telephone, how the numbers
                 get there, method), for which it scrolls. Where scripts are allowed, the last element makes it follow; leave that out where they are not. -->
            <style>.copeland-explore{container-type:inline-size}@container (min-width:{{EmbedHeight.Narrow + 1}}px){.copeland-explore iframe{height:{{desk}}px!important} }</style>
            <div class="copeland-explore">
            <iframe src="explore.html" title="{{title}}" loading="lazy" sandbox="allow-scripts" referrerpolicy="no-referrer"
              style="display:block;width:100%;min-width:320px;max-width:76rem;height:{{phone}}px;border:0">
              <a href="explore.html"><img src="win-probability.png" alt="{{headline}}" width="640" height="450" style="max-width:100%;height:auto"></a>
            </iframe>
            </div>
            <noscript><img src="win-probability.png" alt="{{headline}}" width="640" height="450" style="max-width:100%;height:auto"></noscript>
            <script>
            addEventListener('message', function (event) {
              if (!event.data || event.data.copeland !== 'explore' || !(event.data.height > 0)) return;
              document.querySelectorAll('.copeland-explore iframe').forEach(function (frame) {
                if (frame.contentWindow === event.source) frame.style.setProperty('height', Math.min(event.data.height, 10000) + 'px', 'important');
              });
            });
            </script>

            """);
    }
}
