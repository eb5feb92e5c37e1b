using Copeland.Reports;
using Copeland.Statistics;

namespace Copeland.Tests.Reports;

public class DisplayNumberTests
{
    [Theory]
    [InlineData(0.0261, 0.0005, 0.0005, "2.6%")]
    [InlineData(0.0261, 0.0005, 0.0016, "3%")]
    [InlineData(0.0261, 0.0005, 0.02, "3%")]
    [InlineData(0.4821, 0.02, 0.02, "50%")]
    public void ProbabilityInColumn_HasTenthsWhereAllOfTheColumnMay(double value, double error, double largest, string expected)
    {
        Assert.Equal(expected, DisplayNumber.ProbabilityInColumn(new(value, error), largest));
        Assert.Equal(expected, DisplayNumber.ShareInColumn(value, error, largest));
    }

    [Theory]
    [InlineData(0.5731, 0.0016, "57%")]
    [InlineData(0.5731, 0.0004, "57.3%")]
    [InlineData(0.5731, 0.0005, "57.3%")]
    [InlineData(0.5731, 0.0051, "55%")]
    [InlineData(0.5731, 0.02, "55%")]
    [InlineData(0.5731, 0.04, "60%")]
    [InlineData(0, 0, "<1%")]
    [InlineData(1, 0, ">99%")]
    [InlineData(0.0099, 0.0001, "<1%")]
    [InlineData(0.01, 0.0001, "1.0%")]
    [InlineData(0.0149, 0.001, "1%")]
    [InlineData(0.9901, 0.001, ">99%")]
    [InlineData(0.99, 0.001, "99%")]
    [InlineData(0.02, 0.02, "<5%")]
    [InlineData(0.985, 0.02, ">95%")]
    [InlineData(0.02, 0.04, "<10%")]
    public void Probability_WithError_ShowsWhatTheErrorAllows(double value, double error, string expected) =>
        Assert.Equal(expected, DisplayNumber.Probability(new ProbabilityEstimate(value, error)));

    [Theory]
    [InlineData(double.NaN, 0)]
    [InlineData(-0.01, 0)]
    [InlineData(1.01, 0)]
    [InlineData(0.5, -1)]
    [InlineData(0.5, double.NaN)]
    public void Probability_OutsideItsRange_Throws(double value, double error) =>
        Assert.Throws<ArgumentException>(() => DisplayNumber.Probability(new ProbabilityEstimate(value, error)));

    [Fact]
    public void Chance_WithMillionsOfDraws_StaysWholePercent()
    {
        Assert.Equal("63%", DisplayNumber.Chance(new ProbabilityEstimate(0.626, 0.00005)));
        Assert.Equal("1%", DisplayNumber.Chance(new ProbabilityEstimate(0.0112, 0.00005)));
        Assert.Equal("<1%", DisplayNumber.Chance(new ProbabilityEstimate(0.0099, 0.00005)));
        Assert.Equal("60%", DisplayNumber.Chance(new ProbabilityEstimate(0.5731, 0.04)));
    }

    /// <summary>What was counted is known: it is never "less than 1%".</summary>
    [Theory]
    [InlineData(0, "0.0%")]
    [InlineData(0.0004, "<0.1%")]
    [InlineData(0.0036, "0.4%")]
    [InlineData(0.4226, "42.3%")]
    public void Counted_AShare_IsPrintedToATenth(double share, string expected) => Assert.Equal(expected, DisplayNumber.Counted(share));

    [Theory]
    [InlineData(0.30, 0.48, "30–48%")]
    [InlineData(0.002, 0.028, "<1–3%")]
    [InlineData(0.001, 0.004, "<1%")]
    [InlineData(0.382, 0.384, "38%")]
    [InlineData(0.884, 0.999, "88 to >99%")]
    [InlineData(0.002, 0.998, "<1 to >99%")]
    public void ShareRange_OfTwoShares_ReadsAsPrinted(double low, double high, string expected) =>
        Assert.Equal(expected, DisplayNumber.ShareRange(low, high));

