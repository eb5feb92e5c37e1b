using Copeland.Elections;
using Copeland.Statistics;

namespace Copeland.Model;

/// <summary>Everything the seat model takes as known: named numbers, how well the coefficients are known, how families' errors go together.</summary>
public sealed class ModelAssumptions
{
    private readonly Dictionary<string, Assumption> byName;

    /// <summary>Assumptions from their parts.</summary>
    /// <param name="specification">Which effects there are.</param>
    /// <param name="coefficientSet">Name of the set, e.g. <c>present</c> or <c>without-2015-parliament</c>.</param>
    /// <param name="all">Every named number; the specification's effects among them.</param>
    /// <param name="covariance">Covariance of the mean effects' coefficients, effects × effects in the specification's order.</param>
    /// <param name="correlations">Correlations of families' errors, families × families in the order of <see cref="Family"/>.</param>
    /// <exception cref="ArgumentException">An effect has no number, or a matrix is of the wrong size.</exception>
    public ModelAssumptions(
        ModelSpecification specification, string coefficientSet, IReadOnlyList<Assumption> all, double[,] covariance, double[,] correlations)
    {
        ArgumentNullException.ThrowIfNull(specification);
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(covariance);
        ArgumentNullException.ThrowIfNull(correlations);
        byName = all.ToDictionary(assumption => assumption.Name, StringComparer.Ordinal);
        var missing = specification.MeanEffects.Concat(specification.ScaleEffects).Select(effect => effect.Name).Where(name => !byName.ContainsKey(name)).ToList();
        if (missing.Count > 0)
        {
            throw new ArgumentException($"No number is given for {string.Join(", ", missing)}.", nameof(all));
        }

        var families = Enum.GetValues<Family>().Length;
        if (covariance.GetLength(0) != specification.MeanEffects.Count || covariance.GetLength(1) != specification.MeanEffects.Count
            || correlations.GetLength(0) != families || correlations.GetLength(1) != families)
        {
            throw new ArgumentException("A matrix does not fit the effects or families.", nameof(covariance));
        }

        (Specification, CoefficientSet, All) = (specification, coefficientSet, all);
        (Covariance, Correlations) = (covariance, correlations);
    }

    /// <summary>Which effects there are.</summary>
    public ModelSpecification Specification { get; }

    /// <summary>Name of the coefficient set, e.g. <c>without-2015-parliament</c>.</summary>
    public string CoefficientSet { get; }

    /// <summary>Every named number.</summary>
    public IReadOnlyList<Assumption> All { get; }

    /// <summary>Covariance of the mean effects' coefficients, in the specification's order.</summary>
    public double[,] Covariance { get; }

    /// <summary>Correlations of families' errors, in the order of <see cref="Family"/>.</summary>
    public double[,] Correlations { get; }

    /// <summary>What momentum is measured with: the same effects without momentum, fitted by themselves or, where null, as they stand here.</summary>
    public ModelAssumptions? Structural { get; init; }

    /// <summary>The rules of thumb with their own fitted errors, by name.</summary>
    public IReadOnlyDictionary<string, ModelAssumptions> Rules { get; init; } = new Dictionary<string, ModelAssumptions>();

    /// <summary>Whether there is an assumption of that name.</summary>
    public bool Has(string name) => byName.ContainsKey(name);

    /// <summary>A named number.</summary>
    /// <exception cref="KeyNotFoundException">There is no assumption of that name.</exception>
    public Assumption this[string name] => byName[name];

    /// <summary>These assumptions with others for measuring momentum.</summary>
    public ModelAssumptions WithStructural(ModelAssumptions structural) =>
        new(Specification, CoefficientSet, All, Covariance, Correlations) { Structural = structural, Rules = Rules };

    /// <summary>These assumptions with the rules of thumb's own fitted errors.</summary>
    public ModelAssumptions WithRules(IReadOnlyDictionary<string, ModelAssumptions> rules) =>
        new(Specification, CoefficientSet, All, Covariance, Correlations) { Structural = Structural, Rules = rules };

    /// <summary>
    /// These assumptions with one number replaced. Where its standard deviation changes, a coefficient becomes independent of all others:
    /// its covariances become 0 and its variance what was given. Where only the mean changes, what is known of it does not.
    /// The numbers momentum is measured with shift by as much: set to what it is, a number changes nothing.
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is no assumption of that name.</exception>
    public ModelAssumptions With(string name, Estimate value)
    {
        var replaced = byName[name] with { Mean = value.Mean, Sd = value.Sd, Source = "scenario" };
        var covariance = (double[,])Covariance.Clone();
        var effects = Specification.MeanEffects;
        for (var k = 0; k < effects.Count; k++)
        {
            if (string.Equals(effects[k].Name, name, StringComparison.Ordinal) && value.Sd != byName[name].Sd)
            {
                for (var other = 0; other < effects.Count; other++)
                {
                    covariance[k, other] = covariance[other, k] = 0;
                }

                covariance[k, k] = value.Sd * value.Sd;
            }
        }

        var all = All.Select(a => string.Equals(a.Name, name, StringComparison.Ordinal) ? replaced : a);
        return new ModelAssumptions(Specification, CoefficientSet, [.. all], covariance, Correlations)
        {
            Rules = Rules,
            Structural = Structural is { } structural && structural.Has(name)
                ? structural.With(name, value with { Mean = structural[name].Mean + (value.Mean - byName[name].Mean) })
                : Structural,
        };
    }
}
