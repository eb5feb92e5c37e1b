using Copeland.Statistics;
using MathNet.Numerics.LinearAlgebra;

namespace Copeland.Tests.Statistics;

/// <summary>The factor of small dense matrices against the library's.</summary>
public class SmallCholeskyTests
{
    private const int Size = 4;

    private static readonly double[] Dense = [4, 2, 0.6, 1, 2, 5, -1.5, 0.4, 0.6, -1.5, 3, 0.7, 1, 0.4, 0.7, 2];

    private static Matrix<double> Reference => Matrix<double>.Build.DenseOfRowMajor(Size, Size, Dense);

    [Fact]
    public void Factor_ADenseMatrix_IsTheLibrarys()
    {
        var expected = Reference.Cholesky().Factor;
        var factor = Factor();
        for (var i = 0; i < Size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                Assert.Equal(expected[i, j], factor[(i * Size) + j], 12);
            }
        }

        Assert.Equal(0.5 * Math.Log(Reference.Determinant()), SmallCholesky.HalfLogDeterminant(factor, Size), 12);
    }

    [Fact]
    public void Invert_ADenseMatrix_TimesItIsTheIdentity()
    {
        var inverse = new double[Size * Size];
        SmallCholesky.Invert(Factor(), inverse, Size);
        var product = Reference * Matrix<double>.Build.DenseOfRowMajor(Size, Size, inverse);
        Assert.True((product - Matrix<double>.Build.DenseIdentity(Size)).L2Norm() < 1e-12);
    }

    private static double[] Factor()
    {
        double[] factor = [.. Dense];
        SmallCholesky.Factor(factor, Size);
        return factor;
    }
}
