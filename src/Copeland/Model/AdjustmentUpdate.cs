using Copeland.Statistics;

namespace Copeland.Model;

/// <summary>Shifts a belief by an analyst's judgement.</summary>
internal static class AdjustmentUpdate
{
    private const double Smallest = 0.001;

    // No share lies further from both 0 and 1.
    private const double Furthest = 0.5;

    /// <summary>
    /// Moves each adjusted candidate's expected share p by the stated points while the others keep their proportions:
    /// its log share moves by logit(p + points) − logit(p), with standard deviation sd / (q(1 − q)), where q is p + points or, where that
    /// lies nearer to 0 or 1 than one standard deviation, that far from it: on a share that may be anything from 0 to 12% the slope of the
    /// logarithm at 0.1% says nothing.
    /// </summary>
    public static SeatPrior Apply(SeatPrior prior, IReadOnlyList<Adjustment> adjustments)
    {
        foreach (var adjustment in adjustments)
        {
            prior = Apply(prior, adjustment);
        }

        return prior;
    }

    private static SeatPrior Apply(SeatPrior prior, Adjustment adjustment)
    {
        var n = prior.CandidateIds.Count;
        var i = prior.CandidateIds.ToList().IndexOf(adjustment.CandidateId);
        var shares = new double[n];
        Softmax.Of(prior.MeanLogShares, shares);
        var (asked, sd) = (shares[i] + adjustment.Points.Mean, adjustment.Points.Sd);
        var target = Math.Clamp(asked, Smallest, 1 - Smallest);
        var away = Math.Min(sd, Furthest);
        var slopeAt = Math.Clamp(target, away, 1 - away);
        var shift = new double[n];
        shift[i] = LogOdds.Of(target) - LogOdds.Of(shares[i]);
        var covariance = new double[n, n];
        covariance[i, i] = Math.Pow(sd / (slopeAt * (1 - slopeAt)), 2);
        var effect = new EffectContribution($"adjustment: {adjustment.CandidateId}", shift);
        return prior with
        {
            MeanLogShares = [.. prior.MeanLogShares.Select((mean, k) => mean + shift[k])],
            Effects = [.. prior.Effects, effect],
            Components = covariance[i, i] > 0
                ? [.. prior.Components, new UncertaintyComponent($"adjustment: {adjustment.CandidateId}", covariance, StudentScaled: false)]
                : prior.Components,
            Warnings = asked == target
                ? prior.Warnings
                : [.. prior.Warnings, Invariant($"The adjustment of {adjustment.CandidateId} by {100 * adjustment.Points.Mean:+0.#;−0.#} points would leave {100 * asked:0.#;−0.#}% of the vote: {100 * target:0.#}% is put in its place. Make it smaller.")],
        };
    }
}
