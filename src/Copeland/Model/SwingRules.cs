namespace Copeland.Model;

/// <summary>The rules of thumb that a forecast is held against, as specifications of the same model with one effect: their own.</summary>
internal static class SwingRules
{
    /// <summary>The seat votes as it did last time.</summary>
    public static ModelSpecification Persistence { get; } = Rule("persistence", NationalSwing.LogPersistence);

    /// <summary>Every party changes by as many points as in the national polls.</summary>
    public static ModelSpecification Uniform { get; } = Rule("uniformSwing", NationalSwing.LogUniform);

    /// <summary>Every party changes by the same factor as in the national polls.</summary>
    public static ModelSpecification Proportional { get; } = Rule("proportionalSwing", NationalSwing.LogProportional);

    /// <summary>The middle of uniform and proportional swing on the log scale.</summary>
    public static ModelSpecification Blend { get; } = Rule("blend", NationalSwing.LogBlend);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ModelSpecification> All { get; } = [Persistence, Uniform, Proportional, Blend];

    // The prior is so narrow that the coefficient is 1: a rule has no coefficients of its own, only an error.
    private static ModelSpecification Rule(string name, Func<FamilyStanding, double> log) => new()
    {
        Name = name,
        MeanEffects = [new(MeanEffects.Base.Name, name, 1, 1e-4, term => log(term.Standing))],
        ScaleEffects = ScaleEffects.Common,
        CorrelationPriorSd = 0,
        WeightYears = double.PositiveInfinity,
    };
}
