using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;
using MathNet.Numerics.Optimization;

namespace Copeland.Calibration;

/// <summary>
/// Finds the mode of a posterior by BFGS. Parameters are first measured in prior standard deviations, then turned and
/// stretched by the curvature at the start, so that the first step of the search already has the right length.
/// </summary>
internal static class PosteriorMode
{
    private const double GradientTolerance = 1e-4;
    private const double ParameterTolerance = 1e-9;
    private const double ProgressTolerance = 1e-10;
    private const int MostIterations = 300;
    private const int MostRestarts = 6;
    private const double HessianStep = 1e-4;
    private const double LeastCurvature = 0.5;

    /// <summary>The fit.</summary>
    /// <param name="posterior">What to maximise.</param>
    /// <param name="near">A fit of the same specification to much the same contests: where to start, and how the posterior curves there. Null starts at the prior means.</param>
    public static ModelFit Find(LogPosterior posterior, ModelFit? near)
    {
        (Vector<double> at, Evd<double>? curvature) = Climb(posterior, near);
        ParameterLayout layout = posterior.Layout;
        Matrix<double> sd = Matrix<double>.Build.DiagonalOfDiagonalArray([.. layout.PriorSd]);
        return new ModelFit(layout.Specification, layout, Natural(layout, at), sd * Whitening(curvature ?? Curvature(posterior, at), -1.0) * sd);
    }

    /// <summary>The mode alone, in a third of the time: what residuals need.</summary>
    /// <param name="posterior">What to maximise.</param>
    /// <param name="near">A fit of the same specification to much the same contests, whose covariance stands in for the one not computed.</param>
    public static ModelFit FindMode(LogPosterior posterior, ModelFit near) =>
        near with { Parameters = Natural(posterior.Layout, Climb(posterior, near).At) };

    // The mode, and the curvature there if the climb came to know it.
    private static (Vector<double> At, Evd<double>? Curvature) Climb(LogPosterior posterior, ModelFit? near)
    {
        ParameterLayout layout = posterior.Layout;
        Vector<double> at = Standardise(layout, near?.Parameters ?? Vector<double>.Build.DenseOfEnumerable(layout.PriorMean));
        Evd<double> curvature = near is null ? Curvature(posterior, at) : CurvatureOf(near);
        bool here = near is null;
        double value = double.PositiveInfinity;
        for (int restart = 0; restart < MostRestarts; restart++)
        {
            Trial best = Search(posterior, at, Whitening(curvature, -0.5));
            bool done = value - best.Value < ProgressTolerance;
            here &= best.At.Equals(at);
            (at, value) = (best.At, best.Value);
            if (done || best.Slope < GradientTolerance)
            {
                break;
            }

            if (!here)
            {
                (curvature, here) = (Curvature(posterior, at), true);
            }
        }

        return (at, here ? curvature : null);
    }

    private static Evd<double> Curvature(LogPosterior posterior, Vector<double> at) => Hessian(posterior, at).Evd(Symmetricity.Symmetric);

    private static Evd<double> CurvatureOf(ModelFit fit)
    {
        Matrix<double> scale = Matrix<double>.Build.DiagonalOfDiagonalArray([.. fit.Layout.PriorSd]);
        return (scale * fit.Covariance.Inverse() * scale).Evd(Symmetricity.Symmetric);
    }

    private static Trial Search(LogPosterior posterior, Vector<double> origin, Matrix<double> stretch)
    {
        var best = new Trial(origin, double.PositiveInfinity, double.PositiveInfinity);
        (double, Vector<double>) Evaluate(Vector<double> step)
        {
            Vector<double> at = origin + (stretch * step);
            (double value, Vector<double> gradient) = Negative(posterior, at);
            Vector<double> slope = stretch.TransposeThisAndMultiply(gradient);
            if (value < best.Value)
            {
                best = new Trial(at, value, slope.AbsoluteMaximum());
            }

            return (value, slope);
        }

        try
        {
            new BfgsMinimizer(GradientTolerance, ParameterTolerance, ProgressTolerance, MostIterations)
                .FindMinimum(ObjectiveFunction.Gradient(Evaluate), Vector<double>.Build.Dense(origin.Count));
        }
        catch (OptimizationException)
        {
            // The line search gives up where rounding hides further progress; the search then starts afresh from the best point.
        }

        return best;
    }

    // The curvature to a power, eigenvalue by eigenvalue, with those that rounding or a saddle made small lifted to the prior's order.
    private static Matrix<double> Whitening(Evd<double> curvature, double power)
    {
        Matrix<double> vectors = curvature.EigenVectors;
        Vector<double> values = curvature.EigenValues.Map(value => Math.Pow(Math.Max(value.Real, LeastCurvature), power));
        return vectors * Matrix<double>.Build.DiagonalOfDiagonalVector(values) * vectors.Transpose();
    }

    private static (double Value, Vector<double> Gradient) Negative(LogPosterior posterior, Vector<double> standard)
    {
        ParameterLayout layout = posterior.Layout;
        var gradient = new double[layout.Count];
        double value = posterior.Evaluate(Natural(layout, standard).ToArray(), gradient);
        for (int i = 0; i < gradient.Length; i++)
        {
            gradient[i] *= -layout.PriorSd[i];
        }

        return (-value, Vector<double>.Build.Dense(gradient));
    }

    private static Matrix<double> Hessian(LogPosterior posterior, Vector<double> standard)
    {
        int n = standard.Count;
        var hessian = Matrix<double>.Build.Dense(n, n);
        for (int i = 0; i < n; i++)
        {
            Vector<double> up = Negative(posterior, Moved(standard, i, HessianStep)).Gradient;
            Vector<double> down = Negative(posterior, Moved(standard, i, -HessianStep)).Gradient;
            hessian.SetRow(i, (up - down) / (2.0 * HessianStep));
        }

        return 0.5 * (hessian + hessian.Transpose());
    }

    private static Vector<double> Moved(Vector<double> point, int at, double by)
    {
        Vector<double> moved = point.Clone();
        moved[at] += by;
        return moved;
    }

    private static Vector<double> Standardise(ParameterLayout layout, Vector<double> natural) =>
        Vector<double>.Build.Dense(layout.Count, i => (natural[i] - layout.PriorMean[i]) / layout.PriorSd[i]);

    private static Vector<double> Natural(ParameterLayout layout, Vector<double> standard) =>
        Vector<double>.Build.Dense(layout.Count, i => layout.PriorMean[i] + (standard[i] * layout.PriorSd[i]));

    private sealed record Trial(Vector<double> At, double Value, double Slope);
}
