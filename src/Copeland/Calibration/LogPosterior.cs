namespace Copeland.Calibration;

/// <summary>The weighted log likelihood of a set of contests plus the log prior, with its analytic gradient. One thread at a time may ask.</summary>
/// <param name="layout">The parameters' places.</param>
/// <param name="contests">The contests.</param>
/// <param name="weights">A weight a contest; a contest of weight 0 is not looked at.</param>
internal sealed class LogPosterior(ParameterLayout layout, IReadOnlyList<ContestDesign> contests, IReadOnlyList<double> weights)
{
    private readonly ContestTerm[] terms = [.. contests.Select((contest, c) => (contest, Weight: weights[c])).Where(c => c.Weight > 0.0).Select(c => new ContestTerm(c.contest, c.Weight))];
    private readonly PosteriorPoint point = new(layout);

    /// <summary>The parameters' places.</summary>
    public ParameterLayout Layout { get; } = layout;

    /// <summary>Value up to a constant; writes the gradient.</summary>
    /// <param name="parameters">One a place of the layout.</param>
    /// <param name="gradient">As long.</param>
    public double Evaluate(ReadOnlySpan<double> parameters, Span<double> gradient)
    {
        gradient.Clear();
        point.Move(parameters);
        Span<double> byCorrelation = stackalloc double[ParameterLayout.Families * ParameterLayout.Families];
        byCorrelation.Clear();
        double value = 0.0;
        foreach (ContestTerm term in terms)
        {
            value += term.At(point);
            term.AddSlopes(Layout, gradient, byCorrelation);
        }

        if (Layout.Correlations > 0)
        {
            point.Correlations.AddGradient(byCorrelation, gradient.Slice(Layout.CorrelationsAt, Layout.Correlations));
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
}
