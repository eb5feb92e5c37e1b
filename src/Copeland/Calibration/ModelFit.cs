using MathNet.Numerics.LinearAlgebra;

namespace Copeland.Calibration;

/// <summary>Maximum a posteriori parameters and their covariance by Laplace's approximation.</summary>
/// <param name="Layout">The parameters' places.</param>
/// <param name="Parameters">The mode.</param>
/// <param name="Covariance">Inverse of minus the Hessian at the mode.</param>
/// <param name="Objective">Log posterior at the mode, up to a constant.</param>
public sealed record ModelFit(ParameterLayout Layout, Vector<double> Parameters, Matrix<double> Covariance, double Objective)
{
    /// <summary>ν.</summary>
    public double Freedom => Math.Exp(Parameters[Layout.FreedomAt]);

    /// <summary>The correlations between families.</summary>
    public double[] Correlations()
    {
        var z = new double[PartialCorrelations.Count(ParameterLayout.Families)];
        for (int i = 0; i < Layout.Correlations; i++)
        {
            z[i] = Parameters[Layout.CorrelationsAt + i];
        }

        return new PartialCorrelations(ParameterLayout.Families, z).Matrix;
    }
}
