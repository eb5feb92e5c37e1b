using Copeland.Statistics;
using MathNet.Numerics;

namespace Copeland.Tests.Statistics;

public class ContrastDensityTests
{
    private static readonly double[,] Nothing = new double[2, 2];

    [Fact]
    public void Log_TwoSharesNormal_IsTheNormalDensityOfTheirContrast()
    {
        // One orthonormal contrast, (r1 − r2)/√2 = 0.3 · √2, with variance (0.04 + 0.16)/2 = 0.1.
        var contrast = (0.4 - -0.2) / Math.Sqrt(2);
        var expected = (-0.5 * contrast * contrast / 0.1) - (0.5 * Math.Log(2 * Math.PI * 0.1));
        Assert.Equal(expected, ContrastDensity.Log([0.4, -0.2], new[,] { { 0.04, 0 }, { 0, 0.16 } }, Nothing, double.PositiveInfinity), 12);
        Assert.Equal(expected, ContrastDensity.Log([0.4, -0.2], new[,] { { 0.02, 0 }, { 0, 0.08 } }, new[,] { { 0.02, 0 }, { 0, 0.08 } }, double.PositiveInfinity), 12);
    }

    [Theory]
    [InlineData(2.5, 0.1)]
    [InlineData(5.6, 0.9)]
    [InlineData(5.6, 12)]
    [InlineData(40, 2)]
    public void Log_TPartAlone_IsTheStudentDensity(double freedom, double residual)
    {
        // Student's t of one contrast with scale² (0.04 + 0.16)/2.
        var (scale, t) = (Math.Sqrt(0.1), residual / Math.Sqrt(2) / Math.Sqrt(0.1));
        var expected = SpecialFunctions.GammaLn((freedom + 1) / 2) - SpecialFunctions.GammaLn(freedom / 2) - (0.5 * Math.Log(freedom * Math.PI)) - Math.Log(scale)
            - ((freedom + 1) / 2 * Math.Log(1 + (t * t / freedom)));
        Assert.Equal(expected, ContrastDensity.Log([residual, 0], new[,] { { 0.04, 0 }, { 0, 0.16 } }, Nothing, freedom), 8);
    }

    [Fact]
    public void Log_AConstantAddedToEveryResidual_ChangesNothing()
    {
        double[,] scaled = { { 0.09, 0.02, 0 }, { 0.02, 0.16, 0.01 }, { 0, 0.01, 0.25 } };
        double[,] plain = { { 0.01, 0, 0 }, { 0, 0.02, 0 }, { 0, 0, 0.03 } };
        Assert.Equal(ContrastDensity.Log([0.1, -0.3, 0.5], scaled, plain, 6), ContrastDensity.Log([7.1, 6.7, 7.5], scaled, plain, 6), 9);
        Assert.NotEqual(ContrastDensity.Log([0.1, -0.3, 0.5], scaled, plain, 6), ContrastDensity.Log([0.1, -0.3, 0.6], scaled, plain, 6), 3);
    }

    [Fact]
    public void Log_MatricesOfAnotherSize_AreRefused() =>
        Assert.Throws<ArgumentException>(() => ContrastDensity.Log([0.1, 0.2, 0.3], Nothing, Nothing, 5));
}
