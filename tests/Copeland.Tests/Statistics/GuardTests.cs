using Copeland.Statistics;

namespace Copeland.Tests.Statistics;

/// <summary>What the statistics refuse, at the very ends of what they take; and words' distances.</summary>
public class GuardTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("Labour", "Labour", 0)]
    [InlineData("", "Green", 5)]
    [InlineData("Green", "", 5)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("Labour", "Labuor", 1)]
    [InlineData("ab", "ba", 1)]
    [InlineData("ca", "abc", 3)]
    public void EditDistance_OfTwoWords_IsTheAlignments(string left, string right, int edits) => Assert.Equal(edits, EditDistance.Of(left, right));

    [Fact]
    public void Histogram_WithoutBinsOrRange_Throws()
    {
        Assert.Throws<ArgumentException>(() => new Histogram(0, 1, [], 0, 0));
        Assert.Throws<ArgumentException>(() => new Histogram(1, 1, [1], 0, 0));
        Assert.Throws<ArgumentException>(() => new Histogram(0, double.NaN, [1], 0, 0));
    }

    [Fact]
    public void Quantile_AtTheEndsAndBeyond_IsTheRangeOrThrows()
    {
        var histogram = new Histogram(0, 1, [1, 1], 0.5, 0.25);
        Assert.Equal((0, 1), (histogram.Quantile(0), histogram.Quantile(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => histogram.Quantile(-0.01));
        Assert.Throws<ArgumentOutOfRangeException>(() => histogram.Quantile(1.01));
        Assert.Throws<ArgumentOutOfRangeException>(() => histogram.Quantile(double.NaN));
        Assert.Throws<InvalidOperationException>(() => new Histogram(0, 1, [0, 0], 0, 0).Quantile(0.5));
    }

    [Fact]
    public void Jeffreys_OutsideItsRange_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => JeffreysInterval.Of(-1, 3, 0.95));
        Assert.Throws<ArgumentOutOfRangeException>(() => JeffreysInterval.Of(4, 3, 0.95));
        Assert.Throws<ArgumentOutOfRangeException>(() => JeffreysInterval.Of(1, 3, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => JeffreysInterval.Of(1, 3, 1));
        Assert.Equal((0.0, 1.0), (JeffreysInterval.Of(0, 3, 0.95).Low, JeffreysInterval.Of(3, 3, 0.95).High));
    }

    [Fact]
    public void GammaQuantile_OfNoShape_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => GammaQuantile.LogOfNormal(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => GammaQuantile.LogOfNormal(double.PositiveInfinity, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => GammaQuantile.LogOfNormal(double.NaN, 0));
    }

    [Fact]
    public void Crps_OfOneDraw_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => ScoringRules.Crps([1f], 0));

    [Fact]
    public void Brier_OfNoOutcome_Throws()
    {
        Assert.Equal("outcome", Assert.Throws<ArgumentOutOfRangeException>(() => ScoringRules.Brier([0.5, 0.5], -1)).ParamName);
        Assert.Equal("outcome", Assert.Throws<ArgumentOutOfRangeException>(() => ScoringRules.Brier([0.5, 0.5], 2)).ParamName);
    }

    [Fact]
    public void ProbabilityIntegral_OfNoDraws_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => ScoringRules.ProbabilityIntegral([], 0));

    [Fact]
    public void FromCounts_OfNarrowBins_TakesAwayATwelfthOfTheirSquare()
    {
        // Middles 0.125 and 0.375, five each: variance 0.125², less 0.25² ÷ 12.
        Assert.Equal(Math.Sqrt((0.125 * 0.125) - (0.0625 / 12)), Histogram.FromCounts(0, 0.5, [5, 5]).Sd, 12);
    }
}
