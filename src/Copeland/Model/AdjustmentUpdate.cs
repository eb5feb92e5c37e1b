using Copeland.Statistics;

namespace Copeland.Model;

/// <summary>Shifts a belief by an analyst's judgement.</summary>
internal static class AdjustmentUpdate
{
    private const double Smallest = 0.001;

    /// <summary>
    /// Moves each adjusted candidate's expected share p by the stated points while the others keep their proportions:
    /// its log share moves by logit(p + points) − logit(p), with standard deviation sd / ((p + points)(1 − p − points)).
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
        var target = Math.Clamp(shares[i] + adjustment.Points.Mean, Smallest, 1 - Smallest);
        var shift = new double[n];
        shift[i] = LogOdds.Of(target) - LogOdds.Of(shares[i]);
        var covariance = new double[n, n];
        covariance[i, i] = Math.Pow(adjustment.Points.Sd / (target * (1 - target)), 2);
        var effect = new EffectContribution($"adjustment: {adjustment.CandidateId}", shift);
        return prior with
        {
            MeanLogShares = [.. prior.MeanLogShares.Select((mean, k) => mean + shift[k])],
            Effects = [.. prior.Effects, effect],
            Components = covariance[i, i] > 0
                ? [.. prior.Components, new UncertaintyComponent($"adjustment: {adjustment.CandidateId}", covariance, StudentScaled: false)]
                : prior.Components,
        };
    }
}
