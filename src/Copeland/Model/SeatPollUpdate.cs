using Copeland.Statistics;
using MathNet.Numerics.LinearAlgebra;

namespace Copeland.Model;

/// <summary>Brings polls of the seat itself to bear on a belief: the Gaussian update of log shares.</summary>
internal static class SeatPollUpdate
{
    /// <summary>Variance of each poll's level, so wide that it never binds: only the ratios within a poll count.</summary>
    internal const double OpenLevel = 100;

    /// <summary>Factor of the polls' variance that makes them all but exact, so that what they would settle can be told from what they say nothing of.</summary>
    internal const double NearlyExact = 1e-6;

    /// <summary>
    /// Combines a belief with seat polls by inverse variance. Figures of several candidates are linear in their log shares near the
    /// belief's centre. An error e of the belief becomes (I − Π) e + Π (I − KH) e, where Π is what exact polls of the same candidates would
    /// settle. The first part is what no poll speaks of, such as a candidate whom none names against those whom one does: it stays as it
    /// was. The second is what belief and polls say together: it is inflated, and Student-scaled because polls have tails as wide as the
    /// model's. The two are uncorrelated over all sources, so the parts still add up.
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
        Matrix<double> Gain(double factor) => total * h.Transpose() * ((h * total * h.Transpose()) + (factor * own) + level).Inverse();
        var (gain, settled) = (Gain(1), Gain(NearlyExact) * h);
        var (untold, told) = (build.DenseIdentity(n) - settled, settled * (build.DenseIdentity(n) - (gain * h)));
        var surprise = Vector<double>.Build.Dense(figures.Count, i => figures[i].LogShare - LogTotal(figures[i], prior.MeanLogShares));
        var shift = (gain * surprise).ToArray();
        return prior with
        {
            MeanLogShares = [.. prior.MeanLogShares.Select((mean, i) => mean + shift[i])],
            Components =
            [
                .. prior.Components.SelectMany(c => After(c, Carried(untold, build.DenseOfArray(c.Covariance)), Carried(told, error.Inflation * Factor(c, prior) * build.DenseOfArray(c.Covariance)))),
                new UncertaintyComponent(
                    figures.All(figure => figure.Kind == SeatPollKind.Poll) ? "seat polls" : "evidence of the seat", Carried(gain, error.Inflation * (own + level)).ToArray(), StudentScaled: true),
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

    private static double LogTotal(SeatPollFigure figure, IReadOnlyList<double> logShares)
    {
        var top = figure.Places.Max(place => logShares[place]);
        return top + Math.Log(figure.Places.Sum(place => Math.Exp(logShares[place] - top)));
    }

    // What was normal stays normal where no poll speaks.
    private static IEnumerable<UncertaintyComponent> After(UncertaintyComponent before, Matrix<double> untold, Matrix<double> told) => before.StudentScaled
        ? [before with { Covariance = (untold + told).ToArray() }]
        : [before with { Covariance = untold.ToArray() }, new UncertaintyComponent(before.Source, told.ToArray(), StudentScaled: true)];

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
