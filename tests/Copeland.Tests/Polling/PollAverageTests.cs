using Copeland.Elections;
using Copeland.Polling;

namespace Copeland.Tests.Polling;

public class PollAverageTests
{
    private static readonly DateOnly Day = new(2017, 2, 22);

    private static readonly PollingAssumptions Plain = PollingAssumptions.Default with
    {
        RecencyHalfLifeDays = 7,
        LongestHalfLifeDays = 7,
        HouseCap = double.PositiveInfinity,
        HousePriorPolls = double.PositiveInfinity,
        AssumedSample = 1000,
        SampleCap = 2000,
    };

    private static readonly VoteShares Before = Shares(("Con", 0.37), ("Lab", 0.31), ("SNP", 0.05), ("Oth", 0.02));

    [Fact]
    public void PictureFor_OnePoll_IsThatPoll()
    {
        var picture = PollAverage.Of([Poll("A", 0, 1000, ("Con", 0.42), ("Lab", 0.28))], Before, Day, PollingAssumptions.Default).PictureFor(Day.AddDays(1));
        Assert.Equal(0.42, picture.Now["Con"] ?? 0, 1e-12);
        Assert.Equal(0.28, picture.Now["Lab"] ?? 0, 1e-12);
        Assert.All(picture.Now.Keys, party => Assert.Equal(0, picture.DriftSd(party)));
        Assert.Empty(picture.Warnings);
    }

    [Fact]
    public void PictureFor_APartyNobodyAskedAbout_KeepsItsShareAndWarnsWhereItStands()
    {
        var picture = PollAverage.Of([Poll("A", 0, 1000, ("Con", 0.42), ("Lab", 0.28))], Before, Day, PollingAssumptions.Default).PictureFor(Day);
        Assert.Equal(0.05, picture.Now["SNP"] ?? 0, 1e-12);
        Assert.Null(picture.Now["Oth"]);
        Assert.Equal(["SNP"], picture.NotAsked);
        Assert.Empty(picture.WarningsFor(["Con", "Lab"]));
        Assert.Equal(
            ["The national polls have no figure for SNP, whose national share of the last general election is kept."],
            picture.WarningsFor(["Con", "SNP"]));
    }

    /// <summary>
    /// By hand: polls of 1,000 and 2,000 (4,000 capped), the second 7 days old and so halved: equal weights. Mean log odds of
    /// 0.40 (−0.405465) and 0.44 (−0.241162) is −0.323314, a share of 0.419868.
    /// </summary>
    [Fact]
    public void Of_TwoPolls_IsTheMeanOfLogOddsByRecencyAndCappedSample()
    {
        var average = PollAverage.Of(
            [Poll("A", 0, 1000, ("Con", 0.40)), Poll("B", 7, 4000, ("Con", 0.44))], Before, Day, Plain);
        Assert.Equal(0.419868, average.Parties.Single().Share, 1e-6);
        Assert.All(average.Weights, weight => Assert.Equal(0.5, weight.Weight, 1e-12));
        Assert.Equal(2, average.EffectivePolls, 1e-12);
    }

    /// <summary>
    /// After two months without a poll one of ten people says next to nothing beside a hundred older polls; before, it was the whole average. One of the usual
    /// size weighs against all of them by its own error and their drift, and while polls come in steadily the half-life is the shortest.
    /// </summary>
    [Fact]
    public void Of_ANewPollAfterAGap_CountsByWhatItCanTell()
    {
        List<Poll> old = [.. Enumerable.Range(0, 30).Select(day => Poll("B", 60 + day, 1500, ("Con", 0.24))), .. Enumerable.Range(0, 30).Select(day => Poll("C", 60 + day, 1500, ("Con", 0.24)))];
        PollAverage With(int sample) => PollAverage.Of([.. old, Poll("A", 0, sample, ("Con", 0.40))], Before, Day, PollingAssumptions.Default);
        double Share(PollAverage average) => average.Parties.Single().Share;

        // One person moves the average by less than a hundredth of the way, ten by less than a tenth.
        Assert.InRange(Share(With(1)), 0.24, 0.24 + (0.01 * 0.16));
        Assert.InRange(Share(With(10)), 0.24, 0.24 + (0.1 * 0.16));
        Assert.InRange(Share(With(1500)), 0.30, 0.39);
        Assert.True(Share(With(100)) < Share(With(500)) && Share(With(500)) < Share(With(1500)));
        Assert.True(With(10).EffectiveDay < Day.DayNumber - 55, "an average of old polls is as old as they are");

        List<Poll> steady = [.. Enumerable.Range(0, 60).SelectMany(day => new[] { Poll("B", day, 1500, ("Con", 0.24)), Poll("C", day, 1500, ("Con", 0.24)), Poll("D", day, 1500, ("Con", 0.24)) })];
        Assert.Equal(5, PollWeighting.HalfLife(new PollTable(PollTable.InOrder(steady), ["Con"], PollingAssumptions.Default), Day.DayNumber, PollingAssumptions.Default));
    }

    /// <summary>By hand: C = 1,000. A's three polls of today are W = 3,000 and count 750, B's single one 500.</summary>
    [Fact]
    public void Of_APollsterThatAsksOften_IsHeldByTheHouseCap()
    {
        var polls = new[] { Poll("A", 0, 1000, ("Con", 0.40)), Poll("A", 0, 1000, ("Con", 0.41)), Poll("A", 0, 1000, ("Con", 0.42)), Poll("B", 0, 1000, ("Con", 0.44)) };
        var average = PollAverage.Of(polls, Before, Day, Plain with { HouseCap = 1000 });
        Assert.Equal(750.0 / 1250, average.Weights.Where(weight => weight.Poll.Pollster == "A").Sum(weight => weight.Weight), 1e-12);
    }

