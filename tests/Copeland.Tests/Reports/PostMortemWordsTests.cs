using Copeland.Elections;
using Copeland.Reports;

namespace Copeland.Tests.Reports;

/// <summary>What a post-mortem tells first of a long ballot, and what it says of itself.</summary>
public class PostMortemWordsTests
{
    /// <summary>Of a long ballot those are told of first who had votes to miss; whoever was named above as furthest out is not told again by how far.</summary>
    [Theory]
    [InlineData(0.15, "both fell")]
    [InlineData(0.25, "all but Labour (6 points above) fell")]
    [InlineData(0.195, "all but Labour (just above) fell")]
    public void Inside_SmallOnesOutside_AreToldAfterThoseWithVotes(double labour, string told)
    {
        var (contest, forecast, _) = PostMortemTests.Runaway(8);
        var levelled = forecast with { Candidates = [.. forecast.Candidates.Select((candidate, place) => place < 2 ? candidate with { Low = [0.1, 0.1, 0.1, 0.1], High = place == 1 ? [0.19, 0.19, 0.19, 0.19] : [0.9, 0.9, 0.9, 0.9] } : candidate with { Low = [0.008, 0.008, 0.008, 0.008] })] };
        var result = new ElectionResult(new VoteShares(contest.Candidates.Select((candidate, place) => KeyValuePair.Create(candidate.Id, place == 0 ? 0.968 - labour : place == 1 ? labour : 0.004))), null, null);
        var inside = PostMortemWords.Sentences(new PostMortem(contest, levelled, result))[2];
        Assert.Equal($"Of the two candidates who took 1% or more of the vote, {told} inside the forecast’s 90% intervals; of all 10, {(labour == 0.15 ? "two" : "one")} did, fewer than the nine in ten that should; the other eight, each with 0.4% or less, fell outside by less than a point.", inside);
    }

    /// <summary>A page that judges what was made after the vote says so in its picture too; a caveat is quoted by its first sentence.</summary>
    [Theory]
    [InlineData(true, "2017.1", false)]
    [InlineData(true, "2026.2", true)]
    [InlineData(false, "2017.1", true)]
    public void Source_MadeAfterTheVote_IsSaid(bool isKept, string calibration, bool isAfter)
    {
        var judged = new PostMortem(PostMortemTests.Contest, PostMortemTests.Forecast with { Calibration = calibration }, PostMortemTests.Won) { IsKept = isKept };
        Assert.EndsWith($" simulated elections, {(isAfter ? "made after the vote " : "")}from what was known on 22 February 2017", PostMortemWords.Source(judged), StringComparison.Ordinal);
        Assert.EndsWith(" this caveat: “Main rivals not standing.”", PostMortemWords.Caveat(judged, "Main rivals not standing. Parties that took half do not stand."), StringComparison.Ordinal);
    }

    [Fact]
    public void Caveat_ANoteOfTheScenario_IsANote()
    {
        var judged = new PostMortem(PostMortemTests.Contest, PostMortemTests.Forecast, PostMortemTests.Won) { Notes = ["The count will be on Friday."] };
        Assert.EndsWith(" this note: “The count will be on Friday.”", PostMortemWords.Caveat(judged, judged.Notes[0]), StringComparison.Ordinal);
        Assert.EndsWith(" this caveat: “A judgement.”", PostMortemWords.Caveat(judged, "A judgement."), StringComparison.Ordinal);
    }

    /// <summary>Who came second with as many votes is named too, and nobody is “0.0% or less”.</summary>
    [Theory]
    [InlineData(0.15, 0.15, 0.0, " points ahead of Labour and ")]
    [InlineData(0.16, 0.1394, 0.0001, " points ahead of Labour.")]
    public void Sentences_TwoTiedForSecondOrWithNoVotes_AreTold(double second, double third, double last, string told)
    {
        var (contest, forecast, _) = PostMortemTests.Runaway(7);
        forecast = forecast with { Candidates = [.. forecast.Candidates.Select((candidate, place) => place < 2 ? candidate : candidate with { Low = [0.0005, 0.001, 0.002, 0.004] })] };
        var ids = contest.Candidates.Select(candidate => candidate.Id).ToList();
        double[] shares = [0.7, second, third, .. Enumerable.Repeat(last, 6)];
        var judged = new PostMortem(contest, forecast, new ElectionResult(new VoteShares(ids.Select((id, place) => KeyValuePair.Create(id, shares[place]))), null, null));
        var sentences = PostMortemWords.Sentences(judged);
        Assert.Contains(told, sentences[0], StringComparison.Ordinal);
        Assert.Contains("the other six, each with less than 0.1%,", string.Join(' ', sentences), StringComparison.Ordinal);
        Assert.DoesNotContain("0.0%", string.Join(' ', sentences.Skip(2)), StringComparison.Ordinal);
    }
}
