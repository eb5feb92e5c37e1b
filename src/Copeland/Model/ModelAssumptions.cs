using System.Collections.Immutable;
using Copeland.Elections;
using Copeland.Statistics;

namespace Copeland.Model;

/// <summary>Everything the seat model takes as known: named numbers, how well the coefficients are known, how families' errors go together.</summary>
internal sealed class ModelAssumptions
{
    private readonly ImmutableArray<Assumption> all;
    private readonly AssumptionPlaces places;

    /// <summary>Assumptions from their parts.</summary>
    /// <param name="specification">Which effects there are.</param>
    /// <param name="coefficientSet">Name of the set, e.g. <c>present</c> or <c>without-2015-parliament</c>.</param>
    /// <param name="all">Every named number; the specification's effects among them.</param>
    /// <param name="covariance">Covariance of the mean effects' coefficients, effects × effects in the specification's order.</param>
    /// <param name="correlations">Correlations of families' errors, families × families in the order of <see cref="Family"/>.</param>
    /// <exception cref="ArgumentException">An effect has no number, or a matrix is of the wrong size.</exception>
    public ModelAssumptions(
        ModelSpecification specification, string coefficientSet, IReadOnlyList<Assumption> all, SymmetricMatrix covariance, SymmetricMatrix correlations)
    {
        places = AssumptionPlaces.Of(specification, all);
        var families = Enum.GetValues<Family>().Length;
        if (covariance.Size != specification.MeanEffects.Count || correlations.Size != families)
        {
            throw new ArgumentException("A matrix does not fit the effects or families.", nameof(covariance));
        }

        (Specification, CoefficientSet, this.all) = (specification, coefficientSet, [.. all]);
        (Covariance, Correlations) = (covariance, correlations);
        (MeanCoefficients, ScaleCoefficients) = (Means(places.MeanEffects), Means(places.ScaleEffects));
    }

    // The same with other numbers, which stand where they stood.
    private ModelAssumptions(ModelAssumptions like, ImmutableArray<Assumption> all, SymmetricMatrix covariance)
    {
        (Specification, CoefficientSet, Correlations, Structural, Rules, places) = (like.Specification, like.CoefficientSet, like.Correlations, like.Structural, like.Rules, like.places);
        (this.all, Covariance) = (all, covariance);
        (MeanCoefficients, ScaleCoefficients) = (Means(places.MeanEffects), Means(places.ScaleEffects));
    }

    /// <summary>Which effects there are.</summary>
    public ModelSpecification Specification { get; }

    /// <summary>Name of the coefficient set, e.g. <c>without-2015-parliament</c>.</summary>
    public string CoefficientSet { get; }

    /// <summary>Every named number.</summary>
    public IReadOnlyList<Assumption> All => all;

    /// <summary>The mean effects' coefficients, in the specification's order.</summary>
    public ImmutableArray<double> MeanCoefficients { get; }

    /// <summary>The coefficients of the effects on the errors' scale, in the specification's order.</summary>
    public ImmutableArray<double> ScaleCoefficients { get; }

    /// <summary>Covariance of the mean effects' coefficients, in the specification's order.</summary>
    public SymmetricMatrix Covariance { get; }

    /// <summary>Correlations of families' errors, in the order of <see cref="Family"/>.</summary>
    public SymmetricMatrix Correlations { get; }

    /// <summary>What momentum is measured with: the same effects without momentum, fitted by themselves or, where null, as they stand here.</summary>
    public ModelAssumptions? Structural { get; init; }

    /// <summary>What momentum is measured with: <see cref="Structural"/>, or these where there is none.</summary>
    public ModelAssumptions ForMomentum => Structural ?? this;

    /// <summary>The rules of thumb with their own fitted errors, by name.</summary>
    public IReadOnlyDictionary<string, ModelAssumptions> Rules { get; init; } = new Dictionary<string, ModelAssumptions>();

    /// <summary>Whether there is an assumption of that name.</summary>
    public bool Has(string name) => places.ByName.ContainsKey(name);

    /// <summary>A named number.</summary>
    /// <exception cref="KeyNotFoundException">There is no assumption of that name.</exception>
    public Assumption this[string name] => all[places.ByName[name]];

    /// <summary>These assumptions with others for measuring momentum.</summary>
    public ModelAssumptions WithStructural(ModelAssumptions structural) =>
        new(this, all, Covariance) { Structural = structural };

    /// <summary>These assumptions with the rules of thumb's own fitted errors.</summary>
    public ModelAssumptions WithRules(IReadOnlyDictionary<string, ModelAssumptions> rules) =>
        new(this, all, Covariance) { Rules = rules };

    /// <summary>These assumptions with one number replaced, as <see cref="With(IReadOnlyDictionary{string, Estimate})"/> replaces several.</summary>
    /// <exception cref="KeyNotFoundException">There is no assumption of that name.</exception>
    public ModelAssumptions With(string name, Estimate value) => With(new Dictionary<string, Estimate>(StringComparer.Ordinal) { [name] = value });

    /// <summary>
    /// These assumptions with numbers replaced. Where its standard deviation changes, a coefficient becomes independent of all others:
    /// its covariances become 0 and its variance what was given. Where only the mean changes, what is known of it does not.
    /// The numbers momentum is measured with shift by as much: set to what it is, a number changes nothing.
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is no assumption of one of the names.</exception>
    public ModelAssumptions With(IReadOnlyDictionary<string, Estimate> values)
    {
        if (values.Count == 0)
        {
            return this;
        }

        var replaced = all.ToBuilder();
        foreach (var (name, value) in values)
        {
            var place = places.ByName.TryGetValue(name, out var known) ? known : throw new KeyNotFoundException($"There is no assumption called {name}.");
            replaced[place] = all[place] with { Mean = value.Mean, Sd = value.Sd, Source = "scenario" };
        }

        return new ModelAssumptions(this, replaced.MoveToImmutable(), Covariances(values)) { Structural = Structural?.With(Shifted(Structural, values)) };
    }

    private ImmutableArray<double> Means(ImmutableArray<int> of) => [.. of.Select(place => all[place].Mean)];

    private SymmetricMatrix Covariances(IReadOnlyDictionary<string, Estimate> values)
    {
        var effects = Specification.MeanEffects;
        double[,]? covariance = null;
        for (var k = 0; k < effects.Count; k++)
        {
            if (values.TryGetValue(effects[k].Name, out var value) && value.Sd != all[places.MeanEffects[k]].Sd)
            {
                covariance ??= Covariance.ToArray();
                for (var other = 0; other < effects.Count; other++)
                {
                    covariance[k, other] = covariance[other, k] = 0;
                }

                covariance[k, k] = value.Sd * value.Sd;
            }
        }

        return covariance is null ? Covariance : new SymmetricMatrix(covariance);
    }

    private Dictionary<string, Estimate> Shifted(ModelAssumptions structural, IReadOnlyDictionary<string, Estimate> values) => values
        .Where(value => structural.Has(value.Key))
        .ToDictionary(
            value => value.Key,
            value => value.Value with { Mean = structural[value.Key].Mean + (value.Value.Mean - this[value.Key].Mean) },
            StringComparer.Ordinal);
}
