using Copeland.Elections;
using Copeland.Reports;

namespace Copeland.Tests.Reports;

public class PostMortemTests
{
    private static readonly Contest Contest = new(
        new Seat("Testing", Country.England, null, null, null), new DateOnly(2017, 2, 23),
        new PreviousResult(new DateOnly(2015, 5, 7), new VoteShares([KeyValuePair.Create("Lab", 0.6), KeyValuePair.Create("Con", 0.4)]), null, null, false),
        ["Con"], "Lab",
        [new("Con", PartyCatalogue.BuiltIn["Con"], null), new("Lab", PartyCatalogue.BuiltIn["Lab"], null)]);

    // Con 40% forecast, 55% polled: "national swing" took nothing from it, "governing" took 10 points.
    private static readonly JudgedForecast Forecast = new(
        "headline", "abc", [], "2.0.0", "2026.2", "def", "present", 1000, 1, "random", new DateOnly(2017, 2, 22),
        [Candidate("Con", 0.2, 0.40), Candidate("Lab", 0.8, 0.60)],
        [("governing", [-0.10, 0.10]), ("national swing", [0.02, -0.02])]);

    private static readonly ElectionResult Won = new(new VoteShares([KeyValuePair.Create("Con", 0.55), KeyValuePair.Create("Lab", 0.45)]), null, null);

    [Fact]
    public void Missed_TheEffectWhoseAbsenceHelpsMost_IsNamedWithTheErrorOfThen()
    {
        var judged = new PostMortem(Contest, Forecast, Won);
        Assert.Equal(("governing", false), (judged.Missed!.Value.Effect, judged.Missed.Value.Doubled));
        Assert.Equal(0.05, judged.Missed.Value.Error, 12);
        Assert.Equal(0.15, judged.Error, 12);
    }

    [Fact]
    public void Missed_AForecastThatNothingWouldHaveHelped_IsNull()
    {
        var result = new ElectionResult(new VoteShares([KeyValuePair.Create("Con", 0.40), KeyValuePair.Create("Lab", 0.60)]), null, null);
        var judged = new PostMortem(Contest, Forecast, result);
        Assert.Null(judged.Missed);
        Assert.StartsWith("No single part of the model explains the miss:", PostMortemWords.Sentences(judged)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Missed_AnEffectThatWouldHaveHelpedByAHair_IsNoFinding()
    {
        var hair = Forecast with { Steps = [("governing", [-0.01, 0.01])] };
        Assert.Null(new PostMortem(Contest, hair, Won).Missed);
        Assert.NotNull(new PostMortem(Contest, Forecast with { Steps = [("governing", [-0.02, 0.02])] }, Won).Missed);
    }

    /// <summary>A rule's error is of one size for all: of who is put very low it says nothing, and nothing is held against it.</summary>
    [Fact]
    public void Sentences_ARuleThatPutsTheWinnerBelow5Percent_IsNotJudgedByItsChance()
    {
        var low = Forecast with { Candidates = [Forecast.Candidates[0] with { Uniform = (0.004, 0.04) }, Forecast.Candidates[1]] };
        var judged = new PostMortem(Contest, low, Won);
        Assert.Equal([true, false, true], judged.Scores.Select(score => score.Tells));
        Assert.Contains("Uniform swing put the winner below 5%, where it says nothing of its chance.", PostMortemWords.Sentences(judged)[1], StringComparison.Ordinal);
        Assert.DoesNotContain("uniform swing gave", PostMortemWords.Sentences(judged)[1], StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("present", "2017.1", "Using only what was known on 22 February 2017, the forecast gave")]
    [InlineData("present", "2026.2", "Using only what was known on 22 February 2017, a model calibrated after the contest (2026.2) gave")]
    [InlineData("without-2015-parliament", "2026.2", "Using only what was known on 22 February 2017, a model built since, fitted without that Parliament’s by-elections, gave")]
    public void Sentences_WhatTheModelHadSeen_IsSaid(string coefficients, string calibration, string start) =>
        Assert.StartsWith(start, PostMortemWords.Sentences(new PostMortem(Contest, Forecast with { Coefficients = coefficients, Calibration = calibration }, Won))[1], StringComparison.Ordinal);

    [Fact]
    public void Scores_ByHand_AreThoseOfTheRules()
    {
        var scores = new PostMortem(Contest, Forecast, Won).Scores;
        Assert.Equal(["The forecast", "Uniform swing", "Proportional swing"], scores.Select(score => score.Method));
        Assert.Equal(-Math.Log(0.2), scores[0].LogLoss, 12);
        Assert.Equal((0.8 * 0.8) + (0.8 * 0.8), scores[0].Brier, 12);
        Assert.Equal(0.15, scores[0].Error!.Value, 12);
    }

    [Theory]
    [InlineData(0.40, 50)]
    [InlineData(0.44, 80)]
    [InlineData(0.46, 90)]
    [InlineData(0.48, 95)]
    [InlineData(0.55, null)]
    public void Inside_AShare_IsToldByTheNarrowestInterval(double share, int? expected) => Assert.Equal(expected, Forecast.Candidates[0].Inside(share));

    [Fact]
    public void PostMortem_TwoFirst_AsksWhoWasElected()
    {
        var tied = new ElectionResult(new VoteShares([KeyValuePair.Create("Con", 0.5), KeyValuePair.Create("Lab", 0.5)]), null, null);
        Assert.Throws<ArgumentException>(() => new PostMortem(Contest, Forecast, tied));
        Assert.Equal(1, new PostMortem(Contest, Forecast, tied with { Elected = "Lab" }).Winner);
        Assert.Contains("by lot, with as many votes as", PostMortemWords.Sentences(new PostMortem(Contest, Forecast, tied with { Elected = "Lab" }))[0], StringComparison.Ordinal);
    }

    private static JudgedCandidate Candidate(string id, double win, double share) => new(
        id, win, share, share, 0.05, [share - 0.09, share - 0.07, share - 0.05, share - 0.03], [share + 0.03, share + 0.05, share + 0.07, share + 0.09], (win, share), (win, share), null);
}
