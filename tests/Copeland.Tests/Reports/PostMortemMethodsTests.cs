using Copeland.Charts;
using Copeland.Charts.Html;
using Copeland.Reports;
using static Copeland.Tests.Reports.PostMortemTests;

namespace Copeland.Tests.Reports;

/// <summary>What a post-mortem says of the forecast beside swings and market.</summary>
public class PostMortemMethodsTests
{
    /// <summary>How old prices are is said where the market is first compared, and there alone.</summary>
    [Theory]
    [InlineData(0.3, "had Labour in front too.")]
    [InlineData(0.7, "had the winner.")]
    public void Market_OlderPrices_AreSaidToBeWhereItIsCompared(double price, string end)
    {
        var told = PostMortemWords.Sentences(new PostMortem(Contest, Forecast with { MarketSource = "Ladbrokes, 12 February 2017", Candidates = [Forecast.Candidates[0] with { Market = price }, Forecast.Candidates[1] with { Market = 1 - price }] }, Won));
        Assert.EndsWith($"the betting market (its prices 10 days older) {end}", told[1], StringComparison.Ordinal);
        Assert.Single(told, sentence => sentence.Contains("older", StringComparison.Ordinal));
    }

    /// <summary>Of chances that are all next to 100% nothing is said, and nothing scored; of equal ones that are not it is.</summary>
    [Theory]
    [InlineData(0.996, false)]
    [InlineData(0.8, true)]
    public void Chances_AllNextToCertain_AreNotDweltOn(double win, bool told)
    {
        var judged = Judged(0.38, Forecast with { Candidates = [Sure(Forecast.Candidates[0], 1 - win), Sure(Forecast.Candidates[1], win)] });
        Assert.Equal(told, PostMortemWords.Sentences(judged)[3].Contains("chance", StringComparison.Ordinal));
        Assert.Equal(told, PostMortemPage.Write(judged, "Told.", [], "Testing by-election", new ChartOptions()).Contains("Brier score", StringComparison.Ordinal));

        static JudgedCandidate Sure(JudgedCandidate candidate, double win) => candidate with { Win = win, Uniform = (win, candidate.Uniform.Share), Proportional = (win, candidate.Proportional.Share) };
    }

