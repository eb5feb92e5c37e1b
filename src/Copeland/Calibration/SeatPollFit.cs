using Copeland.Model;
using MathNet.Numerics.Differentiation;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace Copeland.Calibration;

/// <summary>How far published polls of a seat err, learnt from those with a date.</summary>
internal static class SeatPollFit
{
    private const string Source = "fitted to dated seat polls and their results";

    // With it the intervals of polled contests hold what they say, at every level from 50% to 95%; shares' means hardly depend on it.
    private const double Inflation = 2;

    // Means and sds of normal priors: logs of the three sds, and the slope. They matter where few contests were polled.
    private static readonly double[] PriorMeans = [Math.Log(0.15), Math.Log(0.10), Math.Log(0.02), 0.4];
    private static readonly double[] PriorSds = [0.7, 0.7, 0.7, 0.3];
    private static readonly string[] Names = ["seatPollSharedError", "seatPollOwnError", "seatPollDailyError", "seatPollShareSlope"];
    private static readonly string[] Units = ["log share at 25%", "log share at 25%", "log share at 25% per root day", "power of the share"];

    /// <summary>The error learnt from some contests: the mode of a multivariate t likelihood in which every poll's level is free, with weak priors.</summary>
    /// <param name="contests">Contests with dated polls; none of them may be one that is to be forecast.</param>
    public static SeatPollError Of(IReadOnlyList<PolledContest> contests) =>
        Error(Mode([.. contests.Select(contest => new Polled(contest))]).ToArray());

    /// <summary>The same as named assumptions, with Laplace's standard deviations.</summary>
    public static IReadOnlyList<Assumption> Assumptions(IReadOnlyList<PolledContest> contests)
    {
        List<Polled> data = [.. contests.Select(contest => new Polled(contest))];
        var mode = Mode(data);
        var hessian = new NumericalHessian(5, 2).Evaluate(at => Loss(data, at), mode.ToArray());
        var covariance = Matrix<double>.Build.DenseOfArray(hessian).Inverse();
        return
        [
            .. Names.Select((name, i) =>
            {
                var sd = Math.Sqrt(Math.Max(0, covariance[i, i]));
                var value = i < 3 ? Math.Exp(mode[i]) : mode[i];
                return new Assumption(name, Units[i], value, i < 3 ? value * sd : sd, Source);
            }),
            new("seatPollInflation", "factor of the variance", Inflation, 0, "intervals of model and polls combined, held against results"),
        ];
    }

    private static Vector<double> Mode(List<Polled> data)
    {
        var objective = ObjectiveFunction.Value(at => Loss(data, at.ToArray()));
        return NelderMeadSimplex.Minimum(objective, Vector<double>.Build.DenseOfArray(PriorMeans), 1e-7, 4000).MinimizingPoint;
    }

    private static SeatPollError Error(double[] at) => new(Math.Exp(at[0]), Math.Exp(at[1]), Math.Exp(at[2]), at[3]) { Inflation = Inflation };

    private static double Loss(List<Polled> data, double[] at)
    {
        var error = Error(at);
        return data.Sum(polled => polled.Loss(error)) + at.Select((value, i) => 0.5 * Math.Pow((value - PriorMeans[i]) / PriorSds[i], 2)).Sum();
    }

    /// <summary>One contest's polls against its result.</summary>
    private sealed class Polled
    {
        private const double OpenLevel = 100;

        private readonly IReadOnlyList<SeatPollFigure> figures;
        private readonly Matrix<double> weights;
        private readonly Matrix<double> levels;
        private readonly Vector<double> residuals;
        private readonly int contrasts;

        public Polled(PolledContest polled)
        {
            figures = polled.Figures;
            weights = Matrix<double>.Build.Dense(figures.Count, polled.Contest.Shares.Count, (i, place) => figures[i].Places.Contains(place) ? 1 : 0);
            levels = Matrix<double>.Build.Dense(figures.Count, figures.Count, (i, j) => figures[i].Poll == figures[j].Poll ? OpenLevel : 0);
            residuals = Vector<double>.Build.Dense(
                figures.Count, i => figures[i].LogShare - Math.Log(Math.Max(polled.ResultOf(figures[i]), SeatPollFigure.SmallestShare)));
            contrasts = figures.Count - polled.Polls;
        }

        public double Loss(SeatPollError error)
        {
            const double nu = SeatPollError.DegreesOfFreedom;
            var factor = (error.Covariance(figures, weights) + levels).Cholesky();
            var distance = residuals.DotProduct(factor.Solve(residuals));
            return (0.5 * factor.DeterminantLn) + (0.5 * (nu + contrasts) * Math.Log(1 + (distance / nu)));
        }
    }
}
