using Copeland.Statistics;

namespace Copeland.Tests.Statistics;

public class GammaQuantileTests
{
    /// <summary>50-digit values by gamma_quantile.py.</summary>
    [Theory]
    [InlineData(1.005, -6, -20.631489526845919)]
    [InlineData(1.005, -3, -6.5720429008563849)]
    [InlineData(1.005, -1, -1.7438074654706498)]
    [InlineData(1.005, 0, -0.35955294541500261)]
    [InlineData(1.005, 1, 0.61457973807704899)]
    [InlineData(1.005, 3, 1.8902023918229299)]
    [InlineData(1.005, 6, 3.032788567397682)]
    [InlineData(2.4, -6, -8.1851017120402898)]
    [InlineData(2.4, -3, -2.2677336395149629)]
    [InlineData(2.4, -1, -0.038471545400680574)]
    [InlineData(2.4, 0, 0.73051860694801395)]
    [InlineData(2.4, 1, 1.3465629397079238)]
    [InlineData(2.4, 3, 2.2734967290852015)]
    [InlineData(2.4, 6, 3.2223214372868167)]
    [InlineData(3.5, -6, -5.222525069211827)]
    [InlineData(3.5, -3, -1.1144353287655815)]
    [InlineData(3.5, -1, 0.54286471404514454)]
    [InlineData(3.5, 0, 1.1546477604284824)]
    [InlineData(3.5, 1, 1.6645846265575552)]
    [InlineData(3.5, 3, 2.4672613942946468)]
    [InlineData(3.5, 6, 3.3304947501024525)]
    [InlineData(24.8, -6, 1.6846111722841166)]
    [InlineData(24.8, -3, 2.5238968778174387)]
    [InlineData(24.8, -1, 2.9883975628596896)]
    [InlineData(24.8, 0, 3.1973446815586485)]
    [InlineData(24.8, 1, 3.3927202118478572)]
    [InlineData(24.8, 3, 3.7477864125360434)]
    [InlineData(24.8, 6, 4.2067398792390514)]
    [InlineData(500, -6, 5.9329769497588591)]
    [InlineData(500, -3, 6.0766703019964305)]
    [InlineData(500, -1, 6.1688715241805935)]
    [InlineData(500, 0, 6.213941288557281)]
    [InlineData(500, 1, 6.2583440652468963)]
    [InlineData(500, 3, 6.3452072531566463)]
    [InlineData(500, 6, 6.470856779376029)]
    public void LogOfNormal_ShapesAndNormals_MatchTheTable(double shape, double normal, double expected) =>
        Assert.Equal(expected, GammaQuantile.LogOfNormal(shape, normal), 5e-7 * Math.Max(1, Math.Abs(expected)));

    [Fact]
    public void LogStudentScale_NormalAtItsMedian_IsThatOfTheMedianChiSquared() =>
        // The median of χ² with 7 degrees of freedom is 6.345811.
        Assert.Equal(Math.Sqrt(7 / 6.345811195521517), Math.Exp(GammaQuantile.LogStudentScale(7, 0)), 1e-9);

    [Theory]
    [InlineData(0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void LogOfNormal_NoShape_Throws(double shape) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => GammaQuantile.LogOfNormal(shape, 0));
}