    /// <summary>
    /// By hand: log odds −0.405465 and −0.241162 lie 0.082152 from their mean. With λ = 1 a pollster with one poll keeps half of that:
    /// leans of ±0.041076 log odds, around a share of 0.419868: 0.429905 and 0.409897.
    /// </summary>
    [Fact]
    public void HouseEffects_OfTwoPollsters_AreHalfTheirDistanceWithAPriorOfOnePoll()
    {
        var average = PollAverage.Of(
            [Poll("A", 0, 1000, ("Con", 0.40)), Poll("B", 0, 1000, ("Con", 0.44))], Before, Day, Plain with { HousePriorPolls = 1 });
        Assert.Equal(0.419868, average.Parties.Single().Share, 1e-6);
        Assert.Equal(-0.009971, average.HouseEffects.Single(effect => effect.Pollster == "A").Lean, 1e-6);
        Assert.Equal(0.010037, average.HouseEffects.Single(effect => effect.Pollster == "B").Lean, 1e-6);
    }

    /// <summary>
    /// By hand: one poll of 1,000 by one pollster at 40%, deff 1.5, H = 700, R = 300: variance of the log share
    /// 0.6/0.4 · (1.5/1000 + 1/700) = 0.00439286, error 0.066279; against a result 0.6/0.4 · (0.00292857 + 1/300) = 0.00939286, 0.096917.
    /// </summary>
    [Fact]
    public void Of_OnePoll_StatesTheErrorsOfItsFormula()
    {
        var party = PollAverage.Of([Poll("A", 0, 1000, ("Con", 0.40))], Before, Day, Plain).Parties.Single();
        Assert.Equal(0.066279, party.StandardError, 1e-6);
        Assert.Equal(0.096917, party.ResultError, 1e-6);
        var (low, high) = party.Band(1.645);
        Assert.Equal(0.35868, low, 1e-5);
        Assert.Equal(0.44608, high, 1e-5);
    }

    [Fact]
    public void Of_AnMrpWithHalfWeight_CountsHalf()
    {
        var average = PollAverage.Of(
            [Poll("A", 0, 1000, ("Con", 0.40)) with { Mrp = true }, Poll("B", 0, 1000, ("Con", 0.44))], Before, Day, Plain with { MrpWeight = 0.5 });
        Assert.Equal(1.0 / 3, average.Weights.Single(weight => weight.Poll.Mrp).Weight, 1e-12);
    }

    [Fact]
    public void PictureFor_PollsThatFillEverything_LeaveNoRoomForAPartyNobodyAskedAbout()
    {
        var picture = PollAverage.Of([Poll("A", 0, 1000, ("Con", 0.60), ("Lab", 0.37))], Before, Day, Plain).PictureFor(Day);
        Assert.Equal(0.03, picture.Now["SNP"] ?? 0, 1e-12);
        Assert.Equal(1, picture.Now.Total, 1e-12);
    }

    [Fact]
    public void PictureFor_AnOldPoll_IsUsedButCalledStale()
    {
        var average = PollAverage.Of([Poll("A", 400, 1000, ("Con", 0.40)), Poll("A", 29, 1000, ("Con", 0.44))], Before, Day, Plain);
        Assert.Equal(0.44, average.PictureFor(Day).Now["Con"] ?? 0, 1e-12);
        Assert.Equal("The newest national poll ended on 24 January 2017, 29 days before 22 February 2017.", average.Stale);
    }

    [Fact]
    public void PictureFor_BrexitBaselineAndReformPolls_AreOneParty()
    {
        var day = new DateOnly(2021, 4, 30);
        var poll = new Poll("A", null, day, null, 1000, Shares(("Con", 0.42), ("Reform", 0.03)));
        var picture = PollAverage.Of([poll], Shares(("Con", 0.45), ("Brexit", 0.02)), day, Plain).PictureFor(day);
        Assert.Equal(0.02, picture.Previous["Reform"] ?? 0, 1e-12);
        Assert.Equal(0.03, picture.Now["Reform"] ?? 0, 1e-12);
        Assert.Null(picture.Now["Brexit"]);
        Assert.Empty(picture.NotAsked);
    }

    [Fact]
    public void Given_AnAverage_IsTakenAsItIs()
    {
        var picture = NationalPicture.Given(Before, Shares(("Con", 0.4217), ("Lab", 0)), (Day, Day.AddDays(29)), PollingAssumptions.Default);
        Assert.Equal(0.4217, picture.Now["Con"]);
        Assert.Equal(0, picture.Now["Lab"]);
        Assert.Equal(0.05, picture.Now["SNP"]);
        Assert.Equal(PollingAssumptions.Default.Drift.Sd(0.4217, 28), picture.DriftSd("Con"), 1e-15);
    }

    [Fact]
    public void Of_NoPolls_KeepsTheLastElectionAndSaysSo()
    {
        var picture = PollAverage.Of([], Before, Day, PollingAssumptions.Default).PictureFor(Day.AddDays(1));
        Assert.Equal(0.37, picture.Now["Con"] ?? 0, 1e-12);
        Assert.Equal(["No national poll was known on 22 February 2017: every party keeps its share of the last general election."], picture.Warnings);
        Assert.Equal(picture.Warnings, picture.WarningsFor(["Con", "SNP"]));
    }

    private static Poll Poll(string pollster, int daysAgo, int sample, params (string Party, double Share)[] shares) =>
        new(pollster, null, Day.AddDays(-daysAgo), null, sample, Shares(shares));

    private static VoteShares Shares(params (string Party, double Share)[] shares) =>
        new(shares.Select(share => KeyValuePair.Create(share.Party, share.Share)));
}
