using Copeland.Exploration;
using Copeland.Reports;

namespace Copeland.Charts.Html;

/// <summary>
/// How high a frame must be for all of <c>explore.html</c> that is not folded in it. A page's height is known once a browser has laid it
/// out; this is what its parts were measured to take, with room for what a setting adds, and a browser test holds it.
/// </summary>
internal static class EmbedHeight
{
    // The page that is wider than this has its controls beside the results: the same width as in its style sheet.
    public const int Narrow = 800;

    private const double Line = 22.5;
    private const double Room = 1.06;
    private const int Step = 50;

    /// <summary>The height in pixels.</summary>
    /// <param name="exploration">The page's numbers.</param>
    /// <param name="isWide">In a column wider than <see cref="Narrow"/>; else in one of a telephone, 360 pixels.</param>
    public static int Of(SeatExploration exploration, bool isWide)
    {
        var (forecast, race) = (exploration.Forecast, Race.Of(exploration.Forecast));
        double Lines(string text, double letters) => Math.Ceiling(text.Length / letters) * Line;
        List<string> paragraphs = [ExploreWords.WhatToDo(exploration, race), .. ForecastSentences.CaveatsInPrint(forecast), ExploreWords.WhatMoves(exploration)];
        var head = 50 + Lines("What if? " + forecast.Provenance.Title, isWide ? 60 : 28) + paragraphs.Sum(text => 8 + Lines(text, isWide ? 96 : 42));
        var (sliders, switches, candidates) = (exploration.Sliders.Count, exploration.Switches.Count, forecast.Candidates.Count);
        var rows = forecast.Candidates.Count(candidate => candidate.Win.Value >= 0.01) is var likely ? likely + Math.Min(2, candidates - likely) : 0;
        var drawn = Math.Clamp(forecast.Candidates.Count(candidate => candidate.Share.Quantile(0.95) > 0.04), 2, 7);
        var tool = isWide
            ? Math.Max((142 * sliders) + (4 * switches) + 100, 200 + (48 * rows) + 660 + (54 * drawn))
            : (152 * sliders) + (15 * switches) + 30 + 190 + (60 * rows) + 285;
        return (int)Math.Ceiling(Room * (head + tool + (isWide ? 165 : 235)) / Step) * Step;
    }
}
