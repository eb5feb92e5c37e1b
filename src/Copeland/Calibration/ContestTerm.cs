using Copeland.Model;
using Copeland.Statistics;

namespace Copeland.Calibration;

/// <summary>
/// One contest's weighted part of a posterior, with its slopes. It remembers what it was last evaluated at: a curvature moves one parameter
/// at a time, and most parameters do not touch most contests.
/// </summary>
internal sealed class ContestTerm
{
    private readonly ContestDesign contest;
    private readonly double weight;

    // What it was last evaluated at: expected log shares, the log scale's effects, its slope, correlations (families × families), ν.
    private readonly double[] eta;
    private readonly double[] logScale;
    private readonly double[] correlations;
    private double slope = double.NaN;
    private double freedom = double.NaN;

    private readonly double[] shares;
    private readonly double[] slopeTerms;
    private readonly double[] sigma;
    private double value;

    // Slopes in η, the log scale's effects, its slope (one a family each), correlations and log ν.
    private readonly double[] byEta;
    private readonly double[] byLogScale;
    private readonly double[] bySlope;
    private readonly double[] byCorrelation;
    private double byLogFreedom;
    private bool stale = true;

    /// <summary>A contest not evaluated yet.</summary>
    /// <param name="contest">The contest.</param>
    /// <param name="weight">Its weight.</param>
    public ContestTerm(ContestDesign contest, double weight)
    {
        (this.contest, this.weight) = (contest, weight);
        int n = contest.Families.Length;
        (eta, logScale, correlations) = (Unknown(n), Unknown(n), Unknown(n * n));
        (shares, slopeTerms, sigma) = (new double[n], new double[n], new double[n]);
        (byEta, byLogScale, bySlope, byCorrelation) = (new double[n], new double[n], new double[n], new double[n * n]);
    }

    /// <summary>Tells that a parameter it reads has changed.</summary>
    public void Touch() => stale = true;

    /// <summary>The weighted log likelihood.</summary>
    /// <param name="point">The parameters; where none that it reads has changed since, it stands as it was.</param>
    public double At(PosteriorPoint point)
    {
        if (stale)
        {
            Move(point);
            stale = false;
        }

        return weight * value;
    }

    /// <summary>Adds the slopes where the term was last evaluated.</summary>
    /// <param name="layout">The parameters' places.</param>
    /// <param name="gradient">The slopes in the parameters but the correlations', which go to <paramref name="inCorrelations"/>.</param>
    /// <param name="inCorrelations">The slopes in the correlations between families, all families × all.</param>
    public void AddSlopes(ParameterLayout layout, Span<double> gradient, Span<double> inCorrelations)
    {
        int n = eta.Length;
        Span<double> mean = gradient[..layout.Mean], scale = gradient.Slice(layout.Mean, layout.Scale);
        for (int i = 0; i < n; i++)
        {
            contest.MeanRows[i].AddScaled(byEta[i], mean);
            contest.ScaleRows[i].AddScaled(byLogScale[i], scale);
            gradient[layout.SlopeAt] += bySlope[i];
        }

        for (int pair = 0; pair < byCorrelation.Length; pair++)
        {
            inCorrelations[contest.Pairs[pair]] += byCorrelation[pair];
        }

        gradient[layout.FreedomAt] += byLogFreedom;
    }

    private void Move(PosteriorPoint point)
    {
        bool means = false, scales = false, correlated = false;
        int n = eta.Length;
        for (int i = 0; i < n; i++)
        {
            means |= Differs(ref eta[i], contest.MeanRows[i].Dot(point.Mean));
            scales |= Differs(ref logScale[i], contest.ScaleRows[i].Dot(point.Scale));
        }

        double[] all = point.Correlations.Matrix;
        for (int pair = 0; pair < correlations.Length; pair++)
        {
            correlated |= Differs(ref correlations[pair], all[contest.Pairs[pair]]);
        }

        scales |= Differs(ref slope, point.Slope);
        bool tails = Differs(ref freedom, point.Freedom);
        if (means)
        {
            Expect();
        }

        if (means || scales)
        {
            Spread();
        }

        if (means || scales || correlated || tails)
        {
            Evaluate(point.Student(n));
        }
    }

    private void Expect()
    {
        Softmax.Of(eta, shares);
        for (int i = 0; i < shares.Length; i++)
        {
            slopeTerms[i] = ErrorScale.SlopeTerm(shares[i]);
        }
    }

    private void Spread()
    {
        for (int i = 0; i < sigma.Length; i++)
        {
            sigma[i] = Math.Exp(logScale[i] + (slope * slopeTerms[i]));
        }
    }

    private void Evaluate(in StudentConstants student)
    {
        int n = eta.Length;
        Span<double> residuals = stackalloc double[n];
        Span<double> matrix = stackalloc double[n * n];
        Span<double> scale = stackalloc double[n * n];
        for (int i = 0; i < n; i++)
        {
            residuals[i] = contest.LogShares[i] - eta[i];
            for (int j = 0; j < n; j++)
            {
                scale[(i * n) + j] = matrix[(i * n) + j] = sigma[i] * sigma[j] * correlations[(i * n) + j];
            }
        }

        value = ErrorDensity.LogDensity(residuals, matrix, student, out double byFreedom);
        byLogFreedom = weight * byFreedom * freedom;
        Span<double> byLogSigma = stackalloc double[n];
        for (int i = 0; i < n; i++)
        {
            double sum = 0.0;
            for (int j = 0; j < n; j++)
            {
                sum += 2.0 * matrix[(i * n) + j] * scale[(i * n) + j];
                byCorrelation[(i * n) + j] = weight * 2.0 * matrix[(i * n) + j] * sigma[i] * sigma[j];
            }

            byLogSigma[i] = sum;
        }

        Chain(residuals, byLogSigma);
    }

    // η acts through the residual and, by the expected shares, through the scale.
    private void Chain(ReadOnlySpan<double> byResidual, ReadOnlySpan<double> byLogSigma)
    {
        double moved = 0.0;
        for (int i = 0; i < shares.Length; i++)
        {
            moved += ErrorScale.Moves(shares[i]) ? byLogSigma[i] : 0.0;
        }

        for (int i = 0; i < shares.Length; i++)
        {
            double through = slope * ((ErrorScale.Moves(shares[i]) ? byLogSigma[i] : 0.0) - (shares[i] * moved));
            byEta[i] = weight * (through - byResidual[i]);
            byLogScale[i] = weight * byLogSigma[i];
            bySlope[i] = byLogScale[i] * slopeTerms[i];
        }
    }

    private static bool Differs(ref double known, double now)
    {
        bool differs = known != now;
        known = now;
        return differs;
    }

    private static double[] Unknown(int count)
    {
        var all = new double[count];
        Array.Fill(all, double.NaN);
        return all;
    }
}
