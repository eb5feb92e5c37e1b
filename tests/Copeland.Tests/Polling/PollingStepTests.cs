using Copeland.Elections;
using Copeland.Polling;
using Copeland.Polling.Reading;

namespace Copeland.Tests.Polling;

/// <summary>The small steps between a poll and an average, worked by hand at the ends of what they take.</summary>
public class PollingStepTests
{
    private static readonly DateOnly Elected = new(2024, 7, 4);
    private static readonly DateOnly AsOf = new(2026, 6, 15);
    private static readonly (string, double)[] Figures = [("Con", 0.25), ("Lab", 0.30), ("LD", 0.12), ("Green", 0.09)];

    // Between 7 and 30 days 4.9 − 3.2 times log(14 / 7) ÷ log(30 / 7) = 0.476296.
    [Theory]
    [InlineData(0, 2.6)]
    [InlineData(1, 2.6)]
    [InlineData(7, 3.2)]
    [InlineData(14, 4.009703)]
    [InlineData(30, 4.9)]
    [InlineData(91, 5.5)]
    [InlineData(182, 6.8)]
    [InlineData(400, 6.8)]
    public void Points_OfADay_LieOnTheMeasuredLine(int days, double points)
    {
        Assert.Equal(points, PollError.Points(days), 5);
        Assert.Equal(points / 100 * 4.5, PollError.LogOddsSd(days), 7);
    }

    [Fact]
    public void Fill_PartiesNobodyAskedAbout_ShareTheRoomThatIsLeft()
    {
        var previous = Shares(("Con", 0.4), ("Green", 0.06), ("PC", 0.04), ("Oth", 0.05));
        Assert.Equal(["Green", "PC"], MissingParties.Of(previous, Shares(("Con", 0.3))));
        Assert.Equal(Shares(("Con", 0.3), ("Green", 0.06), ("PC", 0.04)), MissingParties.Fill(previous, Shares(("Con", 0.3))));

        // Room for half of it, for none, and rounding beyond the whole.
        AssertNear(Shares(("Con", 0.95), ("Green", 0.03), ("PC", 0.02)), MissingParties.Fill(previous, Shares(("Con", 0.95))));
        AssertNear(Shares(("Con", 0.8), ("Lab", 0.2), ("Green", 0), ("PC", 0)), MissingParties.Fill(previous, Shares(("Con", 1.0), ("Lab", 0.25))));
        Assert.Equal(Shares(("Con", 0.3)), MissingParties.Fill(Shares(("Con", 0.4)), Shares(("Con", 0.3))));
    }

