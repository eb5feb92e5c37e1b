using Copeland.Elections;
using Copeland.Model;
using Copeland.Statistics;

namespace Copeland.Tests.Model;

/// <summary>Each effect's value for families of a made-up contest, by hand; and what the model says and refuses beside it.</summary>
public class EffectTests
{
    // Fought 2.5 years after May 2015 in Wales, defended by the Liberal Democrats, who are the government's junior partner.
    private static readonly ContestOutlook Contest = new()
    {
        Date = new DateOnly(2015, 5, 7).AddDays(913),
        GeneralElection = new DateOnly(2015, 5, 7),
        Country = Country.Wales,
        Government = Family.Conservative,
        CoalitionPartner = Family.LiberalDemocrat,
        Defending = Family.LiberalDemocrat,
        LeaveShare = 0.62,
        PreviousTurnout = 0.6,
        PreviousShares = new Dictionary<Family, double> { [Family.Conservative] = 0.3, [Family.LiberalDemocrat] = 0.4, [Family.Labour] = 0.2, [Family.Green] = 0.05 },
        Standings =
        [
            Stand(Family.Conservative, 0.3), Stand(Family.Labour, 0.2), Stand(Family.LiberalDemocrat, 0.4), Stand(Family.Green, 0.05) with { HasInsurgent = true },
            Stand(Family.Nationalist, null), Stand(Family.PopulistRight, null) with { HasRestander = true }, Stand(Family.Other, null) with { IsFringe = true },
        ],
    };

    // Effects that are nought for everybody not named; momentum is 0.1 everywhere and 0.2 in the nation.
    public static TheoryData<string, double[]> ByHand => new()
    {
        { "governmentPenalty", [1, 0, 0, 0, 0, 0, 0] },
        { "coalitionPenalty", [0, 0, 1, 0, 0, 0, 0] },
        { "defending", [0, 0, 1, 0, 0, 0, 0] },
        { "governmentDefending", [0, 0, 0, 0, 0, 0, 0] },
        { "governmentYears", [(913 / 365.25) - 2.2, 0, 0, 0, 0, 0, 0] },
        { "second", [1, 0, 0, 0, 0, 0, 0] },
        { "liberalDemocrat", [0, 0, 1, 0, 0, 0, 0] },
        { "populistRight", [0, 0, 0, 0, 0, 1, 0] },
        { "green", [0, 0, 0, 1, 0, 0, 0] },
        { "nationalist", [0, 0, 0, 0, 1, 0, 0] },
        { "liberalDemocratSecond", [0, 0, 1, 0, 0, 0, 0] },
        { "liberalDemocratGovernmentSeat", [0, 0, 0, 0, 0, 0, 0] },
        { "newParty", [0, 0, 0, 0, 1, 1, 1] },
        { "newOther", [0, 0, 0, 0, 0, 0, 1] },
        { "leaveEffect", [0.3, -0.1, -1, -0.7, -0.5, 1, 0] },
        { "momentum", [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1] },
        { "momentumRight", [0, 0, 0, 0, 0, 0.1, 0] },
        { "momentumDefending", [0, 0, 0.1, 0, 0, 0, 0] },
        { "momentumNation", [0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2] },
        { "newNationalist", [0, 0, 0, 0, 1, 0, 0] },
        { "newLiberalDemocrat", [0, 0, 0, 0, 0, 0, 0] },
        { "restander", [0, 0, 0, 0, 0, 1, 0] },
        { "insurgent", [0, 0, 0, 1, 0, 0, 0] },
        { "fringe", [0, 0, 0, 0, 0, 0, 1] },
    };

    [Theory]
    [MemberData(nameof(ByHand))]
    public void Value_OfEachFamily_IsThatByHand(string name, double[] expected)
    {
        var effect = MeanEffects.All.Single(effect => effect.Name == name);
        Assert.Equal(expected, Contest.Standings.Select(standing => Math.Round(effect.Value(new FamilyTerm(Contest, standing, new FamilyMomentum(0.1, 0.2))), 9)), (one, other) => Math.Abs(one - other) < 1e-8);
        Assert.Equal(name.StartsWith("momentum", StringComparison.Ordinal), effect.UsesMomentum);
    }

