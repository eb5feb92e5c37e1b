using Copeland.Calibration;
using Copeland.Elections;
using Copeland.History;

namespace Copeland.Tests.History;

/// <summary>Who the outsiders are, by what was on record before the day.</summary>
public class OutsiderRecordTests
{
    [Theory]
    [InlineData("brecon-and-radnorshire-2019", "MRLP", CandidateStanding.Fringe)]
    [InlineData("bradford-west-2012", "MRLP", CandidateStanding.Fringe)]
    [InlineData("bradford-west-2012", "Respect", CandidateStanding.Party)]
    [InlineData("batley-and-spen-2021", "WPB", CandidateStanding.Insurgent)]
    [InlineData("rochdale-2024", "WPB", CandidateStanding.Insurgent)]
    [InlineData("rochdale-2024", "Ind-1", CandidateStanding.Local)]
    [InlineData("rotherham-2012", "BNP", CandidateStanding.Party)]
    [InlineData("sleaford-and-north-hykeham-2016", "LNIN", CandidateStanding.Party)]
    [InlineData("copeland-2017", "Con", null)]
    [InlineData("lincoln-1973", "Oth", CandidateStanding.Local)]
    public void WithStandings_APastContest_KnowsWhatWasOnRecord(string id, string candidate, CandidateStanding? expected)
    {
        var contest = PastContest.Of(ByElections.Find(id)!).Contest;
        Assert.Equal(expected, contest.Candidates.FirstOrDefault(one => one.Id == candidate)?.Standing);
    }

    [Fact]
    public void WithStandings_AFringeOfNoKeptDeposit_KeptNoneLater()
    {
        // The rule was set on these candidates: none of those it calls fringe may have kept a deposit, or it is no rule.
        var fringe = from contest in ModelledHistory.All
                     from candidate in contest.Contest.Candidates
                     where candidate.Standing == CandidateStanding.Fringe
                     select contest.Source.Candidates.First(one => one.Id == candidate.Id).Share;
        Assert.InRange(fringe.Count(), 60, 90);
        Assert.All(fringe, share => Assert.True(share < OutsiderRecord.KeptDeposit));
    }

    [Fact]
    public void WithStandings_WhatTheScenarioSays_Stands()
    {
        var contest = PastContest.Of(ByElections.Find("brecon-and-radnorshire-2019")!).Contest;
        var stated = contest with { Candidates = [.. contest.Candidates.Select(candidate => candidate with { Standing = CandidateStanding.Local })] };
        Assert.All(OutsiderRecord.WithStandings(stated, contest.PollingDay).Candidates, candidate => Assert.Equal(CandidateStanding.Local, candidate.Standing));
    }

    [Fact]
    public void WithStandings_RivalsStandAside_NobodyIsFringe()
    {
        var contest = PastContest.Of(ByElections.Find("brecon-and-radnorshire-2019")!).Contest;
        var alone = contest with { Candidates = [.. contest.Candidates.Where(candidate => candidate.Party.Code is "Con" or "MRLP").Select(candidate => candidate with { Standing = null })] };
        Assert.Equal(CandidateStanding.Party, OutsiderRecord.WithStandings(alone, contest.PollingDay).Candidates.Single(candidate => candidate.Id == "MRLP").Standing);
    }

    [Fact]
    public void Of_AParty_CountsNothingOfTheDayItself()
    {
        var day = new DateOnly(2012, 3, 29);
        Assert.Equal(0, OutsiderRecord.Of("Respect", day).Kept);
        Assert.Equal(1, OutsiderRecord.Of("Respect", day.AddDays(1)).Kept);
    }
}