    [Theory]
    [InlineData("Brexit", "2021-01-03", "Brexit")]
    [InlineData("Brexit", "2021-01-04", "Reform")]
    [InlineData("Reform", "2021-01-03", "Brexit")]
    [InlineData("Reform", "2021-01-04", "Reform")]
    [InlineData("UKIP", "2026-01-01", "UKIP")]
    public void At_ADay_IsTheLabelOfTheDay(string code, string day, string label) =>
        Assert.Equal(label, PartyLineage.At(code, DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Fact]
    public void At_BothLabelsOfAParty_AddUp()
    {
        Assert.Equal(Shares(("Lab", 0.3), ("Reform", 0.25)), PartyLineage.At(Shares(("Lab", 0.3), ("Reform", 0.2), ("Brexit", 0.05)), AsOf));
        Assert.Equal(("LD", "SDP"), (PartyLineage.At("SDP", PartyCatalogue.Merger.AddDays(-1)), PartyLineage.At("SDP", PartyCatalogue.Merger)));
        var poll = Poll("YouGov", 4, 1000, Figures);
        Assert.Same(poll, PartyLineage.At(poll, AsOf));
        Assert.Equal(0.05, PartyLineage.At(Poll("YouGov", 4, 1000, ("Brexit", 0.05)), AsOf).Shares["Reform"]);
    }

    [Theory]
    [InlineData(Country.England, "Lab Con LD")]
    [InlineData(Country.Scotland, "Lab Con LD SNP")]
    [InlineData(Country.Wales, "Lab Con LD PC")]
    public void Of_ThePolls_AreThePartiesExpectedToStand(Country country, string expected) => Assert.Equal(
        expected.Split(' '), LikelyParties.Of(Shares(("Con", 0.25), ("Lab", 0.3), ("Oth", 0.2), ("Green", 0.04), ("SNP", 0.03), ("PC", 0.01), ("LD", 0.0401)), country));

    [Fact]
    public void Variance_OfASmallFigure_IsWhatRoundingLeaves()
    {
        Assert.Equal(Math.Pow(0.005 / (0.01 * 0.99), 2) / 3, RoundedFigure.Variance(0.01, wholeFigures: true), 12);
        Assert.Equal(Math.Pow(0.0005 / (0.01 * 0.99), 2) / 3, RoundedFigure.Variance(0.01, wholeFigures: false), 12);
        Assert.Equal(1, RoundedFigure.Variance(0.0025, wholeFigures: false));
        Assert.Equal(Math.Pow(0.0005 / (0.0026 * 0.9974), 2) / 3, RoundedFigure.Variance(0.0026, wholeFigures: false), 12);
        Assert.True(RoundedFigure.IsCoarse(0.0199));
        Assert.False(RoundedFigure.IsCoarse(0.02));
        Assert.True(RoundedFigure.AreWhole(Poll("A", 4, null, ("Con", 0.25), ("PC", 0.005))));
        Assert.False(RoundedFigure.AreWhole(Poll("A", 4, null, ("Con", 0.25), ("PC", 0.012))));
        Assert.False(RoundedFigure.AreWhole(Poll("A", 4, null, ("Con", 0.255))));
    }

    [Fact]
    public void Message_OfManyProblems_TellsFiftyAndCountsTheRest()
    {
        var problems = Enumerable.Range(1, 52).Select(line => new PollFileProblem(line, line == 1 ? "Con" : null, "Wrong.")).ToList();
        var lines = new PollFileException("polls.csv", problems).Message.Split('\n');
        Assert.Equal((51, "polls.csv:1: Con: Wrong.", "polls.csv:2: Wrong.", "polls.csv: and 2 more problems."), (lines.Length, lines[0], lines[1], lines[^1]));
        Assert.Equal(50, new PollFileException("polls.csv", [.. problems.Take(50)]).Message.Split('\n').Length);
    }

    [Theory]
    [InlineData("Scottish", "Scotland")]
    [InlineData("Wales", "Wales")]
    [InlineData("GB", null)]
    [InlineData("UK", null)]
    [InlineData("", null)]
    [InlineData("London", "London")]
    public void Part_OfAnArea_IsThePartOrNone(string written, string? part) => Assert.Equal(part, PollArea.Part(written));

    [Fact]
    public void Stale_FromTheTwentyNinthDayOn_IsSaid()
    {
        Assert.Null(PictureWarnings.Stale(Average(new DateOnly(2026, 5, 18)), AsOf));
        Assert.Equal("The newest national poll ended on 17 May 2026, 29 days before 15 June 2026.", PictureWarnings.Stale(Average(new DateOnly(2026, 5, 17)), AsOf));
        Assert.Null(PictureWarnings.Stale(PollAverage.Of([], Shares(("Con", 0.4)), AsOf, PollingAssumptions.Default), AsOf));
    }

    [Fact]
    public void Parties_OfAnAverage_AreThoseOfTheLastElectionThenTheNewOnesInOrder()
    {
        var poll = Poll("A", 4, 1000, ("Your", 0.05), ("Lab", 0.3), ("Alba", 0.01), ("Oth", 0.1), ("Con", 0.25));
        var average = PollAverage.Of([poll], Shares(("Con", 0.24), ("Lab", 0.34), ("LD", 0.12)), AsOf, PollingAssumptions.Default);
        Assert.Equal(["Con", "Lab", "Alba", "Your"], average.Parties.Select(party => party.Code));
        Assert.Equal(["LD"], average.PictureFor(AsOf.AddDays(3)).NotAsked);
        Assert.Equal((1, poll.End), (average.PictureFor(AsOf).PollCount, average.PictureFor(AsOf).NewestPoll));
    }

    [Fact]
    public void Band_OfAnAverage_LiesOnTheLogScaleBelowTheWhole()
    {
        var party = new PartyAverage("Con", 0.5, 0.2, 0.3, 1, AsOf);
        var (low, high) = party.Band(1.645);
        Assert.Equal((0.5 * Math.Exp(-0.329), 0.5 * Math.Exp(0.329)), (low, high));
        Assert.Equal(1, party.Band(10).High);
    }

    [Fact]
    public void Covariance_OfAPart_IsItsDeparturesErrorsOverTheRestOfTheVote()
    {
        var part = new PartSwing("Wales", Shares(("Lab", 0.3), ("PC", 0.2)), new Dictionary<string, Copeland.Statistics.Estimate> { ["Lab"] = new(0, 0.2), ["PC"] = new(0, 0.1) }, []);
        var picture = NationalPicture.Given(Shares(("Lab", 0.3)), Shares(("Lab", 0.25), ("PC", 0.2)), (AsOf, AsOf.AddDays(1)), PollingAssumptions.Default);
        Assert.Equal(0, picture.PartCovariance("Lab", "Lab"));
        picture = picture with { Part = part };
        Assert.Equal(Math.Pow(0.75 * 0.2, 2), picture.PartCovariance("Lab", "Lab"), 12);
        Assert.Equal(-1 / Math.Sqrt(3 * 4) * 0.75 * 0.2 * 0.8 * 0.1, picture.PartCovariance("Lab", "PC"), 12);
        Assert.Equal(0, picture.PartCovariance("Lab", "Con"));
        Assert.Equal(0, picture.PartCovariance("Con", "Lab"));
        Assert.Equal((0, 0, 0), (picture.DriftSd("Lab"), picture.DriftCovariance("Lab", "Con"), picture.DriftCovariance("Con", "Lab")));
    }

    [Fact]
    public void In_APartyThatBritainHadNotHad_KeepsThePartsShare()
    {
        var swing = PartSwing.Of(("Scotland", Shares(("Alba", 0.02), ("Lab", 0.3))), new Dictionary<string, Copeland.Statistics.Estimate>(), new(Shares(("Alba", 0), ("Lab", 0.3)), Shares(("Lab", 0.3)), Shares(("Lab", 0.3))), 0, PartAssumptions.Default);
        var picture = swing.In(NationalPicture.Given(Shares(("Alba", 0), ("Lab", 0.3)), Shares(("Alba", 0.01), ("Lab", 0.3)), (AsOf, AsOf), PollingAssumptions.Default));
        Assert.Equal(0.02, picture.Now["Alba"] ?? 0, 12);
        Assert.Equal(0.3, picture.Now["Lab"] ?? 0, 12);
    }

    [Theory]
    [InlineData("SNP", 0.08, false)]
    [InlineData("SNP", 0.081, true)]
    [InlineData("PC", 0.05, false)]
    [InlineData("PC", 0.051, true)]
    [InlineData("Con", 0.5, false)]
    public void IsLikeAPart_BeyondWhatThePartCanGive(string party, double share, bool expected) =>
        Assert.Equal(expected, PollIntake.IsLikeAPart(Poll("A", 4, 1000, (party, share))));

    [Fact]
    public void Of_PollsThatMayNotCount_SaysWhy()
    {
        Poll[] added =
        [
            Poll("A", 4, 1000, Figures) with { Part = "Scotland" },
            Poll("B", 4, 1000, Figures) with { Start = Elected, End = Elected.AddDays(2) },
            Poll("C", 4, 1000, Figures) with { Start = Elected.AddDays(1), End = Elected.AddDays(2) },
            Poll("D", 16, 1000, Figures),
            Poll("E", 4, 1000, Figures) with { Published = AsOf.AddDays(1) },
            Poll("F", 4, 1000, ("SNP", 0.3), ("Lab", 0.3)),
            Poll("G", 15, 1000, Figures),
        ];
        var intake = PollIntake.Of([], added, (Elected, AsOf));
        var fates = intake.Outcomes.ToDictionary(outcome => outcome.Poll.Pollster, outcome => outcome.Fate, StringComparer.Ordinal);
        Assert.Equal(
            [PollFate.OfAPart, PollFate.BeforeElection, PollFate.New, PollFate.TooLate, PollFate.TooLate, PollFate.LikeAPart, PollFate.New],
            "ABCDEFG".Select(name => fates[name.ToString()]));
        Assert.Equal(["C", "G"], intake.Polls.Select(poll => poll.Pollster));
    }

    [Fact]
    public void Of_APollBesideFiveOthers_IsImpossibleBeyondItsErrorAndNotBefore()
    {
        var others = Enumerable.Range(1, 7).Select(house => Poll(Invariant($"P{house}"), house, 1000, ("Con", 0.25), ("Lab", 0.30))).ToList();
        var (far, near) = (Poll("Far", 4, 1000, ("Con", 0.25), ("Lab", 0.60)), Poll("Near", 4, 1000, ("Con", 0.25), ("Lab", 0.33)));
        var average = PollAverage.Of([.. others, far, near], Shares(("Con", 0.24)), AsOf, PollingAssumptions.Default);
        var found = Assert.Single(average.SetAside);
        Assert.Equal(("Far", "Lab"), (found.Poll.Pollster, found.Party));
        Assert.Equal(0.30, found.Others, 9);
        Assert.Equal(0.60, found.Share, 9);
        var error = Math.Sqrt(((PollingAssumptions.Default.DesignEffect / 1000) + (1 / PollingAssumptions.Default.HouseRespondents)) / (0.3 * 0.7));
        Assert.Equal((Math.Log(1.5) - Math.Log(0.3 / 0.7)) / error, found.Errors, 6);
        Assert.DoesNotContain(average.Weights, weight => weight.Poll.Pollster == "Far");
        Assert.Contains("Far, 4 June 2026, Lab 60% where others had 30%.", Assert.Single(PictureWarnings.Of(average)), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_PollsOfTwoPollsters_StatesTheErrorOfItsFormula()
    {
        // (1 − s)/s · (deff Σ w²/n + Σ W²/H), and 1/R more against a result: W the weight of each pollster.
        var assumptions = PollingAssumptions.Default;
        var average = PollAverage.Of([Poll("A", 1, 1000, Figures), Poll("A", 10, 2000, Figures), Poll("B", 8, 1500, Figures)], Shares(("Con", 0.24)), AsOf, assumptions);
        var weights = average.Weights.ToDictionary(weight => (weight.Poll.Pollster, weight.Poll.Sample), weight => weight.Weight);
        var (one, two, other) = (weights[("A", 1000)], weights[("A", 2000)], weights[("B", 1500)]);
        Assert.Equal(1, one + two + other, 12);
        Assert.NotEqual(one, two);
        var variance = (assumptions.DesignEffect * ((one * one / 1000) + (two * two / 2000) + (other * other / 1500))) + ((((one + two) * (one + two)) + (other * other)) / assumptions.HouseRespondents);
        var con = average.Parties.Single(party => party.Code == "Con");
        Assert.Equal(0.25, con.Share, 12);
        Assert.Equal(Math.Sqrt(3 * variance), con.StandardError, 12);
        Assert.Equal(Math.Sqrt(3 * (variance + (1 / assumptions.ResultRespondents))), con.ResultError, 12);
        Assert.Equal((3, new DateOnly(2026, 6, 10)), (con.Polls, con.LastAsked));
    }

    [Fact]
    public void Of_OnePollAtOnePerCent_HasWhatRoundingLeavesToo()
    {
        // 0.99/0.01 · (1.5/1500 + 1/700), and (0.005/0.0099)²/3 in log odds, 0.99² of it in the log share.
        var average = PollAverage.Of([Poll("A", 4, 1500, ("PC", 0.01), ("Lab", 0.19))], Shares(("PC", 0.007)), AsOf, PollingAssumptions.Default);
        Assert.Equal(Math.Sqrt(0.240429 + 0.083333), average.Parties.Single(party => party.Code == "PC").StandardError, 5);
    }

    [Theory]
    [InlineData(5, 1)]
    [InlineData(4, 0)]
    public void Of_AnImpossiblePoll_NeedsFiveOthersToSaySo(int others, int expected)
    {
        var polls = Enumerable.Range(1, others).Select(house => Poll(Invariant($"P{house}"), house, 1000, ("Con", 0.25), ("Lab", 0.30))).Append(Poll("Far", 4, 1000, ("Con", 0.25), ("Lab", 0.60)));
        Assert.Equal(expected, PollAverage.Of(polls, Shares(("Con", 0.24)), AsOf, PollingAssumptions.Default).SetAside.Count);
    }

    [Theory]
    [InlineData(28, 1)]
    [InlineData(29, 0)]
    public void Of_APollSetAside_IsToldForFourWeeks(int days, int expected)
    {
        var end = new DateOnly(2026, 6, 4);
        var polls = Enumerable.Range(1, 6).Select(house => Poll(Invariant($"P{house}"), house, 1000, ("Con", 0.25), ("Lab", 0.30))).Append(Poll("Far", 4, 1000, ("Con", 0.25), ("Lab", 0.60)));
        Assert.Equal(expected, PictureWarnings.Of(PollAverage.Of(polls, Shares(("Con", 0.24)), end.AddDays(days), PollingAssumptions.Default)).Count);
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("0", null)]
    [InlineData("10,000,000", 10_000_000)]
    [InlineData("10000001", null)]
    public void Respondents_OfACell_LieBetweenOneAndTenMillion(string cell, int? expected) => Assert.Equal(expected, PollCell.Respondents(cell));

    [Theory]
    [InlineData("mrp", true)]
    [InlineData("No", false)]
    [InlineData("0", false)]
    [InlineData("perhaps", null)]
    public void YesOrNo_OfACell(string cell, bool? expected) => Assert.Equal(expected, PollCell.YesOrNo(cell));

    [Theory]
    [InlineData("Research", "research")]
    [InlineData("YouGov Research Ltd", "yougov")]
    [InlineData("???", "???")]
    public void Key_OfAName_IsNeverEmpty(string name, string key) => Assert.Equal(key, Pollsters.Key(name));

    [Theory]
    [InlineData("6/15/2026,,1000", "has month 15: dates with strokes are read as day/month/year")]
    [InlineData("2026-06-15,2026-06-14,1000", "published: 2026-06-14 lies before end 2026-06-15. Put the two in order.")]
    [InlineData("2026-06-15,2026-06-15,1\u202E000", "sample: ")]
    public void Read_ACellThatCannotBe_IsRefusedByItsColumn(string cells, string words)
    {
        var text = $"pollster,end,published,sample,Con,Lab\nA,{cells},25,30";
        Assert.Contains(words, Assert.Throws<PollFileException>(() => PollCsv.Read(new StringReader(text), "polls.csv")).Message, StringComparison.Ordinal);
        Assert.Single(PollCsv.Read(new StringReader("pollster,end,published,sample,Con,Lab\nA,2026-06-15,2026-06-15,1000,25,30"), "polls.csv").Polls);
    }

    [Fact]
    public void Of_OthersInNoOrder_TakesTheirMedian()
    {
        // 24, 25, 26, 27, 28, 29: of an even number the upper one of the middle two.
        double[] shares = [0.29, 0.24, 0.27, 0.25, 0.28, 0.26];
        var others = shares.Select((share, house) => Poll(Invariant($"P{house}"), house + 1, 1000, ("Con", share), ("Lab", 0.30)));
        var found = Assert.Single(PollAverage.Of([.. others, Poll("Far", 4, 1000, ("Con", 0.6), ("Lab", 0.3))], Shares(("Con", 0.24)), AsOf, PollingAssumptions.Default).SetAside);
        Assert.Equal(("Con", 0.27), (found.Party, Math.Round(found.Others, 12)));
    }

    [Fact]
    public void Relative_OfShares_IsBoundedAtEitherEnd()
    {
        Assert.Equal(Math.Sqrt(0.995 / 0.005), Drift.Relative(0), 12);
        Assert.Equal(Math.Sqrt(0.005 / 0.995), Drift.Relative(1), 12);
        Assert.Equal(1, Drift.Relative(0.5), 12);
    }

    [Fact]
    public void Read_WithoutATextOrItsName_SaysWhich()
    {
        Assert.Throws<ArgumentNullException>("text", () => PollCsv.Read(null!, "polls.csv"));
        Assert.Throws<ArgumentNullException>("fileName", () => PollCsv.Read(new StringReader("pollster,end,Con\nICM,2026-06-12,25"), null!));
    }

    [Theory]
    [InlineData(4096, null)]
    [InlineData(4097, "polls.csv:4098: This is poll 4097; a file may hold 4096.")]
    [InlineData(4099, "polls.csv:4098: This is poll 4097; a file may hold 4096.")]
    public void Read_MorePollsThanAFileMayHold_StopsAtTheFirstTooMany(int polls, string? problem)
    {
        var text = "pollster,end,Con\n" + string.Concat(Enumerable.Repeat("A,2026-06-12,25\n", polls));
        if (problem is null)
        {
            Assert.Equal(polls, PollCsv.Read(new StringReader(text), "polls.csv").Polls.Count);
            return;
        }

        var message = Assert.Throws<PollFileException>(() => PollCsv.Read(new StringReader(text), "polls.csv")).Message;
        Assert.StartsWith(problem, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    private static PollAverage Average(DateOnly end) => PollAverage.Of([Poll("A", 4, 1000, Figures) with { End = end }], Shares(("Con", 0.4)), AsOf, PollingAssumptions.Default);

    private static Poll Poll(string pollster, int end, int? sample, params (string Code, double Share)[] shares) => new(pollster, null, new DateOnly(2026, 6, end), null, sample, Shares(shares));

    private static VoteShares Shares(params (string Code, double Share)[] shares) => new(shares.Select(share => KeyValuePair.Create(share.Code, share.Share)));

    private static void AssertNear(VoteShares expected, VoteShares actual)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected, share => Assert.Equal(share.Value, actual[share.Key] ?? -1, 12));
    }
}
