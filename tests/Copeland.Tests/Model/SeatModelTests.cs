using Copeland.Model;
using Copeland.Polling;
using Copeland.Statistics;

namespace Copeland.Tests.Model;

public class SeatModelTests
{
    private const int Con = 0;
    private const int Lab = 1;

    [Fact]
    public void Build_Copeland2017_EffectsAddUpToTheMeanExactly()
    {
        var prior = Copeland2017.Prior();
        for (var i = 0; i < prior.MeanLogShares.Length; i++)
        {
            Assert.Equal(prior.MeanLogShares[i], prior.Effects.Sum(effect => effect.LogShares[i]), 12);
        }
    }

    [Fact]
    public void Build_Conservative_IsTheSumWorkedByHand()
    {
        // Con: 35.8 → uniform +2.8 = 38.6, proportional × 40.5/37.7 = 38.46; governing and second last time; Leave sign +0.3.
        var uniform = Math.Log(0.358 + 0.405 - 0.377);
        var proportional = Math.Log(0.358 * 0.405 / 0.377);
        var blend = 0.5 * (uniform + proportional);
        var years = (new DateOnly(2017, 2, 23).DayNumber - new DateOnly(2015, 5, 7).DayNumber) / 365.25;
        static double A(string name) => Copeland2017.Assumptions[name].Mean;
        var expected = (A("base") * blend) + (A("baseConservative") * (blend + 1.5)) + A("governmentPenalty") + (A("governmentYears") * (years - 2.2))
            + A("second") + (A("uniformMinusProportional") * (uniform - proportional)) + (A("leaveEffect") * 0.3 * (59.2 - 52) / 10);
        Assert.Equal(expected, Copeland2017.Prior().MeanLogShares[Con], 12);
    }

    [Fact]
    public void Build_TwoIndependents_ShareTheirFamilysTotal()
    {
        var exact = Copeland2017.Assumptions.With("splitSpread", new Estimate(0, 0));
        var prior = Copeland2017.Prior(null, exact);
        Assert.Equal(prior.MeanLogShares[5], prior.MeanLogShares[6], 12);
        var alone = Copeland2017.Evidence with { Contest = Copeland2017.Contest with { Candidates = [.. Copeland2017.Contest.Candidates.Take(6)] } };
        Assert.Equal(Copeland2017.Prior(alone, exact).MeanLogShares[5] - Math.Log(2), prior.MeanLogShares[5], 12);
    }

    [Fact]
    public void Build_HigherPollsForAParty_RaiseItsShare()
    {
        var now = Copeland2017.Picture.Now.WithOthersScaled("Lab", 0.30);
        var moved = Copeland2017.Prior(Copeland2017.Evidence with { National = Copeland2017.Picture with { Now = now } });
        Assert.True(Copeland2017.CentralShares(moved)[Lab] > Copeland2017.CentralShares(Copeland2017.Prior())[Lab] + 0.02);
    }

    [Fact]
    public void Build_HigherLeaveShare_HelpsUkipAndHurtsTheLiberalDemocrats()
    {
        var seat = Copeland2017.Contest.Seat with { Leave = new Estimate(0.70, 0.02) };
        var leave = Copeland2017.CentralShares(Copeland2017.Prior(Copeland2017.Evidence with { Contest = Copeland2017.Contest with { Seat = seat } }));
        var now = Copeland2017.CentralShares(Copeland2017.Prior());
        Assert.True(leave[3] > now[3] && leave[2] < now[2]);
    }

    [Fact]
    public void Build_DriftBeforePollingDay_AddsItsOwnComponent()
    {
        var drifting = Copeland2017.Picture with { Now = Copeland2017.Shares(("Lab", 0.264)), Horizon = 63 };
        var prior = Copeland2017.Prior(Copeland2017.Evidence with { National = drifting });
        var component = Assert.Single(prior.Components, c => c.Source == "polls until polling day");
        Assert.True(component.Covariance[Lab, Lab] > 0.003);
        Assert.Equal(0, component.Covariance[Con, Con]);
        Assert.DoesNotContain(Copeland2017.Prior().Components, c => c.Source == "polls until polling day");
    }

    [Fact]
    public void Build_AnAdjustment_MovesTheCentralShareByItsPoints()
    {
        var before = Copeland2017.CentralShares(Copeland2017.Prior());
        var adjusted = Copeland2017.Prior(Copeland2017.Evidence with { Adjustments = [new("Lab", new Estimate(-0.02, 0.02), "Sellafield")] });
        var after = Copeland2017.CentralShares(adjusted);
        Assert.Equal(before[Lab] - 0.02, after[Lab], 12);
        Assert.Equal(before[Con] / before[2], after[Con] / after[2], 12);
        Assert.Contains(adjusted.Components, c => c.Source == "adjustment: Lab");
    }

    [Fact]
    public void Build_AnExactSeatPoll_LeavesItsRatios()
    {
        var poll = new Poll("P", null, new DateOnly(2017, 2, 22), null, null, Copeland2017.Shares(("Con", 0.5), ("Lab", 0.25)));
        var exact = Copeland2017.Assumptions.With("seatPollSharedError", new Estimate(1e-6, 0)).With("seatPollOwnError", new Estimate(1e-6, 0)).With("seatPollDailyError", new Estimate(0, 0));
        var shares = Copeland2017.CentralShares(Copeland2017.Prior(Copeland2017.Evidence with { SeatPolls = [new SeatPoll(poll, null)] }, exact));
        Assert.Equal(2, shares[Con] / shares[Lab], 3);
    }

    [Fact]
    public void Build_ASeatPoll_NarrowsTheContrastAndLiesBetween()
    {
        var poll = new Poll("P", null, new DateOnly(2017, 2, 20), null, 500, Copeland2017.Shares(("Con", 0.5), ("Lab", 0.25), ("LD", 0.1), ("UKIP", 0.1)));
        var (before, after) = (Copeland2017.Prior(), Copeland2017.Prior(Copeland2017.Evidence with { SeatPolls = [new SeatPoll(poll, null)] }));
        Assert.InRange(after.MeanLogShares[Con] - after.MeanLogShares[Lab], before.MeanLogShares[Con] - before.MeanLogShares[Lab], Math.Log(2));
        Assert.True(Contrast(after) < Contrast(before));
    }

    [Fact]
    public void Build_RelabelledBallot_RelabelsTheBelief()
    {
        var reversed = Copeland2017.Evidence with { Contest = Copeland2017.Contest with { Candidates = [.. Copeland2017.Contest.Candidates.Reverse()] } };
        var (forward, backward) = (Copeland2017.Prior(), Copeland2017.Prior(reversed));
        Assert.Equal(forward.MeanLogShares, backward.MeanLogShares.Reverse(), (a, b) => Math.Abs(a - b) < 1e-12);
    }

    private static double Contrast(SeatPrior prior) => prior.Components.Sum(c =>
        (c.StudentScaled ? prior.DegreesOfFreedom / (prior.DegreesOfFreedom - 2) : 1) * (c.Covariance[Con, Con] + c.Covariance[Lab, Lab] - (2 * c.Covariance[Con, Lab])));
}
