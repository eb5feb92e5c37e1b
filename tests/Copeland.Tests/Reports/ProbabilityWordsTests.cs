using Copeland.Reports;
using Copeland.Statistics;

namespace Copeland.Tests.Reports;

public class ProbabilityWordsTests
{
    [Theory]
    [InlineData(0, "very unlikely, less than 1 in 100")]
    [InlineData(0.0099, "very unlikely, less than 1 in 100")]
    [InlineData(0.01, "very unlikely, about 1 in 100")]
    [InlineData(0.0449, "very unlikely, about 4 in 100")]
    [InlineData(0.0499, "unlikely, about 1 in 20")]
    [InlineData(0.05, "unlikely, about 1 in 20")]
    [InlineData(0.14, "unlikely, about 3 in 20")]
    [InlineData(0.2449, "unlikely, about 1 in 4")]
    [InlineData(0.25, "less likely than not, about 1 in 4")]
    [InlineData(0.3333, "less likely than not, about 1 in 3")]
    [InlineData(0.4449, "less likely than not, about 9 in 20")]
    [InlineData(0.45, "toss-up, about 9 in 20")]
    [InlineData(0.55, "toss-up, about 11 in 20")]
    [InlineData(0.58, "more likely than not, about 6 in 10")]
    [InlineData(0.75, "more likely than not, about 3 in 4")]
    [InlineData(0.76, "likely, about 3 in 4")]
    [InlineData(0.80, "likely, about 8 in 10")]
    [InlineData(0.95, "likely, about 19 in 20")]
    [InlineData(0.96, "very likely, about 96 in 100")]
    [InlineData(0.99, "very likely, about 99 in 100")]
    [InlineData(0.9901, "very likely, more than 99 in 100")]
    [InlineData(1, "very likely, more than 99 in 100")]
    public void Both_AtEveryBorder_IsTheScalesWord(double probability, string expected) =>
        Assert.Equal(expected, ProbabilityWords.Both(new ProbabilityEstimate(probability, 0)));

    [Theory]
    [InlineData(0.972, 0.0074, "95%", "likely, about 19 in 20")]
    [InlineData(0.985, 0.0076, ">95%", "very likely, more than 19 in 20")]
    [InlineData(0.02, 0.0076, "<5%", "very unlikely, less than 1 in 20")]
    [InlineData(0.02, 0.04, "<10%", "unlikely, less than 1 in 10")]
    [InlineData(0.573, 0.03, "60%", "more likely than not, about 6 in 10")]
    public void Both_OfFewDraws_SaysWhatTheFigureSays(double probability, double error, string figure, string words)
    {
        var estimate = new ProbabilityEstimate(probability, error);

        Assert.Equal((figure, words), (DisplayNumber.Chance(estimate), ProbabilityWords.Both(estimate)));
    }

    [Fact]
    public void Both_OfEveryWholePercent_IsMirroredByItsOpposite()
    {
        var opposite = new Dictionary<string, string>
        {
            ["very unlikely"] = "very likely",
            ["unlikely"] = "likely",
            ["less likely than not"] = "more likely than not",
            ["toss-up"] = "toss-up",
        };
        for (var percent = 1; percent <= 50; percent++)
        {
            var (one, other) = (ProbabilityWords.Likelihood(new(percent / 100.0, 0)), ProbabilityWords.Likelihood(new((100 - percent) / 100.0, 0)));
            Assert.Equal(opposite[one], other);
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    public void Likelihood_OutsideItsRange_Throws(double probability) =>
        Assert.Throws<ArgumentException>(() => ProbabilityWords.Likelihood(new ProbabilityEstimate(probability, 0)));

    /// <summary>"3%, about 3 in 100" says one thing twice.</summary>
    [Theory]
    [InlineData(0.44, "about 9 in 20")]
    [InlineData(0.03, null)]
    [InlineData(0.97, null)]
    public void BesidePercent_WhatThePercentageSaysAlready_IsNull(double probability, string? words) =>
        Assert.Equal(words, ProbabilityWords.BesidePercent(new ProbabilityEstimate(probability, 0.001)));
}
