using Copeland.Elections;
using Copeland.Model;

namespace Copeland.Tests.Model;

/// <summary>Outgoing members under another label, insurgents, and the fringe, as the seat model sees them.</summary>
public class KnownCandidateTests
{
    private const int Ukip = 3;
    private const int First = 5;
    private const int Second = 6;

    [Fact]
    public void Build_TheOutgoingMemberUnderAnotherLabel_MovesTheMeanByTheCoefficientInAStepOfItsOwn()
    {
        var before = Copeland2017.Prior();
        var after = With(Ukip, candidate => candidate with { Restanding = true });
        Assert.Equal(before.MeanLogShares[Ukip] + Copeland2017.Assumptions["restander"].Mean, after.MeanLogShares[Ukip], 12);
        Assert.Equal(before.MeanLogShares[0], after.MeanLogShares[0], 12);
        var step = Assert.Single(after.Effects, effect => effect.Effect == MeanEffects.Restander.Label);
        Assert.Equal([0, 0, 0, Copeland2017.Assumptions["restander"].Mean, 0, 0, 0], step.LogShares);
        var (uncertain, certain) = (Coefficients(after)[Ukip, Ukip], Coefficients(before)[Ukip, Ukip]);
        Assert.True(uncertain > certain + (0.5 * Math.Pow(Copeland2017.Assumptions["restander"].Sd, 2)), Invariant($"{uncertain} against {certain}"));
    }

    [Fact]
    public void Build_TheOutgoingMemberUnderTheOldLabel_ChangesNothing() =>
        Assert.Equal(Copeland2017.Prior().MeanLogShares, With(1, candidate => candidate with { Restanding = true }).MeanLogShares);

    [Fact]
    public void Build_AnInsurgent_RaisesItsFamilyAndTakesMostOfIt()
    {
        var before = Copeland2017.CentralShares(Copeland2017.Prior());
        var after = Copeland2017.CentralShares(With(First, candidate => candidate with { Standing = CandidateStanding.Insurgent }));
        Assert.True(after[First] > 2 * before[First]);
        Assert.True(after[First] > 3 * after[Second]);
    }

    [Fact]
    public void Build_AFieldOfTheFringe_IsSmallerAndSurer()
    {
        var before = Copeland2017.Prior();
        var after = With(null, candidate => candidate with { Standing = CandidateStanding.Fringe });
        Assert.Equal(before.MeanLogShares[First] + Copeland2017.Assumptions["fringe"].Mean, after.MeanLogShares[First], 12);
        Assert.True(OnTheDay(after)[First, First] < OnTheDay(before)[First, First]);
    }

    [Fact]
    public void Build_TheFringeBesideAnother_DoesNotShareItsSurprises()
    {
        var prior = With(First, candidate => candidate with { Standing = CandidateStanding.Fringe });
        Assert.Equal(0, OnTheDay(prior)[First, First]);
        Assert.Equal(0, OnTheDay(prior)[First, Second]);
        Assert.Equal(OnTheDay(Copeland2017.Prior())[Second, Second], OnTheDay(prior)[Second, Second], 12);
    }

    private static double[,] OnTheDay(SeatPrior prior) => prior.Components.Single(component => component.Source == "this seat on the day").Covariance;

    private static double[,] Coefficients(SeatPrior prior) => prior.Components.Single(component => component.Source == "model coefficients").Covariance;

    // The candidate at a place changed; null for all outside the polled parties.
    private static SeatPrior With(int? place, Func<Candidate, Candidate> change)
    {
        var contest = Copeland2017.Contest;
        return Copeland2017.Prior(Copeland2017.Evidence with
        {
            Contest = contest with { Candidates = [.. contest.Candidates.Select((candidate, i) => i == place || (place is null && candidate.Party.Family == Family.Other) ? change(candidate) : candidate)] },
        });
    }
}
