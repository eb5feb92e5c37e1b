using Copeland.Statistics;

namespace Copeland.Tests.Statistics;

public class CountedChanceTests
{
    // Wilson's interval at 95%: of 0 in n it ends at z²/(n + z²), z = 1.959964.
    [Theory]
    [InlineData(1, 1, 0.7935)]
    [InlineData(0, 10, 0.2775)]
    [InlineData(5, 10, 0.2634)]
    [InlineData(0, 100, 0.0370)]
    [InlineData(50, 100, 0.0962)]
    public void Reach_IsTheFurtherEndOfWilsonsInterval(double count, long trials, double expected) =>
        Assert.Equal(expected, CountedChance.Reach(count / trials, trials), 4);

    [Theory]
    [InlineData(0, 1, 0.4899)]
    [InlineData(1, 1, 0.4899)]
    [InlineData(100, 100, 0.0137)]
    [InlineData(50, 100, 0.05)]
    [InlineData(0, 400, 0)]
    [InlineData(1000, 1000, 0)]
    public void StandardError_OfAFewThatAllEndedAlike_IsNotNothing(long count, long trials, double expected) =>
        Assert.Equal(expected, CountedChance.StandardError(count, trials), 4);
}
