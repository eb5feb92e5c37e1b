using Copeland.Sampling;
using Copeland.Statistics;
using Copeland.Tests.Simulation;

namespace Copeland.Tests.Statistics;

public class CovarianceFactorTests
{
    [Fact]
    public void Lower_WorkedExample_IsTheTextbookFactor()
    {
        // 4 2 | 2 10 = (2 0 | 1 3) (2 1 | 0 3).
        Assert.Equal([2, 0, 1, 3], CovarianceFactor.Lower(new double[,] { { 4, 2 }, { 2, 10 } }));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    public void Lower_AnyRank_MultipliesBackToTheMatrix(int rank)
    {
        const int Size = 8;
        var random = new RandomSource(1, rank, StreamPurpose.Testing);
        var covariance = new double[Size, Size];
        for (var term = 0; term < rank; term++)
        {
            var direction = Enumerable.Range(0, Size).Select(i => i == 5 ? 0 : random.NextNormal()).ToArray();
            for (var i = 0; i < Size; i++)
            {
                for (var j = 0; j < Size; j++)
                {
                    covariance[i, j] += direction[i] * direction[j];
                }
            }
        }

        var factor = CovarianceFactor.Lower(covariance);
        for (var i = 0; i < Size; i++)
        {
            for (var j = 0; j < Size; j++)
            {
                var product = Enumerable.Range(0, Size).Sum(k => factor[(i * Size) + k] * factor[(j * Size) + k]);
                Assert.Equal(covariance[i, j], product, 1e-9);
                Assert.True(j <= i || factor[(i * Size) + j] == 0);
            }
        }
    }

    [Fact]
    public void Lower_RoundingWhereNothingIs_IsTakenForNothing()
    {
        // What a belief carried through seat polls leaves of a source that touches two candidates of three.
        foreach (var variance in new[] { 0, 1e-40, -1.5e-19 })
        {
            var factor = CovarianceFactor.Lower(new double[,] { { variance, 3.9e-24, 0 }, { 3.9e-24, 0.04, -0.04 }, { 0, -0.04, 0.04 } });
            var product = Enumerable.Range(0, 3).Sum(k => factor[3 + k] * factor[6 + k]);
            Assert.Equal((0.04, -0.04), (Math.Round(Enumerable.Range(0, 3).Sum(k => factor[3 + k] * factor[3 + k]), 12), Math.Round(product, 12)));
        }
    }

    /// <summary>What a nearly exact poll leaves of two candidates is no more than rounding beside the third, and their covariance is as large as the two allow.</summary>
    [Theory]
    [InlineData(2.0e-15, 7.5e-14, 1.22e-14)]
    [InlineData(2.0e-15, 7.5e-14, -1.22e-14)]
    [InlineData(7.9e-15, 0.5, 6e-8)]
    public void Lower_LittleLeftOfAVariance_LeavesTheCovarianceItAllows(double first, double second, double both)
    {
        var factor = CovarianceFactor.Lower(new double[,] { { first, both, 0 }, { both, second, 0 }, { 0, 0, 0.8 } });
        Assert.Equal((0.0, 0.8), (factor[0], Math.Round(factor[8] * factor[8], 12)));
    }

    [Fact]
    public void Lower_MoreThanAVarianceAllows_IsRefused() =>
        Assert.Throws<ArgumentException>(() => CovarianceFactor.Lower(new double[,] { { 2e-15, 3e-7, 0 }, { 3e-7, 0.5, 0 }, { 0, 0, 0.8 } }));

    [Fact]
    public void Lower_NotACovariance_ThrowsAndSaysWhy()
    {
        double[][,] wrong =
        [
            new double[,] { { 1, 2 }, { 2, 1 } },
            new double[,] { { -1, 0 }, { 0, 1 } },
            new double[,] { { 1, 0.5 }, { 0.4, 1 } },
            new double[,] { { 1, double.NaN }, { double.NaN, 1 } },
            new double[,] { { 0, 0.5 }, { 0.5, 1 } },
            new double[2, 3],
        ];
        foreach (var matrix in wrong)
        {
            Assert.Contains("covariance", Assert.Throws<ArgumentException>(() => CovarianceFactor.Lower(matrix)).Message, StringComparison.Ordinal);
        }
    }

    /// <summary>Rounding may overdraw a variance by a hundred-thousandth of itself, and leave a covariance of as much where no variance is.</summary>
    [Fact]
    public void Lower_AVarianceOverdrawnByRounding_IsNothing()
    {
        Assert.Equal([1, 0, 1, 0], CovarianceFactor.Lower(new double[,] { { 1, 1 }, { 1, 1 - 5e-6 } }));
        Assert.Throws<ArgumentException>(() => CovarianceFactor.Lower(new double[,] { { 1, 1 }, { 1, 1 - 2e-5 } }));
        Assert.Equal([1, 0, 1, 0], CovarianceFactor.Lower(new double[,] { { 1, 1 }, { 1, 1 + 5e-11 } }));
        Assert.Equal(Math.Sqrt(2e-10), CovarianceFactor.Lower(new double[,] { { 1, 1 }, { 1, 1 + 2e-10 } })[3], 1e-9);
        Assert.Equal([1, 0, 0, 1, 0, 0, 0, 0, 1], CovarianceFactor.Lower(new double[,] { { 1, 1, 0 }, { 1, 1, 5e-6 }, { 0, 5e-6, 1 } }));
        Assert.Throws<ArgumentException>(() => CovarianceFactor.Lower(new double[,] { { 1, 1, 0 }, { 1, 1, 2e-5 }, { 0, 2e-5, 1 } }));
    }

    /// <summary>What counts as nothing is measured against the variances: a ten-billionth of a variance's own size, 1e-14 of the largest one's.</summary>
    [Fact]
    public void Lower_VariancesOfOtherSizes_AreMeasuredAgainstTheirOwn()
    {
        Assert.Equal([1, 0, 10, 0], CovarianceFactor.Lower(new double[,] { { 1, 10 }, { 10, 100 + 5e-9 } }));
        Assert.True(CovarianceFactor.Lower(new double[,] { { 1, 10 }, { 10, 100 + 5e-8 } })[3] > 0);
        Assert.Equal([100, 0, 0, 0], CovarianceFactor.Lower(new double[,] { { 1e4, 0 }, { 0, 5e-11 } }));
        Assert.True(CovarianceFactor.Lower(new double[,] { { 1e4, 0 }, { 0, 2e-10 } })[3] > 0);
        Assert.Equal([1, 0, 0, 1, 0, 0, 0, 0, 10], CovarianceFactor.Lower(new double[,] { { 1, 1, 0 }, { 1, 1, 5e-5 }, { 0, 5e-5, 100 } }));
        Assert.Throws<ArgumentException>(() => CovarianceFactor.Lower(new double[,] { { 1, 1, 0 }, { 1, 1, 2e-4 }, { 0, 2e-4, 100 } }));
    }

    [Fact]
    public void Lower_ReferenceWorkload_HasRowsOfTheStatedLength()
    {
        var factor = CovarianceFactor.Lower(ReferenceWorkload.Covariance);
        Assert.Equal(0.45, Math.Sqrt(Enumerable.Range(0, 6).Sum(k => factor[30 + k] * factor[30 + k])), 1e-14);
    }
}
