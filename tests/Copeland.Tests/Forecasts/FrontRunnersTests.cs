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

    [Fact]
    public void Of_OneCandidate_IsRefusedInWords()
    {
        var error = Assert.Throws<ArgumentException>(() => FrontRunners.Of([1.0], [1.0]));

        Assert.StartsWith("Front runners are two of at least two candidates with a chance and a share each; got 1 chances and 1 shares.", error.Message, StringComparison.Ordinal);
    }
}
