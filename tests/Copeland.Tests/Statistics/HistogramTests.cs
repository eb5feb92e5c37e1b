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
}
