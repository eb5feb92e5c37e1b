using Copeland.Forecasts;

namespace Copeland.Tests.Forecasts;

public class FrontRunnersTests
{
    [Theory]
    [InlineData(new[] { 0.5, 0.3, 0.2 }, new[] { 0.3, 0.2, 0.4 }, 0, 1)]
    [InlineData(new[] { 0.84, 0.16, 0.0 }, new[] { 0.5, 0.1, 0.3 }, 0, 1)]
    [InlineData(new[] { 0.85, 0.15, 0.0 }, new[] { 0.5, 0.1, 0.3 }, 0, 1)]
    [InlineData(new[] { 0.86, 0.14, 0.0 }, new[] { 0.5, 0.1, 0.3 }, 0, 2)]
    [InlineData(new[] { 0.002, 0.996, 0.001 }, new[] { 0.05, 0.6, 0.15 }, 1, 2)]
    [InlineData(new[] { 0.5, 0.5 }, new[] { 0.49, 0.51 }, 1, 0)]
    public void Of_ChancesAndShares_ComparesTheLikeliestWithARealRivalOrTheLargestOfTheRest(double[] chances, double[] shares, int first, int second) =>
        Assert.Equal(new FrontRunners(first, second), FrontRunners.Of(chances, shares));

    /// <summary>Whoever has a real chance is in the race, and the two that are compared always are.</summary>
    [Theory]
    [InlineData(new[] { 0.26, 0.41, 0.31, 0.02 }, new[] { 1, 2, 0 })]
    [InlineData(new[] { 0.14, 0.5, 0.36 }, new[] { 1, 2 })]
    [InlineData(new[] { 0.15, 0.5, 0.35 }, new[] { 1, 2, 0 })]
    [InlineData(new[] { 0.001, 0.998, 0.001 }, new[] { 1, 0 })]
    public void InTheRace_Chances_AreTheTwoAndAllWithARealOne(double[] chances, int[] race) =>
        Assert.Equal(race, FrontRunners.Of(chances, [0.3, 0.4, 0.2, .. chances.Skip(3).Select(_ => 0.1)]).InTheRace(chances));

    [Fact]
    public void Of_OneCandidate_IsRefusedInWords()
    {
        var error = Assert.Throws<ArgumentException>(() => FrontRunners.Of([1.0], [1.0]));

        Assert.StartsWith("Front runners are two of at least two candidates with a chance and a share each; got 1 chances and 1 shares.", error.Message, StringComparison.Ordinal);
    }
}