    /// <summary>Who had the winner in front, and who had not; nothing where all had.</summary>
    [Theory]
    [InlineData(0.2, 0.35, 0.7, "Two simple rules, uniform and proportional swing, had Labour in front too; the betting market had the winner.")]
    [InlineData(0.2, 0.60, 0.7, "A simple rule, proportional swing, had Labour in front too; uniform swing and the betting market had the winner.")]
    [InlineData(0.2, 0.35, 0.3, "Two simple rules, uniform and proportional swing, and the betting market had Labour in front too.")]
    [InlineData(0.8, 0.35, null, "Two simple rules, uniform and proportional swing, had Labour in front; the forecast had the winner.")]
    [InlineData(0.2, 0.35, null, "Two simple rules, uniform and proportional swing, had Labour in front too.")]
    public void Sentences_WhoHadTheWinnerInFront_IsSaid(double win, double uniform, double? price, string told)
    {
        var judged = new PostMortem(Contest, Forecast with
        {
            Candidates = [
            Forecast.Candidates[0] with { Win = win, Uniform = (uniform, uniform), Proportional = (0.3, 0.3), Market = price },
            Forecast.Candidates[1] with { Win = 1 - win, Uniform = (1 - uniform, 1 - uniform), Proportional = (0.7, 0.7), Market = 1 - price }]
        }, Won);
        Assert.Contains(told, PostMortemWords.Sentences(judged)[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.8, "was known on 22 February 2017, by a model calibrated since.")]
    [InlineData(0.2, "; it made Labour the favourite, with an 80% chance. Two simple rules, uniform and proportional swing, had the winner in front.")]
    public void Sentences_WhereTheRulesHadTheWinnerInFront_OnlyAForecastThatHadNotIsToldOf(double win, string end)
    {
        var judged = new PostMortem(Contest, Forecast with
        {
            Candidates = [
            Forecast.Candidates[0] with { Win = win, Uniform = (0.6, 0.6), Proportional = (0.6, 0.6) },
            Forecast.Candidates[1] with { Win = 1 - win, Uniform = (0.4, 0.4), Proportional = (0.4, 0.4) }]
        }, Won);
        Assert.EndsWith(end, PostMortemWords.Sentences(judged)[1], StringComparison.Ordinal);
    }

    /// <summary>Rules that had neither the winner nor the forecast's favourite in front have theirs named, not "too".</summary>
    [Theory]
    [InlineData(0.45, 0.35, " had the Liberal Democrats in front.")]
    [InlineData(0.35, 0.45, " had Labour in front too.")]
    public void Sentences_AThirdInFront_IsNamed(double third, double favourite, string told)
    {
        var contest = Contest with { Candidates = [.. Contest.Candidates, new("LD", Copeland.Elections.PartyCatalogue.BuiltIn["LD"], null)] };
        JudgedCandidate Ruled(JudgedCandidate candidate, double share) => candidate with { Uniform = (share, share), Proportional = (share, share) };
        var forecast = Forecast with
        {
            Candidates = [Ruled(Forecast.Candidates[0], 0.2), Ruled(Forecast.Candidates[1], favourite), Ruled(Forecast.Candidates[0] with { Id = "LD", Win = 0 }, third)],
            Steps = [],
        };
        var result = new Copeland.Elections.ElectionResult(new Copeland.Elections.VoteShares([KeyValuePair.Create("Con", 0.5), KeyValuePair.Create("Lab", 0.3), KeyValuePair.Create("LD", 0.2)]), null, null);
        Assert.EndsWith(told, PostMortemWords.Sentences(new PostMortem(contest, forecast, result))[1], StringComparison.Ordinal);
    }

    /// <summary>A rule's error is of one size for all: of who is put very low it says nothing, and nothing is held against it.</summary>
    [Fact]
    public void Sentences_ARuleThatPutsTheWinnerBelow5Percent_IsNotJudgedByItsChance()
    {
        var low = Forecast with { Candidates = [Forecast.Candidates[0] with { Uniform = (0.004, 0.04) }, Forecast.Candidates[1]] };
        var judged = new PostMortem(Contest, low, Won);
        Assert.Equal([true, false, true], judged.Scores.Select(score => score.Tells));
        Assert.EndsWith("; both gave the winner a 20% chance.", PostMortemWords.Sentences(judged)[3], StringComparison.Ordinal);
        Assert.Contains(HtmlText.Unbroken(RuleWords.Dash), PostMortemPage.Write(judged, "Told.", [], "Testing by-election", new ChartOptions()), StringComparison.Ordinal);
    }

    /// <summary>Who came nearest is not praised where that was far; the shares of the tests' forecast are 40 and 60%.</summary>
    [Theory]
    [InlineData(0.53, "The forecast and both swings were about equally far out on the shares of the vote, and none put the Conservatives first")]
    [InlineData(0.33, "The forecast and two simple rules, uniform and proportional swing, were about equally far out on the shares of the vote")]
    [InlineData(0.36, "On the shares of the vote the forecast was about level with two simple rules, uniform and proportional swing")]
    public void Best_FarOut_IsSaid(double conservative, string told) => Assert.StartsWith(told + "; all gave the winner a", PostMortemWords.Sentences(Judged(conservative))[3], StringComparison.Ordinal);

    /// <summary>Average errors no more than 0.2 points apart as printed are level: the forecast, 4.0 points out, is neither ahead of them nor behind; one further out is not.</summary>
    [Theory]
    [InlineData(0.402, 0.5, "On the shares of the vote the forecast was about level with a simple rule, uniform swing; ")]
    [InlineData(0.398, 0.5, "On the shares of the vote the forecast was about level with a simple rule, uniform swing; ")]
    [InlineData(0.403, 0.5, "The forecast came nearer to the shares of the vote than two simple rules, uniform and proportional swing; ")]
    [InlineData(0.397, 0.5, "A simple rule, uniform swing, came nearest to the shares of the vote; ")]
    [InlineData(0.38, 0.381, "Two simple rules, uniform and proportional swing, came nearest to the shares of the vote; ")]
    public void Best_ErrorsAlmostAlike_AreLevel(double uniform, double proportional, string told)
    {
        JudgedCandidate Swung(JudgedCandidate candidate, bool isRest) => candidate with { Uniform = (candidate.Win, isRest ? 1 - uniform : uniform), Proportional = (candidate.Win, isRest ? 1 - proportional : proportional) };
        var judged = Judged(0.36, Forecast with { Candidates = [Swung(Forecast.Candidates[0], false), Swung(Forecast.Candidates[1], true)] });
        Assert.StartsWith(told, PostMortemWords.Sentences(judged)[3], StringComparison.Ordinal);
    }

    /// <summary>The forecast's report says that a swing tells little where many of last time's votes have nobody to go to; where one is praised, so does this page.</summary>
    [Theory]
    [InlineData(0.3, 0.37, " A swing says little here all the same: those who stand had only 70% of last time’s vote.")]
    [InlineData(0.3, 0.50, null)]
    [InlineData(0.1, 0.37, null)]
    public void Best_ASwingThatTellsLittle_IsSaidToWhereItCameNear(double absent, double uniform, string? told)
    {
        var contest = Contest with { Previous = new(Contest.Previous.Date, new([KeyValuePair.Create("Lab", 0.6 - absent), KeyValuePair.Create("Con", 0.4), KeyValuePair.Create("LD", absent)]), null, null, false) };
        JudgedCandidate Swung(JudgedCandidate candidate, double share) => candidate with { Uniform = (candidate.Win, share), Proportional = (candidate.Win, share) };
        var forecast = Forecast with { Candidates = [Swung(Forecast.Candidates[0], uniform), Swung(Forecast.Candidates[1], 1 - uniform)] };
        var sentence = PostMortemWords.Sentences(new PostMortem(contest, forecast, Judged(0.37).Result))[3];
        Assert.Equal(told is not null, sentence.Contains("A swing says little", StringComparison.Ordinal));
        Assert.EndsWith(told ?? ".", sentence, StringComparison.Ordinal);
    }
}
