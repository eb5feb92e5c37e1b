using Copeland.Charts;
using Copeland.Charts.Drawing;
using Copeland.Charts.Html;
using Copeland.Charts.Plots;
using Copeland.Elections;
using Copeland.Reports;
using Copeland.Statistics;

namespace Copeland.Tests.Reports;

public class PostMortemTests
{
    internal static readonly Contest Contest = new(
        new Seat("Testing", Country.England, null, null, null), new DateOnly(2017, 2, 23),
        new PreviousResult(new DateOnly(2015, 5, 7), new VoteShares([KeyValuePair.Create("Lab", 0.6), KeyValuePair.Create("Con", 0.4)]), null, null, false),
        ["Con"], "Lab",
        [new("Con", PartyCatalogue.BuiltIn["Con"], null), new("Lab", PartyCatalogue.BuiltIn["Lab"], null)]);

    // Con 40% forecast, 55% polled: "national swing" took nothing from it, "governing" took 10 points.
    internal static readonly JudgedForecast Forecast = new(
        "headline", "abc", [], "2.0.0", "2026.2", "def", "present", 1000, 1, "random", new DateOnly(2017, 2, 22),
        [Candidate("Con", 0.2, 0.40), Candidate("Lab", 0.8, 0.60)],
        [("governing", [-0.10, 0.10]), ("national swing", [0.02, -0.02])]);

