using Copeland.Charts.Drawing;
using Copeland.Charts.Plots;

namespace Copeland.Tests.Charts;

public class SweepAxisTests
{
    /// <summary>An axis of percent has whole numbers where its range holds three of them; 20%, 22.5% and 25% are nowhere beside one another.</summary>
    [Theory]
    [InlineData(20, 36, 7, new[] { 20.0, 25, 30, 35 })]
    [InlineData(45, 70, 6, new[] { 45.0, 50, 55, 60, 65, 70 })]
    [InlineData(0, 10, 4, new[] { 0.0, 5, 10 })]
    [InlineData(0.1, 0.5, 4, new[] { 0.1, 0.2, 0.3, 0.4, 0.5 })]
    public void Ticks_OfARange_AreWholeWhereTheyCanBe(double from, double to, int wanted, double[] expected) =>
        Assert.Equal(expected, SweepLineChart.Ticks(new AxisRange(from, to), wanted), (a, b) => Math.Abs(a - b) < 1e-9);
}
