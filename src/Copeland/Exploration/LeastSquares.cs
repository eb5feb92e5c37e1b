using MathNet.Numerics.LinearAlgebra;

namespace Copeland.Exploration;

/// <summary>Linear least squares for many targets on one design.</summary>
internal static class LeastSquares
{
    /// <summary>Coefficients by target.</summary>
    /// <param name="features">Observations × features, more observations than features.</param>
    /// <param name="targets">Observations × targets.</param>
    public static double[][] Fit(double[][] features, double[][] targets)
    {
        var design = Matrix<double>.Build.DenseOfRowArrays(features);

        // A feature that never moves stands for nothing: a little ridge keeps it at nothing.
        var gram = design.TransposeThisAndMultiply(design) + (1e-9 * features.Length * Matrix<double>.Build.DenseIdentity(design.ColumnCount));
        var coefficients = gram.Cholesky().Solve(design.TransposeThisAndMultiply(Matrix<double>.Build.DenseOfRowArrays(targets)));
        return coefficients.Transpose().ToRowArrays();
    }
}
