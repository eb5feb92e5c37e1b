using Copeland.Elections;
using Copeland.Model;
using Copeland.Polling;
using Copeland.Statistics;

namespace Copeland.Tests.Model;

public class CandidateSplitTests
{
    internal const int Independents = 8;

    internal static readonly SeatEvidence Crowded = Copeland2017.Evidence with
    {
        Contest = Copeland2017.Contest with
        {
            Candidates =
            [
                .. Copeland2017.Contest.Candidates.Where(candidate => candidate.Party.Code != "Ind"),
                .. Enumerable.Range(1, Independents).Select(i => new Candidate(Invariant($"Ind-{i}"), PartyCatalogue.BuiltIn["Ind"], null)),
            ],
        },
    };

    [Fact]
    public void Of_ManyCandidatesWithoutARecord_SharesEquallyOnAverage()
    {
        var split = CandidateSplit.Of(Crowded, Copeland2017.Assumptions);
        Assert.Equal(0, split.LogParts[0], 12);
        Assert.Equal(1, Enumerable.Range(5, Independents).Sum(i => Math.Exp(split.LogParts[i] + (split.Covariance[i, i] / 2))), 9);
        Assert.Equal(split.LogParts[5], split.LogParts[^1], 12);
    }

    /// <summary>Nobody makes up for the error of a candidate of the fringe beside others, which is as large as ever; the others keep their total among themselves.</summary>
    [Fact]
    public void Of_TheFringeBesideOthers_HasAnErrorOfItsOwn()
    {
        static double[,] Of(Func<int, bool> isFringe) => CandidateSplit.Of(
            Crowded with { Contest = Crowded.Contest with { Candidates = [.. Crowded.Contest.Candidates.Select((candidate, i) => isFringe(i) ? candidate with { Standing = CandidateStanding.Fringe } : candidate)] } },
            Copeland2017.Assumptions).Covariance;
        var (alike, apart, allFringe) = (Of(_ => false), Of(i => i is 5 or 6), Of(i => i >= 5));
        Assert.Equal(alike, allFringe);
        Assert.Equal(alike[5, 5], apart[5, 5], 12);
        Assert.All(Enumerable.Range(6, Independents - 1), other => Assert.Equal(0, apart[5, other]));
        Assert.True(alike[5, 6] < 0);

        // Six alike: one loses a fifth of what another gains.
        Assert.Equal(-apart[7, 7] / 5, apart[7, 8], 12);
        Assert.Equal(0, Enumerable.Range(7, Independents - 2).Sum(j => apart[7, j]), 12);
    }

    /// <summary>What a poll leaves to those it does not name is no others' affair alone: candidates of the fringe are moved with them, by less.</summary>
    [Fact]
    public void Build_APollThatLeavesLittle_MovesTheFringeToo()
    {
        var contest = Crowded.Contest with { Candidates = [.. Crowded.Contest.Candidates.Select((candidate, i) => i is 5 or 6 ? candidate with { Standing = CandidateStanding.Fringe } : candidate)] };
        var poll = new Poll("P", null, new DateOnly(2017, 2, 22), null, null, Copeland2017.Shares(("Con", 0.45), ("Lab", 0.4), ("LD", 0.07), ("UKIP", 0.04), ("Green", 0.02)));
        var evidence = Crowded with { Contest = contest };
        var (before, after) = (Copeland2017.Prior(evidence).MeanLogShares, Copeland2017.Prior(evidence with { SeatPolls = [new SeatPoll(poll, null)] }).MeanLogShares);
        double Moved(int place) => after[place] - before[place] - (after[1] - before[1]);
        Assert.True(Moved(7) < Moved(5) && Moved(5) < -0.1);
    }

    [Fact]
    public void Of_PartyThatStoodBefore_HasTheGreaterPart()
    {
        // (0.05 / 0.002) to the power of 0.6 = 6.90.
        var stood = Crowded with { Contest = Crowded.Contest with { Previous = Crowded.Contest.Previous with { Given = Copeland2017.Shares(("Lab", 0.5), ("Con", 0.45), ("Ind-1", 0.05)) } } };
        var split = CandidateSplit.Of(stood, Copeland2017.Assumptions.With("splitPrevious", new Estimate(0.6, 0)).With("splitSpread", new Estimate(0, 0)));
        Assert.Equal(6.90, Math.Exp(split.LogParts[5] - split.LogParts[6]), 2);
    }

    [Fact]
    public void Prior_Turnout_FollowsLastTimeAndTheLead()
    {
        // −0.04 + 0.8 (logit 0.638 − 1) − 0.5 (0.0646 − 0.2), logit 0.638 = 0.5669.
        var assumptions = Copeland2017.Assumptions.With("turnoutLevel", new Estimate(-0.04, 0.4))
            .With("turnoutPrevious", new Estimate(0.8, 0)).With("turnoutMargin", new Estimate(-0.5, 0));
        var prior = Turnout.Prior(Copeland2017.Contest.Previous, null, assumptions);
        Assert.Equal(-0.3188, prior.LogitMean, 3);
        Assert.Equal(0.4, prior.LogitSd, 12);
    }

    [Fact]
    public void Build_APollThatNamesTwo_LeavesItsRestToAllOthers()
    {
        var poll = new Poll("P", null, new DateOnly(2017, 2, 22), null, null, Copeland2017.Shares(("Con", 0.5), ("Lab", 0.25)));
        var exact = Copeland2017.Assumptions.With("seatPollSharedError", new Estimate(1e-6, 0)).With("seatPollOwnError", new Estimate(1e-6, 0))
            .With("seatPollDailyError", new Estimate(0, 0));
        var shares = Copeland2017.CentralShares(Copeland2017.Prior(Copeland2017.Evidence with { SeatPolls = [new SeatPoll(poll, null)] }, exact));

        // The sum of several is linear in logs only near the belief, so the others' share is met to a few hundredths.
        Assert.Equal(0.25, 1 - shares[0] - shares[1], 0.05);
        Assert.Equal(2, shares[0] / shares[1], 2);
    }
}
