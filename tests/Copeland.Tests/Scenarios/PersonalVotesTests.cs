using Copeland.Calibration;
using Copeland.Elections;
using Copeland.Forecasts;
using Copeland.History;
using Copeland.Model;
using Copeland.Polling;
using Copeland.Reports;
using Copeland.Scenarios;
using Copeland.Scenarios.Starting;
using Copeland.Simulation;
using Copeland.Tests.Forecasts;

namespace Copeland.Tests.Scenarios;

/// <summary>Whose the votes of last time are: an independent's are that person's and nobody else's.</summary>
public class PersonalVotesTests
{
    private const double Corbyn = 24120.0 / 49006;

    private const string Parties = "{ \"party\": \"Lab\" }, { \"party\": \"Green\" }, { \"party\": \"Con\" }, { \"party\": \"Reform\" }, { \"party\": \"LD\" }";
    private const string Bare = "\"Ind\": 24120, \"Lab\": 16873, \"Green\": 2660, \"Con\": 1950, \"Reform\": 1710, \"LD\": 1661, \"Oth\": 32";

    private static readonly string Numbered = Bare.Replace("\"Ind\"", "\"Ind-1\"", StringComparison.Ordinal);

    /// <summary>Who is not Jeremy Corbyn has none of his votes, under whatever key they are and whatever the label.</summary>
    [Theory]
    [InlineData("{ \"party\": \"Ind\", \"name\": \"Jane Doe\" }", false)]
    [InlineData("{ \"party\": \"Ind\", \"id\": \"Ind-7\", \"name\": \"Jane Doe\" }", true)]
    [InlineData("{ \"party\": \"Ind\" }", false)]
    [InlineData("{ \"party\": \"YP\", \"name\": \"Jane Doe\" }", true)]
    [InlineData("{ \"party\": \"MRLP\", \"name\": \"Lord X\" }", false)]
    public void Forecast_AStranger_InheritsNothing(string stranger, bool numbered)
    {
        var scenario = Read(numbered ? Numbered : Bare, stranger);
        var forecast = Run(scenario);
        var (place, who) = (forecast.Candidates.Count - 1, forecast.Candidates[^1]);
        Assert.Null(who.PreviousShare);
        Assert.False(forecast.Contest.IsDefending(place));
        Assert.InRange(who.Win.Value, 0, 0.05);
        Assert.InRange(who.Share.Median, 0, 0.06);
        Assert.Equal(Corbyn, forecast.Contest.AbsentShare, 3);
        Assert.StartsWith("Labour is likely to gain Islington North from an independent", Headline.Of(forecast), StringComparison.Ordinal);
        Assert.Equal(
            "Jeremy Corbyn, an independent, won the seat last but does not stand: nobody can hold it. The 49% of the vote that this candidate took last time is left to more than one rival: no by-election before it was like that, so where those votes go is less certain than the forecast says.",
            Assert.Single(forecast.Warnings, warning => warning.Contains("certain", StringComparison.Ordinal)));
        Assert.StartsWith("Jeremy Corbyn, ", Assert.Single(ReaderNotes.Grave(forecast)), StringComparison.Ordinal);
        Assert.DoesNotContain("swing alone", MarkdownReport.Write(forecast), StringComparison.Ordinal);
    }

    /// <summary>Whoever else stands, and however it is written, the holder holds with all of his votes and the others have their own.</summary>
    [Theory]
    [InlineData("{ \"party\": \"Ind\", \"name\": \"jeremy corbyn \" }", null)]
    [InlineData("{ \"party\": \"Ind\", \"id\": \"Ind-1\", \"name\": \"Jeremy Corbyn\" }, { \"party\": \"Ind\", \"id\": \"Ind-2\", \"name\": \"Paul Josling\" }", 32.0 / 49006)]
    [InlineData("{ \"party\": \"Ind\", \"id\": \"Ind-5\", \"name\": \"Jeremy Corbyn\", \"restanding\": true }, { \"party\": \"Ind\", \"id\": \"Ind-6\", \"name\": \"Bob Smith\" }", null)]
    public void Forecast_TheHolder_HoldsWithTheVotesOfLastTime(string independents, double? other)
    {
        foreach (var votes in new[] { Bare, Numbered })
        {
            var forecast = Run(Read(votes, independents));
            Assert.Contains(" is likely to hold Islington North: ", Headline.Of(forecast), StringComparison.Ordinal);
            Assert.Equal(Corbyn, forecast.Candidates[5].PreviousShare!.Value, 3);
            Assert.Equal(0, forecast.Contest.AbsentShare);
            Assert.DoesNotContain(forecast.Warnings, warning => warning.Contains("does not stand", StringComparison.Ordinal));
            Assert.All(forecast.Candidates.Skip(6), candidate =>
            {
                Assert.Equal(other is null, candidate.PreviousShare is null);
                Assert.Equal(other ?? 0, candidate.PreviousShare ?? 0, 5);
                Assert.InRange(candidate.Share.Median, 0, 0.02);
            });
        }
    }

