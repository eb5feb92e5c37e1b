namespace Copeland.Calibration;

/// <summary>A posterior's parameters as its contests read them. It remembers what the last ones came to, and works out again only what differs.</summary>
/// <param name="layout">The parameters' places.</param>
internal sealed class PosteriorPoint(ParameterLayout layout)
{
    private readonly double[] parameters = new double[layout.Count];
    private readonly StudentConstants[] constants = new StudentConstants[ParameterLayout.Families + 1];
    private double logFreedom = double.NaN;

    /// <summary>Coefficients of the effects on the mean.</summary>
    public ReadOnlySpan<double> Mean => parameters.AsSpan(0, layout.Mean);

    /// <summary>Coefficients of the effects on the log scale.</summary>
    public ReadOnlySpan<double> Scale => parameters.AsSpan(layout.Mean, layout.Scale);

    /// <summary>Slope of the log scale in the log expected share.</summary>
    public double Slope => parameters[layout.SlopeAt];

    /// <summary>ν.</summary>
    public double Freedom => constants[^1].Freedom;

    /// <summary>The families' correlations.</summary>
    public PartialCorrelations Correlations { get; private set; } = Correlated(default);

    /// <summary>What ν makes of ballots with as many families.</summary>
    /// <param name="families">How many stand.</param>
    public ref readonly StudentConstants Student(int families) => ref constants[families];

    /// <summary>Moves to other parameters.</summary>
    public void Move(ReadOnlySpan<double> to)
    {
        ReadOnlySpan<double> z = to.Slice(layout.CorrelationsAt, layout.Correlations);
        if (!z.SequenceEqual(parameters.AsSpan(layout.CorrelationsAt, layout.Correlations)))
        {
            Correlations = Correlated(z);
        }

        if (to[layout.FreedomAt] != logFreedom)
        {
            logFreedom = to[layout.FreedomAt];
            double freedom = Math.Exp(logFreedom);
            for (int families = 1; families < constants.Length; families++)
            {
                constants[families] = StudentConstants.Of(freedom, families);
            }
        }

        to.CopyTo(parameters);
    }

    private static PartialCorrelations Correlated(ReadOnlySpan<double> fitted)
    {
        Span<double> z = stackalloc double[PartialCorrelations.Count(ParameterLayout.Families)];
        z.Clear();
        fitted.CopyTo(z);
        return new PartialCorrelations(ParameterLayout.Families, z);
    }
}
