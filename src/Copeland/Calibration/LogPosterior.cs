using Copeland.Model;
using Copeland.Statistics;

namespace Copeland.Calibration;

/// <summary>The weighted log likelihood of a set of contests plus the log prior, with its analytic gradient.</summary>
internal sealed class LogPosterior(ParameterLayout layout, IReadOnlyList<ContestDesign> contests, IReadOnlyList<double> weights)
{
    /// <summary>The parameters' places.</summary>
    public ParameterLayout Layout { get; } = layout;

    /// <summary>Value up to a constant; writes the gradient.</summary>
    public double Evaluate(ReadOnlySpan<double> parameters, Span<double> gradient)
    {
        gradient.Clear();
        int families = ParameterLayout.Families;
        Span<double> z = stackalloc double[PartialCorrelations.Count(families)];
        z.Clear();
        parameters.Slice(Layout.CorrelationsAt, Layout.Correlations).CopyTo(z);
        var correlations = new PartialCorrelations(families, z);
        Span<double> byCorrelation = stackalloc double[families * families];
        byCorrelation.Clear();
        double value = 0.0;
        for (int c = 0; c < contests.Count; c++)
        {
            if (weights[c] > 0.0)
            {
                value += weights[c] * AddContest(contests[c], weights[c], parameters, new Slopes(correlations.Matrix, byCorrelation, gradient));
            }
        }

        if (Layout.Correlations > 0)
        {
            correlations.AddGradient(byCorrelation, gradient.Slice(Layout.CorrelationsAt, Layout.Correlations));
        }

        return value + AddPrior(parameters, gradient);
    }

    private double AddPrior(ReadOnlySpan<double> parameters, Span<double> gradient)
    {
        double value = 0.0;
        for (int i = 0; i < Layout.Count; i++)
        {
            double standard = (parameters[i] - Layout.PriorMean[i]) / Layout.PriorSd[i];
            value -= 0.5 * standard * standard;
            gradient[i] -= standard / Layout.PriorSd[i];
        }

        return value;
    }

    private double AddContest(ContestDesign contest, double weight, ReadOnlySpan<double> parameters, Slopes into)
    {
        int n = contest.Families.Length, all = ParameterLayout.Families;
        Span<double> eta = stackalloc double[n];
        Span<double> shares = stackalloc double[n];
        Span<double> sigma = stackalloc double[n];
        Span<double> bySigma = stackalloc double[n];
        Span<double> matrix = stackalloc double[n * n];
        Span<double> scale = stackalloc double[n * n];
        LinearPredictors(contest, parameters, eta, sigma);
        Softmax.Of(eta, shares);
        double slope = parameters[Layout.SlopeAt];
        for (int i = 0; i < n; i++)
        {
            sigma[i] = Math.Exp(sigma[i] + (slope * ErrorScale.SlopeTerm(shares[i])));
            eta[i] = contest.LogShares[i] - eta[i];
        }

        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                scale[(i * n) + j] = matrix[(i * n) + j] = sigma[i] * sigma[j] * into.Correlation[(contest.Families[i] * all) + contest.Families[j]];
            }
        }

        double freedom = Math.Exp(parameters[Layout.FreedomAt]);
        double value = ErrorDensity.LogDensity(eta, matrix, freedom, out double byFreedom);
        into.Gradient[Layout.FreedomAt] += weight * byFreedom * freedom;
        for (int i = 0; i < n; i++)
        {
            double byLogSigma = 0.0;
            for (int j = 0; j < n; j++)
            {
                byLogSigma += 2.0 * matrix[(i * n) + j] * scale[(i * n) + j];
                into.ByCorrelation[(contest.Families[i] * all) + contest.Families[j]] += weight * 2.0 * matrix[(i * n) + j] * sigma[i] * sigma[j];
            }

            bySigma[i] = byLogSigma;
        }

        Chain(contest, weight, slope, new Derivatives(eta, bySigma, shares), into.Gradient);
        return value;
    }

    private void LinearPredictors(ContestDesign contest, ReadOnlySpan<double> parameters, Span<double> eta, Span<double> logSigma)
    {
        ReadOnlySpan<double> beta = parameters[..Layout.Mean];
        ReadOnlySpan<double> gamma = parameters.Slice(Layout.Mean, Layout.Scale);
        for (int i = 0; i < eta.Length; i++)
        {
            eta[i] = contest.MeanRows[i].Dot(beta);
            logSigma[i] = contest.ScaleRows[i].Dot(gamma);
        }
    }

    // η acts through the residual and, by the expected shares, through the scale.
    private void Chain(ContestDesign contest, double weight, double slope, Derivatives by, Span<double> gradient)
    {
        int n = by.Shares.Length;
        double moved = 0.0;
        for (int i = 0; i < n; i++)
        {
            moved += ErrorScale.Moves(by.Shares[i]) ? by.ByLogSigma[i] : 0.0;
        }

        for (int i = 0; i < n; i++)
        {
            double through = slope * ((ErrorScale.Moves(by.Shares[i]) ? by.ByLogSigma[i] : 0.0) - (by.Shares[i] * moved));
            contest.MeanRows[i].AddScaled(weight * (through - by.ByResidual[i]), gradient[..Layout.Mean]);
            contest.ScaleRows[i].AddScaled(weight * by.ByLogSigma[i], gradient.Slice(Layout.Mean, Layout.Scale));
            gradient[Layout.SlopeAt] += weight * by.ByLogSigma[i] * ErrorScale.SlopeTerm(by.Shares[i]);
        }
    }

    private readonly ref struct Slopes(ReadOnlySpan<double> correlation, Span<double> byCorrelation, Span<double> gradient)
    {
        public readonly ReadOnlySpan<double> Correlation = correlation;
        public readonly Span<double> ByCorrelation = byCorrelation;
        public readonly Span<double> Gradient = gradient;
    }

    private readonly ref struct Derivatives(ReadOnlySpan<double> byResidual, ReadOnlySpan<double> byLogSigma, ReadOnlySpan<double> shares)
    {
        public readonly ReadOnlySpan<double> ByResidual = byResidual;
        public readonly ReadOnlySpan<double> ByLogSigma = byLogSigma;
        public readonly ReadOnlySpan<double> Shares = shares;
    }
}