    /// <summary>Another share than he had asks what fewer votes do, not who won.</summary>
    [Fact]
    public void IsDefending_AShareThatIsSet_DoesNotUnseatTheHolder()
    {
        var contest = Read(Bare, "{ \"party\": \"Ind\", \"name\": \"Jeremy Corbyn\" }").With("previous.sharesPct.Ind=20").Contest;
        Assert.Equal(0.2, contest.PreviousShare(5)!.Value, 6);
        Assert.True(contest.IsDefending(5));
    }

    /// <summary>Under another label outside the parties he brings the same votes, and saying that he is the outgoing member adds nothing.</summary>
    [Fact]
    public void Forecast_TheHolderUnderAnotherLabel_HasOneEffect()
    {
        var moved = Run(Read(Bare, "{ \"party\": \"YP\", \"name\": \"Jeremy Corbyn\" }"));
        var again = Run(Read(Bare, "{ \"party\": \"YP\", \"name\": \"Jeremy Corbyn\", \"restanding\": true }"));
        Assert.Equal(moved.Candidates.Select(candidate => candidate.Win.Value), again.Candidates.Select(candidate => candidate.Win.Value));
        Assert.InRange(moved.Candidates[^1].Win.Value, 0.85, 0.95);
        Assert.Contains("Jeremy Corbyn won the seat last as an independent and now stands for Your Party: a win is a gain, not a hold.", moved.Warnings);
        Assert.Equal("A swing says little here: Jeremy Corbyn had 49% of last time’s vote under another label.", RuleWords.Silent(Race.Of(moved)));
        Assert.EndsWith("do not stand this time, or not under the same label.", ForecastSentences.LastTime(moved), StringComparison.Ordinal);
    }

    /// <summary>The outgoing member of a polled party who is an insurgent as well has the effect of the member alone: no contest of the fit had both.</summary>
    [Fact]
    public void Outlook_AnOutgoingMemberWhoIsAnInsurgent_HasOneEffect()
    {
        var contest = Read(Bare.Replace("\"Ind\": 24120, \"Lab\": 16873", "\"Lab\": 40993", StringComparison.Ordinal), "{ \"party\": \"Ind\", \"name\": \"Jeremy Corbyn\", \"restanding\": true, \"standing\": \"insurgent\" }", "Lab").Contest;
        var other = ContestOutlook.Of(contest, Polls).Standings.Single(standing => standing.Family == Family.Other);
        Assert.True(other.HasRestander);
        Assert.False(other.HasInsurgent);
        Assert.True(EmbeddedCalibration.Present["restander"].Sd < EmbeddedCalibration.Present["insurgent"].Sd);
        Assert.DoesNotContain(ModelledHistory.All, past => past.Outlook.Standings.Any(standing => standing.HasRestander) && past.Contest.Candidates.Any(KnownFace.IsInsurgent));
    }

    /// <summary>An id in previous.votes says that the candidate of that id is the heir; whose they were is said under the headline.</summary>
    [Fact]
    public void Validate_AStatedHeir_HasTheVotesAndAWarning()
    {
        var scenario = Read(Numbered, "{ \"party\": \"Ind\", \"id\": \"Ind-1\", \"name\": \"Bob Smith\" }");
        Assert.Equal(Corbyn, scenario.Contest.PreviousShare(5)!.Value, 3);
        var warning = Assert.Single(scenario.Warnings, told => told.Contains("Bob Smith", StringComparison.Ordinal));
        Assert.Equal("The 49.2% of last time that Bob Smith is credited with were votes for Jeremy Corbyn. Write them under an id that no candidate has, in place of \"Ind-1\", unless the scenario is hypothetical or the table is out of date.", warning);
        Assert.True(ReaderNotes.IsGrave(warning));
    }

    /// <summary>Of a seat that no table names anybody of, one independent is the one of last time, and of two nobody can tell.</summary>
    [Fact]
    public void Validate_NobodyKnowsWhoseTheyAre_IsSaidWithTheRemedy()
    {
        var alone = Read(Bare, "{ \"party\": \"Ind\", \"name\": \"Jane Doe\" }").Contest with { Personal = [] };
        Assert.Equal(Corbyn, alone.PreviousShare(5)!.Value, 3);
        Assert.True(alone.IsDefending(5));
        const string two = "{ \"party\": \"Ind\", \"id\": \"Ind-1\", \"name\": \"A\" }, { \"party\": \"Ind\", \"id\": \"Ind-2\", \"name\": \"B\" }";
        var scenario = Read(Bare, two, seat: "Nowhere");
        Assert.Null(scenario.Contest.PreviousShare(5));
        Assert.Contains(
            "Votes of Ind in previous are given to nobody: several candidates are Ind, and who of them polled these is not known. Write them under that candidate’s id, like \"Ind-1\", or under one that no candidate has.",
            scenario.Warnings);
        var told = Read(Bare, two.Replace("\"B\"", "\"B\", \"restanding\": true", StringComparison.Ordinal), seat: "Nowhere");
        Assert.Equal(Corbyn, told.Contest.PreviousShare(6)!.Value, 3);
        Assert.True(told.Contest.IsDefending(6));
        Assert.DoesNotContain(told.Warnings, warning => warning.StartsWith("Votes of Ind", StringComparison.Ordinal));
        Assert.DoesNotContain(Read(Bare, two).Warnings, warning => warning.StartsWith("Votes of Ind", StringComparison.Ordinal));
    }

