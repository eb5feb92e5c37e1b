using Copeland.Model;
using Copeland.Statistics;
using MathNet.Numerics.LinearAlgebra;

namespace Copeland.Calibration;

/// <summary>Maximum a posteriori parameters and their covariance by Laplace's approximation.</summary>
/// <param name="Specification">What was fitted.</param>
/// <param name="Layout">The parameters' places.</param>
/// <param name="Parameters">The mode.</param>
/// <param name="Covariance">Inverse of minus the Hessian at the mode, parameters × parameters.</param>
internal sealed record ModelFit(ModelSpecification Specification, ParameterLayout Layout, Vector<double> Parameters, Matrix<double> Covariance)
{
    private const string Source = "fitted to by-elections since 1945";

    /// <summary>ν.</summary>
    public double Freedom => Math.Exp(Parameters[Layout.FreedomAt]);

    /// <summary>The correlations between families, families × families row by row.</summary>
    public double[] Correlations()
    {
        var z = new double[PartialCorrelations.Count(ParameterLayout.Families)];
        for (var i = 0; i < Layout.Correlations; i++)
        {
            z[i] = Parameters[Layout.CorrelationsAt + i];
        }

        return new PartialCorrelations(ParameterLayout.Families, z).Matrix;
    }

    /// <summary>The fit as what the seat model takes as known.</summary>
    /// <param name="set">Name of the coefficient set.</param>
    /// <param name="others">Named numbers that other fits supply: turnout, split, seat polls.</param>
    public ModelAssumptions ToAssumptions(string set, IEnumerable<Assumption> others)
    {
        var n = ParameterLayout.Families;
        var flat = Correlations();
        var correlations = new double[n, n];
        Buffer.BlockCopy(flat, 0, correlations, 0, flat.Length * sizeof(double));
        return new ModelAssumptions(
            Specification, set, [.. Numbers(), .. others], new SymmetricMatrix(Covariance.SubMatrix(0, Layout.Mean, 0, Layout.Mean).ToArray()), new SymmetricMatrix(correlations));
    }

    private IEnumerable<Assumption> Numbers()
    {
        for (var i = 0; i <= Layout.SlopeAt; i++)
        {
            var unit = i >= Layout.Mean ? "log of the error's scale" : Layout.Names[i] == MeanEffects.LeaveEffect ? "log share per 10 points of Leave" : "log share";
            yield return new Assumption(Layout.Names[i], unit, Parameters[i], Math.Sqrt(Covariance[i, i]), Source);
        }

        yield return new Assumption("freedom", "degrees of freedom", Freedom, Freedom * Math.Sqrt(Covariance[Layout.FreedomAt, Layout.FreedomAt]), Source);
    }
}