    /// <summary>A government that defends, its rival that is new, and the Liberal Democrats that are: what the contest above does not show.</summary>
    [Fact]
    public void Value_WhereTheGovernmentDefends_CountsItAndTheLiberalDemocrats()
    {
        var defended = Contest with { Defending = Family.Conservative, LeaveShare = null, Standings = [.. Contest.Standings.Select(standing => standing.Family == Family.LiberalDemocrat ? standing with { PreviousShare = null } : standing)] };
        double Of(string name, Family family) => MeanEffects.All.Single(effect => effect.Name == name)
            .Value(new FamilyTerm(defended, defended.Standings.Single(standing => standing.Family == family), default));
        Assert.Equal((1, 0, 1, 0), (Of("governmentDefending", Family.Conservative), Of("governmentDefending", Family.Labour), Of("liberalDemocratGovernmentSeat", Family.LiberalDemocrat), Of("liberalDemocratGovernmentSeat", Family.Labour)));
        Assert.Equal((1, 0, 0), (Of("newLiberalDemocrat", Family.LiberalDemocrat), Of("newLiberalDemocrat", Family.Nationalist), Of("leaveEffect", Family.PopulistRight)));
    }

    [Fact]
    public void Leave_BeforeTheParliamentOf2010_SaysNothing()
    {
        var before = Contest with { GeneralElection = new DateOnly(2005, 5, 5) };
        var term = new FamilyTerm(before, before.Standings[5], new FamilyMomentum(0.1, 0));
        Assert.Equal((0, 0), (MeanEffects.All.Single(effect => effect.Name == "leaveEffect").Value(term), MeanEffects.All.Single(effect => effect.Name == "momentumRight").Value(term)));
    }

    [Fact]
    public void PreviousRank_OfAFamily_CountsThoseAheadOfIt() =>
        Assert.Equal([2, 3, 1, 4, 0], new[] { Family.Conservative, Family.Labour, Family.LiberalDemocrat, Family.Green, Family.Nationalist }.Select(Contest.PreviousRank));

    /// <summary>A response of 1 to the log of 4%, and what an independent has more: 0.3.</summary>
    [Fact]
    public void SplitTerms_OfAnIndependent_AreItsLogShareAndOne()
    {
        var contest = Copeland2017.Contest with { Previous = Copeland2017.Contest.Previous with { Given = Copeland2017.Shares(("Lab", 0.5), ("Ind-1", 0.04)) } };
        var (independent, newcomer, labour) = (contest.Candidates[5], contest.Candidates[6], contest.Candidates[1]);
        Assert.Equal([Math.Log(0.04), 1, 0], SplitTerms.Of(contest, independent));
        Assert.Equal([Math.Log(0.002), 1, 0], SplitTerms.Of(contest, newcomer));
        Assert.Equal([Math.Log(0.5), 0, 0], SplitTerms.Of(contest, labour));
        Assert.Equal(Math.Log(0.04) + 0.3, SplitTerms.LogWeight(contest, VoteShares.None, independent, [1, 0.3, 9]), 12);
        Assert.Equal(Math.Log(0.5), SplitTerms.LogWeight(contest, Copeland2017.Shares(("Lab", 0.3)), labour, [1, 0.3, 9]), 12);
        Assert.Equal(Math.Log(0.6), SplitTerms.LogWeight(contest, Copeland2017.Shares(("Lab", 0.6)), labour, [1, 0.3, 9]), 12);
        Assert.Equal(Math.Log(0.005), SplitTerms.LogWeight(contest, VoteShares.None, contest.Candidates[4], [1, 0.3, 9]), 12);
    }

    [Fact]
    public void Build_TheComponents_AreStudentOnlyOnTheDay()
    {
        var components = Copeland2017.Prior().Components;
        Assert.Equal(["this seat on the day"], components.Where(component => component.StudentScaled).Select(component => component.Source));
        Assert.Contains(components, component => component.Source == "model coefficients");
        Assert.Contains(Copeland2017.Drifting("Lab", 0.1).Components, component => component is { Source: "polls until polling day", StudentScaled: false });
    }

    [Fact]
    public void WithoutMomentum_LeavesAllOtherEffectsInTheirOrder()
    {
        var (all, structural) = (ModelSpecifications.Current, ModelSpecifications.Current.WithoutMomentum());
        Assert.Equal(all.MeanEffects.Where(effect => !effect.Name.StartsWith("momentum", StringComparison.Ordinal)).Select(effect => effect.Name), structural.MeanEffects.Select(effect => effect.Name));
        Assert.Equal(all.ScaleEffects.Select(effect => effect.Name), structural.ScaleEffects.Select(effect => effect.Name));
        Assert.Contains(all.MeanEffects, effect => effect.Name == "momentum");
    }

