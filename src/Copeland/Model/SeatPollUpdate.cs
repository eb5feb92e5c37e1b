using Copeland.Statistics;
using MathNet.Numerics.LinearAlgebra;

namespace Copeland.Model;

/// <summary>Brings polls of the seat itself to bear on a belief: the Gaussian update of log shares.</summary>
public static class SeatPollUpdate
{
    /// <summary>Variance of each poll's level, so wide that it never binds: only the ratios within a poll count.</summary>
    internal const double OpenLevel = 100;

    /// <summary>
    /// Combines a belief with seat polls by inverse variance. Figures of several candidates are linear in their log shares near the
    /// belief's centre. Components are carried through (I − KH) C (I − KH)′, so they still add up; all of them are Student-scaled after it,
    /// because polls have tails as wide as the model's.
    /// </summary>
    /// <param name="prior">The belief before the polls, over any set of places.</param>
    /// <param name="figures">What the polls say of these places.</param>
    /// <param name="error">How far polls err.</param>
    public static SeatPrior Apply(SeatPrior prior, IReadOnlyList<SeatPollFigure> figures, SeatPollError error)
    {
        ArgumentNullException.ThrowIfNull(prior);
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(error);
        if (figures.Count == 0)
        {
            return prior;
        }

        var n = prior.CandidateIds.Count;
        var build = Matrix<double>.Build;
        var h = Weights(figures, prior.MeanLogShares);
        var noise = error.Covariance(figures, h) + build.Dense(figures.Count, figures.Count, (i, j) => figures[i].Poll == figures[j].Poll ? OpenLevel : 0);
        var total = prior.Components.Aggregate(build.Dense(n, n), (sum, c) => sum + (Factor(c, prior) * build.DenseOfArray(c.Covariance)));
        var gain = total * h.Transpose() * ((h * total * h.Transpose()) + noise).Inverse();
        var surprise = Vector<double>.Build.Dense(figures.Count, i => figures[i].LogShare - LogTotal(figures[i], prior.MeanLogShares));
        var shift = (gain * surprise).ToArray();
        var keep = build.DenseIdentity(n) - (gain * h);
        return prior with
        {
            MeanLogShares = [.. prior.MeanLogShares.Select((mean, i) => mean + shift[i])],
            Components =
            [
                .. prior.Components.Select(c => c with { Covariance = Carried(keep, error.Inflation * Factor(c, prior) * build.DenseOfArray(c.Covariance)), StudentScaled = true }),
                new UncertaintyComponent(
                    figures.All(figure => figure.Kind == SeatPollKind.Poll) ? "seat polls" : "evidence of the seat", Carried(gain, error.Inflation * noise), StudentScaled: true),
            ],
            Effects = [.. prior.Effects, .. Steps(figures, gain, surprise)],
        };
    }

    // The shift is linear in the surprises, so what each kind of evidence moves is told apart exactly.
    private static IEnumerable<EffectContribution> Steps(IReadOnlyList<SeatPollFigure> figures, Matrix<double> gain, Vector<double> surprise) =>
        from kind in figures.Select(figure => figure.Kind).Distinct().Order()
        let own = surprise.MapIndexed((i, value) => figures[i].Kind == kind ? value : 0)
        select new EffectContribution(Step(kind), (gain * own).ToArray());

    private static string Step(SeatPollKind kind) => kind switch
    {
        SeatPollKind.Mrp => "MRP estimates of the seat",
        SeatPollKind.LocalElection => "local elections in the seat",
        SeatPollKind.Private => "private polling of the seat",
        _ => "polls of the seat",
    };

    /// <summary>How a figure's log share moves with the places' log shares: figures × places, 1 for a place alone.</summary>
    public static Matrix<double> Weights(IReadOnlyList<SeatPollFigure> figures, IReadOnlyList<double> logShares)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(logShares);
        return Matrix<double>.Build.Dense(figures.Count, logShares.Count, (i, place) =>
            figures[i].Places.Contains(place) ? Math.Exp(logShares[place] - LogTotal(figures[i], logShares)) : 0);
    }

    private static double LogTotal(SeatPollFigure figure, IReadOnlyList<double> logShares)
    {
        var top = figure.Places.Max(place => logShares[place]);
        return top + Math.Log(figure.Places.Sum(place => Math.Exp(logShares[place] - top)));
    }

    // Rounding must not make it asymmetric.
    private static double[,] Carried(Matrix<double> through, Matrix<double> covariance)
    {
        var carried = through * covariance * through.Transpose();
        return (0.5 * (carried + carried.Transpose())).ToArray();
    }

    private static double Factor(UncertaintyComponent component, SeatPrior prior) =>
        component.StudentScaled ? StudentT.VarianceFactor(prior.DegreesOfFreedom) : 1;
}
