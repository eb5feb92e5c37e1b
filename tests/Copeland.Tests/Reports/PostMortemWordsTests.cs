using Copeland.Charts;
using Copeland.Charts.Drawing;
using Copeland.Charts.Plots;
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

    /// <summary>Chances as a headline gives them; one that is no number has no article of its own.</summary>
    [Theory]
    [InlineData(0.44, "a 44% chance")]
    [InlineData(0.08, "an 8% chance")]
    [InlineData(0.11, "an 11% chance")]
    [InlineData(0.18, "an 18% chance")]
    [InlineData(0.83, "an 83% chance")]
    [InlineData(0.01, "a 1% chance")]
    [InlineData(0.002, "a chance of less than 1%")]
    [InlineData(0.998, "a chance of more than 99%")]
    public void AChance_AnyChance_ReadsWell(double chance, string told) => Assert.Equal(told, PostMortemWords.AChance(chance));

    /// <summary>A reader subtracts what stands in the row: 2.6 less 1.6 is 1.0, whatever more decimals would have given.</summary>
    [Theory]
    [InlineData(0.0264, 0.0156, "+1.0")]
    [InlineData(0.2866, 0.2894, "−0.2")]
    [InlineData(0.2874, 0.2876, "−0.1")]
    [InlineData(0.3001, 0.3004, "0.0")]
    public void Miss_OfATable_IsTheDifferenceOfWhatIsPrinted(double share, double median, string miss)
    {
        var judged = PostMortemTests.Judged(share, PostMortemTests.Forecast with { Candidates = [PostMortemTests.Forecast.Candidates[0] with { Median = median }, PostMortemTests.Forecast.Candidates[1]] });
        Assert.Equal(miss, DisplayNumber.SignedPoints(judged.Miss(0)));
        Assert.Equal(judged.Order.Average(place => Math.Abs(judged.Miss(place))), judged.Error, 1e-12);
        Assert.Equal(judged.Error, judged.Scores[0].Error ?? 0, 1e-12);
    }

    /// <summary>What is printed and what is subtracted are rounded alike, halves too.</summary>
    [Fact]
    public void Counted_AnyShare_IsRoundedAsItsDifferencesAre()
    {
        for (var step = 1; step <= 2000; step++)
        {
            Assert.Equal(Invariant($"{100 * RoundedSteps.Of(step / 2000.0):F1}%"), DisplayNumber.Counted(step / 2000.0));
        }
    }

    /// <summary>A result printed like the end of its interval has the mark of one inside it, and no key tells of others.</summary>
    [Theory]
    [InlineData(0.4704, false)]
    [InlineData(0.4706, true)]
    public void Picture_AResultAtTheEdge_IsNotMarkedAsOutside(double share, bool isOutside)
    {
        var level = PostMortemTests.Forecast.Candidates[1] with { Low = [0.1, 0.1, 0.1, 0.1] };
        using var fonts = new FontSet(HouseStyle.Default);
        var figure = new Figure(ChartSize.Web, HouseStyle.Default.Light, fonts, new FigureText("Title", "Subtitle", "Alt", "Source", ""));
        PostMortemChart.Draw(figure, PostMortemTests.Judged(share, PostMortemTests.Forecast with { Candidates = [PostMortemTests.Forecast.Candidates[0], level] }), new PartyPalette(HouseStyle.Default.Light, HouseStyle.Default));
        Assert.Equal(isOutside, figure.Texts.Any(text => text.Text == "result outside the 90% interval"));
    }

    /// <summary>A few votes that print as no difference are no tie.</summary>
    [Theory]
    [InlineData(15_006, "won with 50.0% of the vote, 6 votes ahead of ")]
    [InlineData(15_000, "by lot, with as many votes as")]
    public void Sentences_OfAFewVotes_AreOfNoTie(int winner, string told)
    {
        var votes = new Dictionary<string, int> { ["Con"] = winner, ["Lab"] = 15_000 };
        var result = new ElectionResult(new VoteShares([.. votes.Select(vote => KeyValuePair.Create(vote.Key, (double)vote.Value / votes.Values.Sum()))]), votes, null) { Elected = "Con" };

        Assert.Contains(told, PostMortemWords.Sentences(new PostMortem(PostMortemTests.Contest, PostMortemTests.Forecast, result))[0], StringComparison.Ordinal);
    }

    /// <summary>A forecast kept by an earlier version calls its last step otherwise; it is the same step, and no cause.</summary>
    [Fact]
    public void Read_AForecastOfAnEarlierVersion_KnowsItsLastStep()
    {
        var forecast = ExampleForecasts.Get("six-party");
        var written = System.Text.Encoding.UTF8.GetString(ForecastJson.Write(forecast with { Explanation = [.. forecast.Explanation, new(ExplanationWords.Upsets, [.. forecast.Candidates.Select(_ => 0.01)])] }));
        var before = System.Text.Encoding.UTF8.GetBytes(written.Replace($"\"{ExplanationWords.Upsets}\"", "\"averaging over all simulations\"", StringComparison.Ordinal));

        Assert.Equal(ExplanationWords.Upsets, JudgedForecast.Read(before).Steps[^1].Effect);
    }
}
