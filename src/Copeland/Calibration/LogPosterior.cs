namespace Copeland.Calibration;

/// <summary>The weighted log likelihood of a set of contests plus the log prior, with its analytic gradient. One thread at a time may ask.</summary>
internal sealed class LogPosterior
{
    private readonly List<ContestTerm> terms = [];
    private readonly List<ContestTerm>[] readers;
    private readonly PosteriorPoint point;

    /// <summary>A posterior.</summary>
    /// <param name="layout">The parameters' places.</param>
    /// <param name="contests">The contests.</param>
    /// <param name="weights">A weight a contest; a contest of weight 0 is not looked at.</param>
    public LogPosterior(ParameterLayout layout, IReadOnlyList<ContestDesign> contests, IReadOnlyList<double> weights)
    {
        (Layout, point) = (layout, new PosteriorPoint(layout));
        readers = [.. Enumerable.Range(0, layout.Count).Select(_ => new List<ContestTerm>())];
        for (int c = 0; c < contests.Count; c++)
        {
            if (weights[c] > 0.0)
            {
                var term = new ContestTerm(contests[c], weights[c]);
                terms.Add(term);
                foreach (int parameter in contests[c].Reads)
                {
                    readers[parameter].Add(term);
                }
            }
        }
    }

    /// <summary>The parameters' places.</summary>
    public ParameterLayout Layout { get; }

    /// <summary>Value up to a constant; writes the gradient.</summary>
    /// <param name="parameters">One a place of the layout.</param>
    /// <param name="gradient">As long.</param>
    public double Evaluate(ReadOnlySpan<double> parameters, Span<double> gradient)
    {
        gradient.Clear();
        foreach (int parameter in point.Move(parameters))
        {
            readers[parameter].ForEach(term => term.Touch());
        }

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
