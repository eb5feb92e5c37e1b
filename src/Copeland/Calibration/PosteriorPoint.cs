namespace Copeland.Calibration;

/// <summary>A posterior's parameters as its contests read them. It remembers what the last ones came to, and works out again only what differs.</summary>
internal sealed class PosteriorPoint
{
    private readonly ParameterLayout layout;
    private readonly double[] parameters;
    private readonly StudentConstants[] constants = new StudentConstants[ParameterLayout.Families + 1];
    private readonly List<int> changes = [];

    /// <summary>No point yet: every parameter changes with the first move.</summary>
    /// <param name="layout">The parameters' places.</param>
    public PosteriorPoint(ParameterLayout layout)
    {
        this.layout = layout;
        parameters = new double[layout.Count];
        Array.Fill(parameters, double.NaN);
    }

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
    /// <param name="to">One a place of the layout.</param>
    /// <returns>The places of those that changed, upwards; good until the next move.</returns>
    public IReadOnlyList<int> Move(ReadOnlySpan<double> to)
    {
        changes.Clear();
        for (int i = 0; i < parameters.Length; i++)
        {
            if (parameters[i] != to[i])
            {
                parameters[i] = to[i];
                changes.Add(i);
            }
        }

        if (changes.Exists(place => place >= layout.CorrelationsAt && place < layout.FreedomAt))
        {
            Correlations = Correlated(to.Slice(layout.CorrelationsAt, layout.Correlations));
        }

        if (changes.Contains(layout.FreedomAt))
        {
            double freedom = Math.Exp(to[layout.FreedomAt]);
            for (int families = 1; families < constants.Length; families++)
            {
                constants[families] = StudentConstants.Of(freedom, families);
            }
        }

        return changes;
    }

    private static PartialCorrelations Correlated(ReadOnlySpan<double> fitted)
    {
        Span<double> z = stackalloc double[PartialCorrelations.Count(ParameterLayout.Families)];
        z.Clear();
        fitted.CopyTo(z);
        return new PartialCorrelations(ParameterLayout.Families, z);
    }
}