    /// <summary>A party's votes are its candidate's, whoever that is; a party of an eighth that does not stand leaves nobody an heir, a smaller one is among the others.</summary>
    [Theory]
    [InlineData("{ \"party\": \"WPB\", \"name\": \"Somebody New\" }", 24120, 0.0)]
    [InlineData("{ \"party\": \"MRLP\" }", 24120, Corbyn)]
    [InlineData("{ \"party\": \"MRLP\" }", 2900, 0.0)]
    public void AbsentShare_OfASmallParty_IsItsOwn(string candidate, int votes, double expected)
    {
        var contest = Read(Bare.Replace("\"Ind\": 24120", Invariant($"\"WPB\": {votes}"), StringComparison.Ordinal), candidate, "Lab").Contest;
        Assert.Equal(expected, contest.AbsentShare, 3);
        Assert.Equal(contest.AbsentShare > 0 ? 1 : 0, ContestOutlook.Of(contest, Polls).Left.Count);
    }

    /// <summary>Left votes change nobody's rank: Labour was second and stays it.</summary>
    [Fact]
    public void Outlook_VotesThatAreLeft_StillCountInTheRanks()
    {
        var outlook = ContestOutlook.Of(Read(Bare, "{ \"party\": \"MRLP\", \"name\": \"Lord X\" }").Contest, Polls);
        Assert.Equal((2, 3), (outlook.PreviousRank(Family.Labour), outlook.PreviousRank(Family.Green)));
        Assert.Null(outlook.Defending);
        Assert.All(ModelledHistory.All, past => Assert.Empty(past.Outlook.Left));
        Assert.Equal(CandidateStanding.Fringe, Read(Bare, "{ \"party\": \"MRLP\", \"name\": \"Lord X\" }").Contest.Candidates[5].Standing);
    }

    /// <summary>What <c>new</c> writes keeps the holder's votes under an id of his own, whoever is named.</summary>
    [Fact]
    public void Write_AnIndependentsVotes_AreUnderAnIdOfTheirOwn()
    {
        var seat = SeatFinder.Find("Islington North").Found!;
        var start = new StartingPoint(new DateOnly(2026, 12, 1));
        var text = StartingScenario.Write(seat, start with { Nominees = [new Nominee("Ind", "Jane Doe")] });
        Assert.Contains("\"votes\": { \"Ind-1\": 24120, ", text, StringComparison.Ordinal);
        Assert.Contains("Oth is Ind 32; Ind-1 is Jeremy Corbyn.\n", text, StringComparison.Ordinal);
        Assert.Contains("{ \"party\": \"Ind\", \"id\": \"Ind-2\", \"name\": \"Jane Doe\" },", text, StringComparison.Ordinal);
        Assert.Contains("// { \"party\": \"Ind\", \"id\": \"Ind-1\", \"name\": \"Jeremy Corbyn\" },", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Jeremy Corbyn\" }, //", StartingScenario.Write(seat, start with { Nominees = [new Nominee("YP", "Jeremy Corbyn")] }), StringComparison.Ordinal);
        var all = TestScenarios.Read(text.Replace("    // { \"party\"", "    { \"party\"", StringComparison.Ordinal)).Contest;
        var holder = Assert.Single(Enumerable.Range(0, all.Candidates.Count), all.IsDefending);
        Assert.Equal("Jeremy Corbyn", all.Candidates[holder].Name);
    }

    private static NationalPicture Polls => Copeland.Tests.Model.Copeland2017.Picture;

    private static Forecast Run(Scenario scenario) => Forecaster.Run(scenario, new SimulationSettings(8192, 1));

    private static Scenario Read(string votes, string candidates, string defending = "Ind", string seat = "Islington North") => TestScenarios.Read($$"""
        {
          "schemaVersion": 1, "id": "islington-north-2027", "title": "Islington North by-election", "pollingDay": "2027-01-14", "asOf": "2026-12-01",
          "seat": { "name": "{{seat}}", "country": "England", "leavePct": 23.77, "leavePctSd": 2.1, "electorate": 72852 },
          "previous": { "date": "2024-07-04", "turnoutPct": 67.27, "votes": { {{votes}} } },
          "government": ["Lab"], "defending": "{{defending}}",
          "candidates": [ {{Parties}}, {{candidates}} ],
          "national": { "source": "built-in" }
        }
        """);
}
