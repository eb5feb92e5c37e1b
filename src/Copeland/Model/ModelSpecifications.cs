namespace Copeland.Model;

/// <summary>The named specifications: the model's own, where it started, and what each of its parts is worth.</summary>
internal static class ModelSpecifications
{
    /// <summary>The specification that forecasts are made with.</summary>
    public static ModelSpecification Current { get; } = new()
    {
        Name = "copeland",
        MeanEffects = MeanEffects.All,
        ScaleEffects = ScaleEffects.All,
        CorrelationPriorSd = 0.5,
        FutureErrorPriorSd = 0.2,
        Momentum = new MomentumAssumptions(Shrinkage: 0.5, ByPrecision: true),
    };

    /// <summary>Where the project started, step by step.</summary>
    public static IReadOnlyList<ModelSpecification> Beginnings { get; } =
    [
        Start("structural", MeanEffects.Structural),
        Start("momentum", [.. MeanEffects.Structural, .. MeanEffects.Momentum]),
        Start("roles", [.. MeanEffects.Structural, .. MeanEffects.Momentum]) with { ScaleEffects = ScaleEffects.ByRole, CorrelationPriorSd = 0.4 },
        Start("starting-point", [.. MeanEffects.Structural, .. MeanEffects.Momentum]) with { ScaleEffects = ScaleEffects.ByRole, CorrelationPriorSd = 0.4, WeightYears = 25 },
    ];

    /// <summary>The current specification without each of its parts, and with other settings.</summary>
    public static IReadOnlyList<ModelSpecification> Experiments { get; } =
    [
        .. Current.MeanEffects.Where(effect => effect != MeanEffects.Base && !MeanEffects.BaseByFamily.Contains(effect)).Select(effect => Without(effect.Name)),
        Current with { Name = "without-futureErrorFactor", FutureErrorPriorSd = 0 },
        Current with { Name = "without-standings", KnowsStandings = false },
        Current.WithoutMomentum() with { Name = "no-momentum" },
        Current with { Name = "one-base-slope", MeanEffects = [.. Current.MeanEffects.Except(MeanEffects.BaseByFamily)] },
        Current with { Name = "scale-by-role-only", ScaleEffects = ScaleEffects.ByRole },
        Current with { Name = "one-scale", ScaleEffects = ScaleEffects.Common },
        Current with { Name = "no-correlations", CorrelationPriorSd = 0 },
        Current with { Name = "looser-correlations", CorrelationPriorSd = 0.8 },
        Current with { Name = "equal-weights", WeightYears = double.PositiveInfinity },
        Current with { Name = "weights-15-years", WeightYears = 15 },
        Current with { Name = "weights-50-years", WeightYears = 50 },
        Current with { Name = "plain-momentum", Momentum = new MomentumAssumptions() },
        Current with { Name = "momentum-180-days", Momentum = Current.Momentum with { Days = 180 } },
        Current with { Name = "momentum-730-days", Momentum = Current.Momentum with { Days = 730 } },
    ];

    /// <summary>Every specification that has a name, the rules of thumb among them.</summary>
    public static IReadOnlyList<ModelSpecification> All { get; } = [Current, .. SwingRules.All, .. Beginnings, .. Experiments];

    private static ModelSpecification Start(string name, IReadOnlyList<Effect> effects) => new()
    {
        Name = name,
        MeanEffects = effects,
        ScaleEffects = ScaleEffects.Common,
        CorrelationPriorSd = 0,
        WeightYears = double.PositiveInfinity,
    };

    private static ModelSpecification Without(string effect) => Current with
    {
        Name = $"without-{effect}",
        MeanEffects = [.. Current.MeanEffects.Where(candidate => candidate.Name != effect)],
    };
}
