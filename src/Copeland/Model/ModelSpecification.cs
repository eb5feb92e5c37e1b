namespace Copeland.Model;

/// <summary>Which effects the model has and how strongly they are held back: everything about it but the fitted numbers.</summary>
internal sealed record ModelSpecification
{
    /// <summary>Its name, by which an experiment is asked for.</summary>
    public required string Name { get; init; }

    /// <summary>Effects on the mean log share; those that read momentum are left out where momentum itself is measured.</summary>
    public required IReadOnlyList<Effect> MeanEffects { get; init; }

    /// <summary>Effects on the log of the error's scale.</summary>
    public required IReadOnlyList<Effect> ScaleEffects { get; init; }

    /// <summary>Prior sd of the slope of the log scale in the log expected share; 0 fixes it at its prior mean.</summary>
    public double ScaleSlopePriorSd { get; init; } = 0.3;

    /// <summary>Prior sd of Fisher's z of the partial correlations between families; 0 means none are fitted.</summary>
    public double CorrelationPriorSd { get; init; } = 0.4;

    /// <summary>Years in which a past contest's weight falls by a factor e; infinite for equal weights.</summary>
    public double WeightYears { get; init; } = 25;

    /// <summary>
    /// Prior sd of the log of the factor by which errors of forecasts are wider than the fit's, learnt from forecasts of earlier Parliaments;
    /// 0 takes the fit at its word.
    /// </summary>
    public double FutureErrorPriorSd { get; init; }

    /// <summary>Whether it is told who the candidates outside the polled parties are (<c>standing</c>).</summary>
    public bool KnowsStandings { get; init; } = true;

    /// <summary>How momentum is measured.</summary>
    public MomentumAssumptions Momentum { get; init; } = new();

    /// <summary>The same without the effects that read momentum: what momentum is measured against.</summary>
    public ModelSpecification WithoutMomentum() => this with
    {
        MeanEffects = [.. MeanEffects.Where(effect => !effect.UsesMomentum)],
        ScaleEffects = [.. ScaleEffects.Where(effect => !effect.UsesMomentum)],
    };
}
