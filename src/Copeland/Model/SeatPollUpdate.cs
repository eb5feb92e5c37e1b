using Copeland.Statistics;
using MathNet.Numerics.LinearAlgebra;

namespace Copeland.Model;

/// <summary>Brings polls of the seat itself to bear on a belief: the Gaussian update of log shares.</summary>
internal static class SeatPollUpdate
{
    /// <summary>Variance of each poll's level, so wide that it never binds: only the ratios within a poll count.</summary>
    internal const double OpenLevel = 100;

    /// <summary>
    /// Combines a belief with seat polls by inverse variance. Figures of several candidates are linear in their log shares near the
    /// belief's centre, where their log is expected ½ (Σ w Var − wᵀ V w) higher than that of the sum of typical shares, w their weights in it. With gain K and figures H, A = KH is how far polls settle each direction of the log shares: 0 where none speaks, such as a candidate whom
    /// none names against those whom one does, near 1 where they all but replace the belief. An error e of the belief becomes (I − A) e and polls add K u, and what
    /// both say together has (q − 1) A (·) Aᵀ more of each, because belief and polls err together. So a poll that says next to nothing leaves the belief as it
    /// was, tails included, and where polls settle all the variance is q times that of independent errors.
    /// </summary>
    /// <param name="prior">The belief before the polls, over any set of places.</param>
    /// <param name="figures">What the polls say of these places, at least one figure.</param>
    /// <param name="error">How far polls err.</param>
    public static SeatPrior Apply(SeatPrior prior, IReadOnlyList<SeatPollFigure> figures, SeatPollError error)
    {
        var n = prior.CandidateIds.Count;
        var build = Matrix<double>.Build;
        var h = Weights(figures, prior.MeanLogShares);
        var own = error.Covariance(figures, h);
        var level = build.Dense(figures.Count, figures.Count, (i, j) => figures[i].Poll == figures[j].Poll ? OpenLevel : 0);
        var total = prior.Components.Aggregate(build.Dense(n, n), (sum, c) => sum + (Factor(c, prior) * build.DenseOfArray(c.Covariance)));
        var gain = total * h.Transpose() * ((h * total * h.Transpose()) + own + level).Inverse();
        var (said, left) = (gain * h, build.DenseIdentity(n) - (gain * h));
        var tails = StudentT.VarianceFactor(prior.DegreesOfFreedom);
        var more = (error.Inflation * tails) - 1;
        Matrix<double> Together(Matrix<double> through, Matrix<double> covariance) => Carried(through, covariance) + (more * Carried(said * through, covariance));
        var surprise = Vector<double>.Build.Dense(figures.Count, i => figures[i].LogShare - Expected(figures[i], prior.MeanLogShares, h.Row(i), total));
        var shift = (gain * surprise).ToArray();
        return prior with
        {
            MeanLogShares = [.. prior.MeanLogShares.Select((mean, i) => mean + shift[i])],
            Components =
            [
                .. prior.Components.Select(c => c with { Covariance = Together(left, build.DenseOfArray(c.Covariance)).ToArray() }),
                new UncertaintyComponent(
                    figures.All(figure => figure.Kind == SeatPollKind.Poll) ? "seat polls" : "evidence of the seat", (Together(gain, own + level) / tails).ToArray(), StudentScaled: true),
            ],
            Effects = [.. prior.Effects, .. Steps(figures, gain, surprise)],
        };
    }

    // The shift is linear in the surprises, so what each kind of evidence moves is told apart exactly.
    private static IEnumerable<EffectContribution> Steps(IReadOnlyList<SeatPollFigure> figures, Matrix<double> gain, Vector<double> surprise) =>
        from kind in figures.Select(figure => figure.Kind).Distinct().Order()
        let own = surprise.MapIndexed((i, value) => figures[i].Kind == kind ? value : 0)
        select new EffectContribution(Step(kind), (gain * own).ToArray());

    /// <summary>Whether an effect is what a kind of evidence of the seat moves.</summary>
    public static bool IsStep(string effect) => Array.Exists(Enum.GetValues<SeatPollKind>(), kind => Step(kind) == effect);

    /// <summary>What a kind of evidence of the seat moves, as an explanation names it.</summary>
    public static string Step(SeatPollKind kind) => kind switch
    {
        SeatPollKind.Mrp => "MRP estimates of the seat",
        SeatPollKind.LocalElection => "local elections in the seat",
        SeatPollKind.Private => "private polling of the seat",
        _ => "polls of the seat",
    };

    /// <summary>How a figure's log share moves with the places' log shares: figures × places, 1 for a place alone.</summary>
    public static Matrix<double> Weights(IReadOnlyList<SeatPollFigure> figures, IReadOnlyList<double> logShares) =>
        Matrix<double>.Build.Dense(figures.Count, logShares.Count, (i, place) =>
            figures[i].Places.Contains(place) ? Math.Exp(logShares[place] - LogTotal(figures[i], logShares)) : 0);

    // What the log of a figure is expected to be. Several have together more than the sum of what each typically has, the more the wider each may stray: the second order of a curve.
    private static double Expected(SeatPollFigure figure, IReadOnlyList<double> logShares, Vector<double> weights, Matrix<double> covariance) =>
        LogTotal(figure, logShares) + (0.5 * (weights.DotProduct(covariance.Diagonal()) - weights.DotProduct(covariance * weights)));

    private static double LogTotal(SeatPollFigure figure, IReadOnlyList<double> logShares)
    {
        var top = figure.Places.Max(place => logShares[place]);
        return top + Math.Log(figure.Places.Sum(place => Math.Exp(logShares[place] - top)));
    }

    // By its factor, so that what is all but settled is still a covariance: the product of three would leave the rounding of what was settled.
    private static Matrix<double> Carried(Matrix<double> through, Matrix<double> covariance)
    {
        var factor = through * Matrix<double>.Build.DenseOfRowMajor(covariance.RowCount, covariance.ColumnCount, CovarianceFactor.Lower(covariance.ToArray()));
        var carried = factor * factor.Transpose();
        return 0.5 * (carried + carried.Transpose());
    }

    private static double Factor(UncertaintyComponent component, SeatPrior prior) =>
        component.StudentScaled ? StudentT.VarianceFactor(prior.DegreesOfFreedom) : 1;
}