    internal static readonly ElectionResult Won = new(new VoteShares([KeyValuePair.Create("Con", 0.55), KeyValuePair.Create("Lab", 0.45)]), null, null);

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
        Assert.Equal("No one part of the model is to blame: without it, or with twice as much of it, the shares come little nearer.", PostMortemWords.Missed(judged));
    }

    [Fact]
    public void Missed_AnEffectThatWouldHaveHelpedByAHair_IsNoFinding()
    {
        var hair = Forecast with { Steps = [("governing", [-0.01, 0.01])] };
        Assert.Null(new PostMortem(Contest, hair, Won).Missed);
        Assert.NotNull(new PostMortem(Contest, Forecast with { Steps = [("governing", [-0.02, 0.02])] }, Won).Missed);

        // No part of the model that could be left out.
        Assert.Null(new PostMortem(Contest, Forecast with { Steps = [(ExplanationWords.Upsets, [-0.02, 0.02])] }, Won).Missed);
    }

    [Theory]
    [InlineData("present", "2017.1", true, "The forecast used only what was known on 22 February 2017; it made Labour the favourite, with an 80% chance. Two simple rules, uniform and proportional swing, had Labour in front too.")]
    [InlineData("present", "2017.1", false, "This forecast was made after the vote, from what was known on 22 February 2017; it made Labour the favourite, with an 80% chance.")]
    [InlineData("present", "2026.2", true, "This forecast was made after the vote, from what was known on 22 February 2017, by a model calibrated since; it made Labour")]
    [InlineData("without-2015-parliament", "2026.2", false, "This forecast was made after the vote, from what was known on 22 February 2017, by a model that had not seen this result; it made Labour")]
    public void Sentences_WhatTheModelHadSeen_IsSaid(string coefficients, string calibration, bool isKept, string start)
    {
        var judged = new PostMortem(Contest, Forecast with { Coefficients = coefficients, Calibration = calibration }, Won) { IsKept = isKept };
        Assert.StartsWith(start, PostMortemWords.Sentences(judged)[1], StringComparison.Ordinal);
        Assert.Equal(coefficients != "present", PostMortemWords.Made(judged).Contains($"(version 2.0.0, calibration {calibration}, fitted without the by-elections of the Parliament elected in 2015)", StringComparison.Ordinal));
        Assert.StartsWith(isKept ? "The forecast came with this caveat: “A" : "Its report carries this caveat: “A", PostMortemWords.Caveat(judged, "A judgement."), StringComparison.Ordinal);
    }

    /// <summary>The picture is on the first screen of a telephone, before what is said of it.</summary>
    [Fact]
    public void Page_Picture_StandsAboveTheList()
    {
        var page = PostMortemPage.Write(new PostMortem(Contest, Forecast, Won), "Told.", [], "Testing by-election", new ChartOptions());
        Assert.InRange(page.IndexOf("<figure", StringComparison.Ordinal), page.IndexOf("</h1>", StringComparison.Ordinal), page.IndexOf("<ul class=\"findings\">", StringComparison.Ordinal));
    }

    /// <summary>A reader who averages the misses of the table finds the error of the scores, and that error again in the sentence below them.</summary>
    [Fact]
    public void Page_Errors_AreOfTheMisses()
    {
        var judged = new PostMortem(Contest, Forecast, Won);
        Assert.Contains("the average error of the shares would have been 5.0 points instead of 15.0. ", PostMortemWords.Missed(judged), StringComparison.Ordinal);
        var page = PostMortemPage.Write(judged, "Told.", [], "Testing by-election", new ChartOptions());
        Assert.Contains(HtmlText.Unbroken("Average error of the shares: the misses of the table above without their signs, averaged; for the swings, those of their shares."), page, StringComparison.Ordinal);
        Assert.Contains(HtmlText.Unbroken(PostMortemWords.Missed(judged)), page[page.IndexOf("id=\"scores\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Equal(PostMortemWords.Sentences(judged).Count - 1, page[..page.IndexOf("</header>", StringComparison.Ordinal)].Split("<li>").Length - 1);
    }

    /// <summary>An average over a long ballot is that of those who had a vote to miss, and says so.</summary>
    [Fact]
    public void Error_ALongBallot_IsOfThoseWithAVoteToMiss()
    {
        var (contest, forecast, result) = Runaway(30);
        forecast = forecast with { Candidates = [.. forecast.Candidates.Select((candidate, place) => place < 2 ? candidate : candidate with { Median = 0.004 })] };
        var judged = new PostMortem(contest, forecast, result);
        Assert.Equal(2, judged.Counted.Count);
        Assert.True(judged.Counted.Count < judged.Order.Count);
        Assert.Equal(judged.Counted.Average(place => Math.Abs(forecast.Candidates[place].Median - judged.Share(place))), judged.Error, 1e-12);
        Assert.Equal(judged.Error, judged.Scores[0].Error ?? 0, 1e-12);
        var page = PostMortemPage.Write(judged, "Told.", [], "Testing by-election", new ChartOptions());
        Assert.Contains("Average error of shares of 1% or more", page, StringComparison.Ordinal);
        Assert.Contains($"of the {Sentence.Number(judged.Counted.Count)} candidates with 1% or more of the vote in result or forecast", page, StringComparison.Ordinal);
    }

    /// <summary>Where a result fell is told in the same words by table, picture and list: outside by less than a point is just above or below, whatever wider interval would have held it; whoever reads the same figure for both finds the result at the edge.</summary>
    [Theory]
    [InlineData(0.41, "middle half")]
    [InlineData(0.4694, "middle 90%")]
    [InlineData(0.4696, "at the edge")]
    [InlineData(0.4704, "at the edge")]
    [InlineData(0.4706, "just above")]
    [InlineData(0.479, "just above")]
    [InlineData(0.4812, "outside")]
    public void Where_AResult_IsToldByHowFarItFell(double share, string where)
    {
        var judged = Judged(share);
        Assert.Equal(where, PostMortemWords.Where(judged, 0));
        Assert.Contains($"<span class=\"range\">{where}</span></td>\n<td>{where}</td>", PostMortemPage.Write(judged, "Told.", [], "Testing by-election", new ChartOptions()), StringComparison.Ordinal);
        Assert.Equal(where is "just above" or "outside", judged.IsOutsideNinety(0));
        Assert.Equal(where == "at the edge", PostMortemWords.Table(judged).Contains("; at the edge: the result is an end of the 90% interval, to a tenth, and counts as inside", StringComparison.Ordinal));
        Assert.Equal(where == "just above", PostMortemWords.Table(judged).Contains("; just above or below: outside the 90% interval, by less than a point.", StringComparison.Ordinal));
        Assert.Matches($" {(where[0] == 'm' ? "inside" : where == "at the edge" ? "at the edge of" : where.Replace("above", "(above|below)", StringComparison.Ordinal))} the 90% interval", PostMortemWords.Picture(judged).Title);
    }

    /// <summary>Five of eight inside an interval that should hold nine in ten is few; six of eight happens.</summary>
    [Theory]
    [InlineData(2, 6, false)]
    [InlineData(3, 6, true)]
    public void Inside_FewerThanChanceLeaves_IsCalledFew(int outside, int small, bool few)
    {
        var (contest, forecast, _) = Runaway(small);
        var ids = contest.Candidates.Select(candidate => candidate.Id).ToList();
        var shares = ids.Select((id, place) => id == "Con" ? 0.70 : id == "Lab" ? 0.12 : place - 2 < outside ? 0.05 : 0.01).ToList();
        var judged = new PostMortem(contest, forecast, new ElectionResult(new VoteShares(ids.Zip(shares, KeyValuePair.Create)), null, null));
        Assert.Equal(ids.Count - outside, judged.InsideNinety);
        Assert.Equal(few, PostMortemWords.Sentences(judged)[2].Contains(", fewer than the nine in ten that they should hold; ", StringComparison.Ordinal));
    }

    /// <summary>Prices of an earlier day say by how much; the finding of the scores names whoever was best at each.</summary>
    [Theory]
    [InlineData("Ladbrokes, 12 February 2017", "Ladbrokes, 12 February 2017, 10 days older than the forecast, the")]
    [InlineData("Ladbrokes, 22 February 2017", ": Ladbrokes, 22 February 2017, the")]
    [InlineData("a friend", ": a friend, the")]
    public void Market_OfAnEarlierDay_IsSaidToBe(string source, string told)
    {
        var judged = new PostMortem(Contest, Forecast with { MarketSource = source, Candidates = [Forecast.Candidates[0] with { Market = 0.7 }, Forecast.Candidates[1]] }, Won);
        Assert.Contains(told, PostMortemWords.Market(judged), StringComparison.Ordinal);
        Assert.Equal("The forecast and both swings were about equally far out on the shares of the vote, and none put the Conservatives first; the betting market gave the winner the greatest chance.", PostMortemWords.Sentences(judged)[3]);
    }

    /// <summary>Every winner is told with its forecast.</summary>
    [Theory]
    [InlineData(0.55, " ahead of Labour. The forecast had put the Conservatives on 40%.")]
    [InlineData(0.475, " ahead of the Conservatives. The forecast had put Labour on 60%.")]
    [InlineData(0.42, " ahead of the Conservatives. The forecast had put Labour on 60%.")]
    public void Outcome_AWinner_IsToldWithItsForecast(double conservative, string end) => Assert.EndsWith(end, PostMortemWords.Sentences(Judged(conservative))[0], StringComparison.Ordinal);

    /// <summary>Where the winner was within its interval, whoever was furthest out is told.</summary>
    [Fact]
    public void Outcome_AnotherFarOutside_IsTold()
    {
        var wide = Forecast with { Candidates = [Forecast.Candidates[0], Forecast.Candidates[1] with { Low = [0.1, 0.1, 0.1, 0.1], High = [0.9, 0.9, 0.9, 0.9] }] };
        Assert.EndsWith(" It was furthest out on the Conservatives: 30.0% against a forecast of 40%.", PostMortemWords.Sentences(Judged(0.30, wide))[0], StringComparison.Ordinal);
    }

    /// <summary>A Leave vote that was held after the contest is told wherever the day is told up to which the forecast knew.</summary>
    [Fact]
    public void Known_ALeaveVoteHeldLater_IsToldWhereverTheDayIs()
    {
        var early = Contest with { PollingDay = new DateOnly(2012, 3, 29), Seat = new Seat("Testing", Country.England, null, new Estimate(0.5, 0), null) };
        var judged = new PostMortem(early, Forecast with { AsOf = new DateOnly(2012, 3, 28) }, Won);
        Assert.Contains("from what was known on 28 March 2012, and from the seat’s Leave vote of 2016, which stands in for the kind of seat, by a model", PostMortemWords.Sentences(judged)[1], StringComparison.Ordinal);
        Assert.EndsWith("from what was known on 28 March 2012, and from the seat’s Leave vote of 2016.", PostMortemWords.Made(judged), StringComparison.Ordinal);
        Assert.EndsWith("from what was known on 22 February 2017.", PostMortemWords.Made(Judged(0.4)), StringComparison.Ordinal);
    }

    /// <summary>Those who fell outside by a point or more are named; others by how many they are, and by name where nobody fell further.</summary>
    [Theory]
    [InlineData(1, 0, "P0 List ended 2.6 points below its own.")]
    [InlineData(1, 1, "P0 List ended 2.6 points below its own and P1 List just below.")]
    [InlineData(2, 12, "P0 List ended 2.6 points below its own and P1 List 2.5 points below; the other 12 outside, each with 0.4% or less, missed by less than a point.")]
    [InlineData(6, 2, "P0 List ended 2.6 points below its own, P1 List 2.5 points below, P2 List 2.4 points below and three others a point or more outside; the other two outside, each with 0.4% or less, missed by less than a point.")]
    [InlineData(0, 1, "P0 List fell outside, by less than a point.")]
    [InlineData(0, 2, "P0 List and P1 List fell outside, each by less than a point.")]
    [InlineData(0, 5, "the other five, each with 0.4% or less, fell outside by less than a point.")]
    public void Outside_ByAPointOrLess_AreNotToldAlike(int far, int near, string told)
    {
        var (contest, forecast, result) = Runaway(14);
        contest = contest with { Candidates = [.. contest.Candidates.Select(candidate => candidate.Id[0] == 'P' ? candidate with { Party = new Party(candidate.Id, candidate.Id + " List", "#446688", Family.Other) } : candidate)] };
        var levelled = forecast with { Candidates = [.. forecast.Candidates.Select((candidate, place) => place - 2 is >= 0 and var number && number < far + near ? candidate with { Low = Enumerable.Repeat(number < far ? 0.03 - (0.001 * number) : 0.005, 4).ToArray() } : candidate with { High = [0.9, 0.9, 0.9, 0.9] })] };
        Assert.EndsWith($"; {told}", PostMortemWords.Sentences(new PostMortem(contest, levelled, result))[2], StringComparison.Ordinal);
    }

    /// <summary>Many who were forecast and got next to nothing are closed away on a screen, nobody is told twice, and few are not.</summary>
    [Theory]
    [InlineData(5, 0)]
    [InlineData(10, 10)]
    public void Page_ManyWithNextToNothing_AreFolded(int small, int folded)
    {
        var (contest, forecast, _) = Runaway(small);
        var ids = contest.Candidates.Select(candidate => candidate.Id).ToList();
        var low = forecast with { Candidates = [.. forecast.Candidates.Select((candidate, place) => place < 2 ? candidate : candidate with { Median = 0.004 })] };
        var page = PostMortemPage.Write(new PostMortem(contest, low, new ElectionResult(new VoteShares(ids.Select(id => KeyValuePair.Create(id, id == "Con" ? 0.85 - (0.005 * small) : id == "Lab" ? 0.15 : 0.005))), null, null)), "Told.", [], "Testing by-election", new ChartOptions());
        Assert.Equal(folded > 0, page.Contains(Invariant($"<summary>The\u00A0other {folded}: each was forecast less than 2% and got less than 2%</summary>"), StringComparison.Ordinal));
        Assert.Equal(small + 2 + (2 * 3), page.Split("<th scope=\"row\">").Length - 1);
    }

    /// <summary>Up to four who fell outside are all named, and the picture of a telephone has a row for each; of more than it has rows for it says how many it leaves out.</summary>
    [Theory]
    [InlineData(4, true)]
    [InlineData(5, true)]
    [InlineData(11, false)]
    public void Outside_Few_AreNamedAndShownAll(int outside, bool isShown)
    {
        var (contest, forecast, _) = Runaway(14);
        contest = contest with { Candidates = [.. contest.Candidates.Select(candidate => candidate.Id[0] == 'P' ? candidate with { Party = new Party(candidate.Id, candidate.Id + " List", "#446688", Family.Other) } : candidate)] };
        var ids = contest.Candidates.Select(candidate => candidate.Id).ToList();
        var shares = ids.Select((id, place) => id == "Con" ? 0.70 : id == "Lab" ? 0.12 : place >= ids.Count - outside ? 0.0001 : 0.01).ToList();
        var levelled = forecast with { Candidates = [.. forecast.Candidates.Select((candidate, place) => place >= ids.Count - outside ? candidate with { Low = [0.02, 0.02, 0.02, 0.02], High = [0.3, 0.3, 0.3, 0.3] } : candidate)] };
        var judged = new PostMortem(contest, levelled, new ElectionResult(new VoteShares(ids.Zip(shares, KeyValuePair.Create)), null, null));
        var names = judged.Order.Where(judged.IsOutsideNinety).Select(place => judged.Names[place]).ToList();
        Assert.Equal(outside, names.Count);
        Assert.Equal(outside <= 4, names.All(name => PostMortemWords.Sentences(judged)[2].Contains(name.Subject, StringComparison.Ordinal)));
        var page = PostMortemPage.Write(judged, "Told.", [], "Testing by-election", new ChartOptions());
        var phone = System.Text.RegularExpressions.Regex.Match(page, "<svg[^>]*class=\"narrow\".*?</svg>", System.Text.RegularExpressions.RegexOptions.Singleline, TimeSpan.FromSeconds(5)).Value;
        Assert.Equal(isShown, phone.Contains("all inside", StringComparison.Ordinal));
        Assert.Equal(isShown, names.All(name => phone.Contains($">{name.Label}<", StringComparison.Ordinal)));
    }

    /// <summary>Where the picture has not room for all who fell outside, it has those furthest outside, though others had more votes or were as far from their median.</summary>
    [Fact]
    public void Outside_MoreThanThereAreRows_TheFurthestAreShown()
    {
        var (contest, forecast, result) = Runaway(14);
        contest = contest with { Candidates = [.. contest.Candidates.Select(candidate => candidate.Id[0] == 'P' ? candidate with { Party = new Party(candidate.Id, candidate.Id + " List", "#446688", Family.Other) } : candidate)] };
        var levelled = forecast with { Candidates = [.. forecast.Candidates.Select((candidate, place) => place < 2 ? candidate : candidate with { Low = Enumerable.Repeat(0.005 + (0.001 * place), 4).ToArray(), High = [0.03, 0.03, 0.03, 0.03] })] };
        var page = PostMortemPage.Write(new PostMortem(contest, levelled, result), "Told.", [], "Testing by-election", new ChartOptions());
        var phone = System.Text.RegularExpressions.Regex.Match(page, "<svg[^>]*class=\"narrow\".*?</svg>", System.Text.RegularExpressions.RegexOptions.Singleline, TimeSpan.FromSeconds(5)).Value;
        Assert.Contains(">P13 List<", phone, StringComparison.Ordinal);
        Assert.Contains(">P12 List<", phone, StringComparison.Ordinal);
        Assert.DoesNotContain(">P0 List<", phone, StringComparison.Ordinal);
    }

    /// <summary>What a part of the model had done, and to whom most.</summary>
    [Theory]
    [InlineData(0.55, "With hindsight, leaving out the adjustment for governing, which took 10 points off the Conservatives’ share, would have helped most: the average error of the shares would have been 5.0 points instead of 15.0. ")]
    [InlineData(0.30, "With hindsight, doubling the adjustment for governing, which took 10 points off the Conservatives’ share, would have helped most: the average error of the shares would have been 0.0 points instead of 10.0. ")]
    public void Missed_AnEffect_SaysWhomItMoved(double won, string start)
    {
        var result = new ElectionResult(new VoteShares([KeyValuePair.Create("Con", won), KeyValuePair.Create("Lab", 1 - won)]), null, null);
        Assert.StartsWith(start, PostMortemWords.Missed(new PostMortem(Contest, Forecast, result)), StringComparison.Ordinal);
    }

    /// <summary>A hold is of the party that defends, a seat is regained by the one that lost it since the general election.</summary>
    [Theory]
    [InlineData("Lab", "Con", "The Conservatives gained Testing from Labour; the forecast gave that a 20% chance")]
    [InlineData("Con", "Con", "The Conservatives held Testing; the forecast gave that a 20% chance")]
    [InlineData("Con", "Lab", "Labour regained Testing from the Conservatives; the forecast gave that an 80% chance")]
    public void Title_SaysWhetherTheSeatChangedHands(string defending, string winner, string title)
    {
        var result = new ElectionResult(new VoteShares([KeyValuePair.Create("Con", winner == "Con" ? 0.55 : 0.4), KeyValuePair.Create("Lab", winner == "Con" ? 0.45 : 0.6)]), null, null);
        Assert.Equal(title, PostMortemWords.Title(new PostMortem(Contest with { Defending = defending }, Forecast, result)));
    }

    [Fact]
    public void Sentences_ABallotOfMany_BeginWithNoFigure()
    {
        var (contest, forecast, result) = Runaway(10);
        var told = PostMortemWords.Sentences(new PostMortem(contest, forecast, result));
        Assert.Contains(told, sentence => sentence.StartsWith("Of the 12 shares of the vote, 11 fell inside the forecast’s 90% intervals, which should hold nine in ten; ", StringComparison.Ordinal)
            && sentence.EndsWith("; the Conservatives ended 3 points above theirs.", StringComparison.Ordinal));
        Assert.DoesNotContain(told, sentence => char.IsAsciiDigit(sentence[0]));
    }

    [Fact]
    public void Market_IsToldWithItsSource_WhereItPricedTheWinner()
    {
        Assert.Null(PostMortemWords.Market(new PostMortem(Contest, Forecast, Won)));
        var priced = Forecast with { MarketSource = "Ladbrokes, 22 February 2017", Candidates = [Forecast.Candidates[0] with { Market = 0.7 }, Forecast.Candidates[1]] };
        var judged = new PostMortem(Contest, priced, Won);
        Assert.StartsWith("The betting market: Ladbrokes, 22 February 2017, the bookmakers’ margin removed", PostMortemWords.Market(judged), StringComparison.Ordinal);
        var page = PostMortemPage.Write(judged, "Told.", ["A judgement (“of mine”)."], "Testing by-election", new ChartOptions());
        Assert.Contains(HtmlText.Unbroken("Ladbrokes, 22 February 2017"), page, StringComparison.Ordinal);
        Assert.Contains("The forecast came with this caveat: “A judgement (‘of mine’).”", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("came with this caveat", StringComparison.Ordinal) > page.IndexOf("</ul>\n", page.IndexOf("class=\"findings\"", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.DoesNotContain("<p class=\"caveat\">", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"report.html\">", page, StringComparison.Ordinal);
    }

    /// <summary>Beside a winner of nine tenths the others are specks: they have a scale of their own, unless it is few who are.</summary>
    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 4)]
    [InlineData(3, 2)]
    [InlineData(5, 2)]
    public void Picture_OfARunaway_HasASecondScaleForMany(int small, int large)
    {
        var (contest, forecast, result) = Runaway(small);
        var judged = new PostMortem(contest, forecast, result);
        Assert.Equal(large, PostMortemChart.Large(judged));
        var page = PostMortemPage.Write(judged, "Told.", [], "Testing by-election", new ChartOptions());
        Assert.Equal(small > 2, page.Contains("on a larger scale", StringComparison.Ordinal));
    }

    /// <summary>Many with next to nothing have no rows: a line tells how many were inside; whoever was a point or more outside keeps a row, whatever it had.</summary>
    [Theory]
    [InlineData(false, "Others (8), each with 0.5% or less: 6 inside their 90% intervals, 2 outside by less than a point")]
    [InlineData(true, "Others (7), each with 0.5% or less: 6 inside their 90% intervals, 1 outside by less than a point")]
    public void Picture_ManyWithNextToNothing_AreALine(bool far, string told)
    {
        var (contest, forecast, _) = Runaway(8);
        var ids = contest.Candidates.Select(candidate => candidate.Id).ToList();
        var levelled = forecast with { Candidates = [.. forecast.Candidates.Select((candidate, place) => place < 8 ? candidate : candidate with { Low = Enumerable.Repeat(far && place == 8 ? 0.016 : 0.006, 4).ToArray() })] };
        var judged = new PostMortem(contest, levelled, new ElectionResult(new VoteShares(ids.Select(id => KeyValuePair.Create(id, id == "Con" ? 0.81 : id == "Lab" ? 0.15 : 0.005))), null, null));
        using var fonts = new FontSet(HouseStyle.Default);
        var figure = new Figure(ChartSize.Web, HouseStyle.Default.Light, fonts, new FigureText("Title", "Subtitle", "Alt", "Source", ""));
        PostMortemChart.Draw(figure, judged, new PartyPalette(HouseStyle.Default.Light, HouseStyle.Default));
        Assert.Contains(figure.Texts, text => text.Text == told);
        Assert.Equal(far ? 3 : 2, figure.Texts.Count(text => text.Look.Anchor == Anchor.End && text.Look.Bold && text.Text.EndsWith('%')));
    }

    /// <summary>On a telephone every name stands above its own intervals, apart from those of the row before, and the scale has the width.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void Picture_OnATelephone_HasNamesAboveTheirIntervals(int small)
    {
        var (contest, forecast, result) = Runaway(small);
        using var fonts = new FontSet(HouseStyle.Default);
        var figure = new Figure(ChartSize.Narrow with { Height = 560 }, HouseStyle.Default.Light, fonts, new FigureText("Title", "Subtitle", "Alt", "Source", ""));
        PostMortemChart.Draw(figure, new PostMortem(contest, forecast, result), new PartyPalette(HouseStyle.Default.Light, HouseStyle.Default));
        var names = figure.Texts.Where(text => text.Look.Bold && text.Look.Anchor == Anchor.Start && text.Text != "Title").OrderBy(text => text.Baseline).ToList();
        var values = figure.Texts.Where(text => text.Look.Bold && text.Look.Anchor == Anchor.End).OrderBy(text => text.Baseline).ToList();
        Assert.Equal(small + 2, names.Count);
        Assert.Equal(small + 2, values.Count);
        Assert.All(names.Zip(values), row => Assert.InRange((row.Second.Baseline - row.First.Baseline) / figure.Em, 1, 1.6));
        Assert.All(values.Zip(names.Skip(1)), rows => Assert.True(rows.First.Baseline < rows.Second.Box.Top, rows.Second.Text));
        Assert.All(figure.Plots, plot => Assert.True(plot.Box.Width > 0.7 * figure.Body.Width, Invariant($"{plot.Box.Width}")));
        Assert.True(values.Max(text => text.Box.Bottom) < figure.Body.Bottom);
    }

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

    internal static PostMortem Judged(double conservative, JudgedForecast? forecast = null) =>
        new(Contest, forecast ?? Forecast, new ElectionResult(new VoteShares([KeyValuePair.Create("Con", conservative), KeyValuePair.Create("Lab", 1 - conservative)]), null, null));

    // One with nine tenths, one with a tenth, and many small parties of long names.
    internal static (Contest Contest, JudgedForecast Forecast, ElectionResult Result) Runaway(int small)
    {
        List<string> ids = ["Con", "Lab", .. Enumerable.Range(0, small).Select(number => Invariant($"P{number}"))];
        List<Candidate> ballot = [.. ids.Select(id => new Candidate(id, id[0] == 'P' ? new Party(id, $"Alliance for Democracy and Freedom {id}", "#446688", Family.Other) : PartyCatalogue.BuiltIn[id], null))];
        var shares = ids.Select(id => id == "Con" ? 0.80 : id == "Lab" ? 0.15 : 0.05 / small);
        return (
            Contest with { Candidates = ballot },
            Forecast with
            {
                Candidates = [.. ids.Select(id => id[0] != 'P' ? Candidate(id, id == "Con" ? 0.99 : 0, id == "Con" ? 0.70 : 0.12) : Candidate(id, 0, 0.01) with { Low = [0, 0, 0.002, 0.004], High = [0.012, 0.015, 0.02, 0.03] })],
                Steps = [],
            },
            new ElectionResult(new VoteShares(ids.Zip(shares, KeyValuePair.Create)), null, null));
    }

    private static JudgedCandidate Candidate(string id, double win, double share) => new(
        id, win, share, [share - 0.09, share - 0.07, share - 0.05, share - 0.03], [share + 0.03, share + 0.05, share + 0.07, share + 0.09], (win, share), (win, share), null);
}