    [Fact]
    public void AbsentParties_OfAPolledPartyThatDoesNotStand_AreNamedOnce()
    {
        Assert.Empty(AbsentParties.Of(Copeland2017.Evidence));
        var without = Copeland2017.Evidence with { Contest = Copeland2017.Contest with { Candidates = [.. Copeland2017.Contest.Candidates.Where(candidate => candidate.Party.Code != "LD")] } };
        Assert.Contains("LD (10% in the average of national polls). Add whoever stands", Assert.Single(AbsentParties.Of(without)), StringComparison.Ordinal);

        // A main rival of last time is told of elsewhere: UKIP had 15.51% here, the Liberal Democrats 3.45%.
        var rivals = Copeland2017.Evidence with { Contest = Copeland2017.Contest with { Candidates = [.. Copeland2017.Contest.Candidates.Where(candidate => candidate.Party.Code is not ("LD" or "UKIP"))] } };
        Assert.DoesNotContain("UKIP", Assert.Single(AbsentParties.Of(rivals)), StringComparison.Ordinal);
        var lesser = rivals with { Contest = rivals.Contest with { Previous = rivals.Contest.Previous with { Given = Copeland2017.Shares(("Lab", 0.5), ("UKIP", 0.1499)) } } };
        Assert.Contains("UKIP (13% in the average of national polls)", Assert.Single(AbsentParties.Of(lesser)), StringComparison.Ordinal);
        var level = rivals with { Contest = rivals.Contest with { Previous = rivals.Contest.Previous with { Given = Copeland2017.Shares(("Lab", 0.5), ("UKIP", 0.15)) } } };
        Assert.DoesNotContain("UKIP", Assert.Single(AbsentParties.Of(level)), StringComparison.Ordinal);

        // Nobody asks about the Workers Party, but it had a tenth of this seat; nor about these, who had next to nothing or are persons.
        var local = Copeland2017.Evidence with { Contest = Copeland2017.Contest with { Previous = Copeland2017.Contest.Previous with { Given = Copeland2017.Shares(("Lab", 0.5), ("Con", 0.3), ("WPB", 0.103), ("TUSC", 0.049), ("Ind-9", 0.1)) } } };
        Assert.StartsWith("Not on the ballot: WPB (10.3% last time). Add", Assert.Single(AbsentParties.Of(local)), StringComparison.Ordinal);
    }

    [Fact]
    public void With_AnotherSd_MakesACoefficientIndependentWithItsOwnVariance()
    {
        var effects = Copeland2017.Assumptions.Specification.MeanEffects.Select(effect => effect.Name).ToList();
        var (one, two) = (effects.IndexOf("defending"), effects.IndexOf("second"));
        var changed = Copeland2017.Assumptions.With(new Dictionary<string, Estimate>(StringComparer.Ordinal)
        {
            ["defending"] = new Estimate(0.1, 0.5),
            ["second"] = new Estimate(0.2, 0.25),
        });
        Assert.Equal((0.25, 0.0625, 0), (changed.Covariance[one, one], changed.Covariance[two, two], changed.Covariance[one, two]));
        Assert.All(Enumerable.Range(0, effects.Count).Where(other => other != one), other => Assert.Equal((0, 0), (changed.Covariance[one, other], changed.Covariance[other, one])));
        Assert.NotEqual(0, Copeland2017.Assumptions.Covariance[one, two]);
        var third = effects.IndexOf("green");
        Assert.Equal(Copeland2017.Assumptions.Covariance[third, third], changed.Covariance[third, third]);

        // Where only the mean is another, what is known of it is not.
        var moved = Copeland2017.Assumptions.With("defending", new Estimate(0.9, Copeland2017.Assumptions["defending"].Sd));
        Assert.Equal(Copeland2017.Assumptions.Covariance[one, two], moved.Covariance[one, two]);
        Assert.Same(Copeland2017.Assumptions, Copeland2017.Assumptions.With(new Dictionary<string, Estimate>()));
        Assert.Throws<KeyNotFoundException>(() => Copeland2017.Assumptions.With("nobody", default));
    }

    [Fact]
    public void CoefficientCovariance_OfADesign_IsItsProduct()
    {
        var model = FamilyModel.Of(Contest, Momentum.None, Copeland2017.Assumptions);
        var (design, coefficients) = (model.Design, Copeland2017.Assumptions.Covariance);
        var found = model.CoefficientCovariance(coefficients);
        for (var i = 0; i < found.GetLength(0); i++)
        {
            for (var j = 0; j < found.GetLength(1); j++)
            {
                var expected = Enumerable.Range(0, coefficients.Size).Sum(k => Enumerable.Range(0, coefficients.Size).Sum(l => design[i, k] * coefficients[k, l] * design[j, l]));
                Assert.Equal(expected, found[i, j], 1e-12);
            }
        }
    }

    private static FamilyStanding Stand(Family family, double? previous) => new(family, previous, 0.2, 0.25, 1);
}
