using Copeland.Reports;

namespace Copeland.Tests.Reports;

public class ProbabilityWordsTests
{
    [Theory]
    [InlineData(0, "very unlikely, less than 1 in 100")]
    [InlineData(0.0099, "very unlikely, less than 1 in 100")]
    [InlineData(0.01, "very unlikely, about 1 in 100")]
    [InlineData(0.0499, "very unlikely, about 5 in 100")]
    [InlineData(0.05, "unlikely, about 1 in 10")]
    [InlineData(0.1999, "unlikely, about 2 in 10")]
    [InlineData(0.20, "outside chance, about 2 in 10")]
    [InlineData(0.3999, "outside chance, about 4 in 10")]
    [InlineData(0.40, "toss-up, about 4 in 10")]
    [InlineData(0.60, "toss-up, about 6 in 10")]
    [InlineData(0.6001, "more likely than not, about 6 in 10")]
    [InlineData(0.80, "more likely than not, about 8 in 10")]
    [InlineData(0.8001, "likely, about 8 in 10")]
    [InlineData(0.95, "likely, about 9 in 10")]
    [InlineData(0.9501, "very likely, about 95 in 100")]
    [InlineData(0.99, "very likely, about 99 in 100")]
    [InlineData(0.9901, "very likely, more than 99 in 100")]
    [InlineData(1, "very likely, more than 99 in 100")]
    public void Both_AtEveryBorder_IsTheScalesWord(double probability, string expected) =>
        Assert.Equal(expected, ProbabilityWords.Both(probability));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    public void Likelihood_OutsideItsRange_Throws(double probability) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ProbabilityWords.Likelihood(probability));
}