    [Theory]
    [InlineData(0.30, 0.48, "30–48%")]
    [InlineData(0.002, 0.0251, "less than 3%")]
    [InlineData(0.001, 0.004, "less than 1%")]
    [InlineData(0.884, 0.999, "more than 88%")]
    [InlineData(0.002, 0.998, "anything from 0 to 100%")]
    public void ShareRangeInProse_OfTwoShares_ReadsAsASentence(double low, double high, string expected) =>
        Assert.Equal(expected, DisplayNumber.ShareRangeInProse(low, high));

    [Theory]
    [InlineData("<1%", "below 1%")]
    [InlineData("1%", "below 2%")]
    [InlineData("4%", "4% or less")]
    public void UpTo_TheGreatestOfSeveral_BoundsThemAll(string shown, string expected) => Assert.Equal(expected, DisplayNumber.UpTo(shown));

    [Theory]
    [InlineData(0.028, "+2.8")]
    [InlineData(-0.047, "−4.7")]
    [InlineData(-0.0004, "0.0")]
    [InlineData(0.0004, "0.0")]
    public void SignedPoints_OfAChange_CarriesATypographicSign(double change, string expected) =>
        Assert.Equal(expected, DisplayNumber.SignedPoints(change));

    [Theory]
    [InlineData(0.056, "5.6 points")]
    [InlineData(0.01, "1 point")]
    [InlineData(0.0104, "1 point")]
    [InlineData(0.0996, "10 points")]
    [InlineData(0.124, "12 points")]
    [InlineData(0.0304, "3 points")]
    public void Points_OfALead_IsSingularOnlyAtOne(double lead, string expected) => Assert.Equal(expected, DisplayNumber.Points(lead));

    [Theory]
    [InlineData(0.0802, 0.067, "8 points", "7")]
    [InlineData(0.12, 0.004, "12 points", "less than a point")]
    [InlineData(0.011, 0.02, "1 point", "2 points")]
    public void WholePoints_OfTwoLeads_HaveOneUnit(double first, double second, string one, string other) =>
        Assert.Equal((one, other), DisplayNumber.WholePoints(first, second));

    [Fact]
    public void Text_InOtherCultures_StaysTheSame()
    {
        foreach (var culture in new[] { "en-GB", "de-DE", "tr-TR" })
        {
            using (new CultureScope(culture))
            {
                Assert.Equal("57.3%", DisplayNumber.Probability(new ProbabilityEstimate(0.573, 0.0004)));
                Assert.Equal("1,048,576", DisplayNumber.Count(1_048_576));
                Assert.Equal("23 February 2017", DisplayNumber.Date(new DateOnly(2017, 2, 23)));
                Assert.Equal("−4.7", DisplayNumber.SignedPoints(-0.047));
            }
        }
    }

    [Theory]
    [InlineData(0.008, 0.336, "0.8 to 34 points")]
    [InlineData(0.01, 0.026, "1 to 2.6 points")]
    [InlineData(0.1, 0.1, "10 points")]
    public void PointsRange_TwoSizes_HaveTheUnitOnce(double low, double high, string expected) => Assert.Equal(expected, DisplayNumber.PointsRange(low, high));

    /// <summary>An error is never printed as none.</summary>
    [Theory]
    [InlineData(0.0005, "0.05", "up to ±0.05 points")]
    [InlineData(0.00005, "0.01", "up to ±0.01 points")]
    [InlineData(0.0000499, "<0.01", "less than ±0.01 points")]
    [InlineData(0.48989, "48.99", "up to ±48.99 points")]
    public void MonteCarloError_OfManyDraws_IsNotNothing(double error, string shown, string told) =>
        Assert.Equal((shown, told), (DisplayNumber.MonteCarloError(error), DisplayNumber.LargestMonteCarloError(error)));
}
