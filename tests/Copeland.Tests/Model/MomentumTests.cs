using Copeland.Elections;
using Copeland.Model;

namespace Copeland.Tests.Model;

public class MomentumTests
{
    private static readonly DateOnly Day = new(2017, 2, 23);

    [Fact]
    public void Before_TwoContests_WeighsByAgeAndShrinks()
    {
        // Weights exp(−100/365) and exp(−200/365), shrinkage 2: (0.7604 × 0.4 + 0.5782 × 0.1) / (0.7604 + 0.5782 + 2).
        var momentum = Momentum.Before(Day, Country.England, [Residual(100, 0.4, 1), Residual(200, 0.1, 1)], new MomentumAssumptions());
        var (young, old) = (Math.Exp(-100 / 365.0), Math.Exp(-200 / 365.0));
        Assert.Equal(((0.4 * young) + (0.1 * old)) / (young + old + 2), momentum[Family.Labour].Everywhere, 12);
    }

    [Fact]
    public void Before_ByPrecision_CountsASurpriseWhereSurprisesAreUsualForLess()
    {
        // σ² = 0.8 is four times the typical 0.2: a weight of a quarter; shrinkage 0.5.
        var momentum = Momentum.Before(Day, Country.England, [Residual(365, 0.4, Math.Sqrt(0.8))], new MomentumAssumptions(Shrinkage: 0.5, ByPrecision: true));
        var weight = Math.Exp(-1) / 4;
        Assert.Equal(0.4 * weight / (weight + 0.5), momentum[Family.Labour].Everywhere, 12);
    }

    [Fact]
    public void Before_AContestOfTheDayItself_IsNotKnown() =>
        Assert.Empty(Momentum.Before(Day, Country.England, [Residual(0, 0.4, 1), Residual(-7, 0.4, 1)], new MomentumAssumptions()));

    [Theory]
    [InlineData(Country.Scotland, 0.4)]
    [InlineData(Country.Wales, 0)]
    [InlineData(Country.England, 0)]
    public void Before_InANation_CountsItsOwnContestsApart(Country country, double own)
    {
        // One contest a year ago in Scotland, residual 0.4, and one in England, 0.1: weight e^−1 each, shrinkage 2.
        var momentum = Momentum.Before(Day, country, [Residual(365, 0.4, 1) with { Country = Country.Scotland }, Residual(365, 0.1, 1)], new MomentumAssumptions());
        Assert.Equal(0.5 * Math.Exp(-1) / ((2 * Math.Exp(-1)) + 2), momentum[Family.Labour].Everywhere, 12);
        Assert.Equal(own * Math.Exp(-1) / (Math.Exp(-1) + 2), momentum[Family.Labour].InNation, 12);
    }

    [Fact]
    public void Before_AByElectionInTheSeatItself_CountsForMostOfIt()
    {
        // Elsewhere and here together 0.2 by the weights; of that 35%, and 65% of the 0.4 of here.
        var (elsewhere, here) = (Residual(100, 0.1, 1), Residual(200, 0.4, 1) with { IsHere = true });
        var (young, old) = (Math.Exp(-100 / 365.0), Math.Exp(-200 / 365.0));
        var all = ((0.1 * young) + (0.4 * old)) / (young + old + 2);
        Assert.Equal((0.35 * all) + (0.65 * 0.4), Momentum.Before(Day, Country.England, [elsewhere, here], new MomentumAssumptions())[Family.Labour].Everywhere, 12);
    }

    [Fact]
    public void Before_TwoInTheSeatItself_TheLastOneIsTheSeats()
    {
        var (first, last) = (Residual(300, -0.4, 1) with { IsHere = true }, Residual(100, 0.4, 1) with { IsHere = true });
        var momentum = Momentum.Before(Day, Country.England, [last, first], new MomentumAssumptions());
        Assert.Equal(momentum[Family.Labour].Everywhere, Momentum.Before(Day, Country.England, [first, last], new MomentumAssumptions())[Family.Labour].Everywhere, 12);
        Assert.True(momentum[Family.Labour].Everywhere > 0.2);
    }

    private static StructuralResidual Residual(int daysBefore, double residual, double scale) =>
        new(Day.AddDays(-daysBefore), Country.England, [Family.Labour], [residual], [scale]);
}
