using Copeland.Reports;
using Copeland.Tracking;

namespace Copeland.Tests.Reports;

/// <summary>Who is told of in the shares of a track, and how.</summary>
public class TrackWordsTests
{
    [Fact]
    public void Shares_ThreeCloseTogether_AreAllTold()
    {
        var words = Still("three-way");

        Assert.Equal(3, words.Close.Count);
        Assert.Matches("^Inverclyde forecast: the SNP 33%, unchanged since 2 January 2017; Labour 31%, unchanged; Reform UK 29%, unchanged$", words.Shares.Title);
        Assert.Contains("at the end, 90% intervals of the leading three", words.Shares.Subtitle, StringComparison.Ordinal);
    }

    [Fact]
    public void Shares_OneFarAhead_HasTheTitleAndTheBand()
    {
        var words = Still("runaway");

        Assert.Single(words.Close);
        Assert.StartsWith("Labour’s forecast share in ", words.Shares.Title, StringComparison.Ordinal);
        Assert.Contains("Labour’s 90% interval shaded", words.Shares.Subtitle, StringComparison.Ordinal);
    }

    /// <summary>Four lines can be told apart; whoever may win is one of them.</summary>
    [Theory]
    [InlineData("six-party")]
    [InlineData("crowded")]
    [InlineData("three-way")]
    public void Strongest_OfAnyBallot_AreFourAtMostAndHoldWhoeverMayWin(string example)
    {
        var (words, candidates) = (Still(example), ExampleForecasts.Get(example).Candidates);

        Assert.InRange(words.Strongest.Count, 1, 4);
        Assert.All(Enumerable.Range(0, candidates.Count).Where(place => candidates[place].Win.Value >= 0.2), place => Assert.Contains(place, words.Strongest));
        Assert.Equal(words.Strongest.OrderByDescending(place => candidates[place].Share.Median), words.Strongest);
    }

    [Fact]
    public void Strongest_ManyAlike_AreFour() => Assert.Equal(4, Still("crowded", median: 0.1).Strongest.Count);

    // A forecast that has stood still for a week, of medians of its own or all alike.
    private static TrackWords Still(string example, double? median = null)
    {
        var forecast = ExampleForecasts.Get(example);
        var day = new DateOnly(2017, 1, 2);
        List<TrackedShare> shares = [.. forecast.Candidates.Select(candidate => new TrackedShare(
            candidate.Win.Value, candidate.Share.Mean, median ?? candidate.Share.Median, candidate.Share.Quantile(0.05), candidate.Share.Quantile(0.95)))];
        return new TrackWords(new Track(
            forecast.Contest,
            forecast.Provenance,
            [.. Enumerable.Range(0, 7).Select(place => new TrackedDay(day.AddDays(place), shares, Copeland.Elections.VoteShares.None, [], [], []))],
            [],
            [],
            []));
    }
}
