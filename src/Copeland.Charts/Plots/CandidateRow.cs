using Copeland.Reports;
using Copeland.Statistics;

namespace Copeland.Charts.Plots;

/// <summary>A row of a chart with a candidate a row: one candidate's, or that of several who are told as one.</summary>
/// <param name="Places">Their places on the ballot.</param>
/// <param name="Label">What they are called.</param>
/// <param name="Person">The candidate's own name; null where the label has it, and of several.</param>
/// <param name="Colours">Its colours.</param>
/// <param name="Share">The share of the vote; of several that of any one of them.</param>
/// <param name="Likely">The ends of the 90% interval of the share; of several the outermost of any one of them, as a table of them has it.</param>
/// <param name="Win">The chance of winning; of several that of all together.</param>
internal sealed record CandidateRow(IReadOnlyList<int> Places, string Label, string? Person, PartyColours Colours, Histogram Share, (double Low, double High) Likely, ProbabilityEstimate Win)
{
    /// <summary>The place of the only candidate; null where there are several.</summary>
    public int? Only => Places is [var only] ? only : null;

    /// <summary>The row of some places.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="measure">What it is of.</param>
    /// <param name="places">The places.</param>
    public static CandidateRow Of(ForecastPicture picture, CandidateMeasure measure, IReadOnlyList<int> places)
    {
        var share = Histogram.Together([.. places.Select(place => picture.Candidate(place).Share)]);
        var likely = ShareWords.Likely(picture.Race, places);
        var win = picture.Race.Together(places);
        return places is [var only]
            ? new(places, picture.Race.Names[only].Label, CandidateName.Person(picture.Candidate(only).Candidate, picture.Race.Names[only].Label), picture.Colours(only), share, likely, win)
            : new(places, Sentence.Start(measure.IsSum ? ChanceWords.Together(picture.Race, places) : ShareWords.Each(picture.Race, places)), null, PartyColours.Of(picture.Figure.Theme.Mark) with { Text = picture.Figure.Theme.Muted }, share, likely, win);
    }
}
