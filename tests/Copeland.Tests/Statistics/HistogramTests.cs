using Copeland.Statistics;

namespace Copeland.Tests.Statistics;

public class HistogramTests
{
    [Fact]
    public void FromCounts_TwoEvenBins_TakesSheppardsCorrectionOff()
    {
        // Middles 0.5 and 1.5: variance 0.25, less 1/12 for bins of width 1.
        var histogram = Histogram.FromCounts(0, 2, [5, 5]);
        Assert.Equal(1, histogram.Mean, 12);
        Assert.Equal(Math.Sqrt(0.25 - (1.0 / 12)), histogram.Sd, 12);
    }

    [Fact]
    public void Quantile_WithinABin_IsSpreadEvenly()
    {
        // A quarter of 8 is the second of four in the first bin: half-way through it.
        var histogram = new Histogram(10, 14, [4, 4], 12, 1);
        Assert.Equal(11, histogram.Quantile(0.25), 12);
        Assert.Equal(12, histogram.Median, 12);
        Assert.Equal(14, histogram.Quantile(1), 12);
    }

    /// <summary>Middles 10.5, 11.5, 12.5, 13.5 counted 1, 2, 0 and 1 times: mean 11.75; of the middles' variance, 19/16, a twelfth is the bins'.</summary>
    [Fact]
    public void FromCounts_AwayFromNought_CountsFromItsLowerEdge()
    {
        var histogram = Histogram.FromCounts(10, 14, [1, 2, 0, 1]);
        Assert.Equal((11.75, 4L, 1.0), (Math.Round(histogram.Mean, 12), histogram.Total, histogram.BinWidth));
        Assert.Equal(Math.Sqrt((19 / 16.0) - (1 / 12.0)), histogram.Sd, 12);
        Assert.Equal((5.0, 0.0), (Histogram.FromCounts(5, 6, [0, 0]).Mean, Histogram.FromCounts(5, 6, [0, 0]).Sd));
        Assert.Equal(0, Histogram.FromCounts(0, 1, [0, 7]).Sd);
    }

    /// <summary>Of four observations in 10 to 11, none in 11 to 12 and four in 12 to 13 a quarter of the last bin lies above 12.75.</summary>
    [Fact]
    public void Above_AValue_IsThePartOfItsBinAndAllBeyond()
    {
        var histogram = new Histogram(10, 13, [4, 0, 4], 11.5, 1);
        Assert.Equal(
            [1, 1, 0.75, 0.5, 0.5, 0.5, 0.125, 0, 0],
            new[] { 9, 10, 10.5, 11, 11.5, 12, 12.75, 13, 14 }.Select(value => Math.Round(histogram.Above(value), 12)));
        Assert.Equal([1.0, 0, 0], new[] { 0.4, 0.5, 0.6 }.Select(new Histogram(0, 1, [0, 3], 0.5, 0).Above));
        Assert.Throws<InvalidOperationException>(() => new Histogram(0, 1, [0, 0], 0, 0).Above(0.5));
    }

    /// <summary>The median of four in 10 to 11 and four in 12 to 13 is the end of the first half; nobody is between.</summary>
    [Fact]
    public void Quantile_PastAnEmptyBin_LiesInTheNext()
    {
        var histogram = new Histogram(10, 13, [4, 0, 4], 11.5, 1);
        Assert.Equal([11, 12.25, 12.5, 10.5], new[] { 0.5, 0.625, 0.75, 0.25 }.Select(probability => Math.Round(histogram.Quantile(probability), 12)));
        Assert.Equal(0.5, new Histogram(0, 1, [0, 3], 0.5, 0).Quantile(0.9));
        Assert.Equal([0L, 3L], new Histogram(0, 1, [0, 3], 0.5, 0).Counts);
    }
}
