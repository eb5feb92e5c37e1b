using Copeland.Statistics;

namespace Copeland.Tests.Statistics;

/// <summary>The scales shares are put on, and polynomials, by hand.</summary>
public class ScaleTests
{
    /// <summary>ln(0.8 / 0.2) = ln 4.</summary>
    [Fact]
    public void LogOdds_OfAShare_AreItsLogarithmAndBack()
    {
        Assert.Equal(Math.Log(4), LogOdds.Of(0.8), 1e-14);
        Assert.Equal((double.NegativeInfinity, 0, double.PositiveInfinity), (LogOdds.Of(0), LogOdds.Of(0.5), LogOdds.Of(1)));
        Assert.Equal(0.8, LogOdds.Share(Math.Log(4)), 1e-14);
        Assert.Equal(20, LogOdds.Share(-Math.Log(4), 100), 1e-12);
        Assert.Equal((Math.Log(0.01 / 0.99), Math.Log(4), Math.Log(99)), (LogOdds.Of(0, 0.01), LogOdds.Of(0.8, 0.01), LogOdds.Of(1, 0.01)), Near);
    }

    [Fact]
    public void Softmax_OfLogarithms_IsTheirShares()
    {
        double[] logs = [Math.Log(1), Math.Log(3), Math.Log(6)];
        Softmax.Of(logs, logs);
        Assert.Equal([0.1, 0.3, 0.6], logs.Select(share => Math.Round(share, 14)));
        double[] far = [-2000, 1000, 1000];
        var shares = new double[3];
        Softmax.Of(far, shares);
        Assert.Equal([0, 0.5, 0.5], shares);
        Assert.Equal([-2000, 1000, 1000], far);
    }

    [Fact]
    public void VarianceFactor_OfStudent_IsNuOverNuLessTwo() =>
        Assert.Equal((1.5, 3, 1), (StudentT.VarianceFactor(6), StudentT.VarianceFactor(3), StudentT.VarianceFactor(double.PositiveInfinity)));

    /// <summary>A polynomial is its own best polynomial: x = 2t, 3 − x + x³/2 = 3 − 2t + 4t³.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(9)]
    [InlineData(40)]
    public void Polynomial_OfAPolynomial_HasItsCoefficientsOnTheUnitInterval(int degree)
    {
        var powers = ChebyshevFit.Polynomial(x => 3 - x + (x * x * x / 2), 2, degree);
        Assert.Equal(degree + 1, powers.Length);
        Assert.Equal(3, ChebyshevFit.Value(powers, 0), 1e-9);
        foreach (var t in new[] { -1, -0.4, 0.3, 1 })
        {
            Assert.Equal(3 - (2 * t) + (4 * t * t * t), ChebyshevFit.Value(powers, t), 1e-9);
        }

        if (degree < 10)
        {
            double[] expected = [3, -2, 0, 4, 0, 0, 0, 0, 0, 0];
            Assert.All(powers.Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 1e-11));
        }
    }

    [Fact]
    public void Polynomial_OfDegreeNoneAndOne_IsTheValueInTheMiddleAndTheChord()
    {
        Assert.Equal([7.0], ChebyshevFit.Polynomial(_ => 7, 3, 0));
        var line = ChebyshevFit.Polynomial(x => 1 + (4 * x), 3, 1);
        Assert.Equal((2, 1, 12), (line.Length, line[0], line[1]), Near2);
        Assert.Equal(1.0, ChebyshevFit.Value([1, 2, 3], 0));
        Assert.Equal(17, ChebyshevFit.Value([1, 2, 3], 2));
        Assert.Equal(0, ChebyshevFit.Value([], 2));
    }

    /// <summary>Degree 16 over the normals that are met: the exponential within 1e-12 of its size.</summary>
    [Fact]
    public void Polynomial_OfASmoothFunction_ConvergesFast()
    {
        double Error(int degree)
        {
            var powers = ChebyshevFit.Polynomial(Math.Exp, 1.5, degree);
            return Enumerable.Range(0, 101).Max(place => Math.Abs(Math.Exp(1.5 * ((place / 50.0) - 1)) - ChebyshevFit.Value(powers, (place / 50.0) - 1)));
        }

        Assert.InRange(Error(4), 1e-4, 1e-2);
        Assert.InRange(Error(16), 0, 1e-12);
    }

    [Fact]
    public void Polynomial_WithoutRadiusOrDegree_Throws()
    {
        Assert.Equal("radius", Assert.Throws<ArgumentOutOfRangeException>(() => ChebyshevFit.Polynomial(Math.Exp, 0, 1)).ParamName);
        Assert.Equal("degree", Assert.Throws<ArgumentOutOfRangeException>(() => ChebyshevFit.Polynomial(Math.Exp, 1, -1)).ParamName);
        Assert.Equal("degree", Assert.Throws<ArgumentOutOfRangeException>(() => ChebyshevFit.Polynomial(Math.Exp, 1, 41)).ParamName);
    }

    private static bool Near((double, double, double) one, (double, double, double) other) =>
        Math.Abs(one.Item1 - other.Item1) < 1e-12 && Math.Abs(one.Item2 - other.Item2) < 1e-12 && Math.Abs(one.Item3 - other.Item3) < 1e-12;

    private static bool Near2((int, double, double) one, (int, double, double) other) =>
        one.Item1 == other.Item1 && Math.Abs(one.Item2 - other.Item2) < 1e-12 && Math.Abs(one.Item3 - other.Item3) < 1e-12;
}
