using Copeland.Elections;
using Copeland.Statistics;

namespace Copeland.Model;

/// <summary>Everything the seat model takes as known: named numbers, how well the coefficients are known, how families' errors go together.</summary>
public sealed class ModelAssumptions
{
    private readonly Dictionary<string, Assumption> byName;

    /// <summary>Assumptions from their parts.</summary>
    /// <param name="coefficientSet">Name of the set, e.g. <c>present</c> or <c>without-2015-parliament</c>.</param>
    /// <param name="all">Every named number; the mean effects of <see cref="MeanEffects.All"/> and scale effects among them.</param>
    /// <param name="covariance">Covariance of the mean effects' coefficients, effects × effects in the order of <see cref="MeanEffects.All"/>.</param>
    /// <param name="correlations">Correlations of families' errors, families × families in the order of <see cref="Family"/>.</param>
    /// <exception cref="ArgumentException">An effect has no number, or a matrix is of the wrong size.</exception>
    public ModelAssumptions(string coefficientSet, IReadOnlyList<Assumption> all, double[,] covariance, double[,] correlations)
    {
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(covariance);
        ArgumentNullException.ThrowIfNull(correlations);
        byName = all.ToDictionary(assumption => assumption.Name, StringComparer.Ordinal);
        var missing = MeanEffects.All.Concat(ScaleEffects.All).Select(effect => effect.Name).Where(name => !byName.ContainsKey(name)).ToList();
        if (missing.Count > 0)
        {
            throw new ArgumentException($"No number is given for {string.Join(", ", missing)}.", nameof(all));
        }

        var families = Enum.GetValues<Family>().Length;
        if (covariance.GetLength(0) != MeanEffects.All.Count || covariance.GetLength(1) != MeanEffects.All.Count
            || correlations.GetLength(0) != families || correlations.GetLength(1) != families)
        {
            throw new ArgumentException("A matrix does not fit the effects or families.", nameof(covariance));
        }

        (CoefficientSet, All, Covariance, Correlations) = (coefficientSet, all, covariance, correlations);
    }

    /// <summary>Name of the coefficient set, e.g. <c>without-2015-parliament</c>.</summary>
    public string CoefficientSet { get; }

    /// <summary>Every named number.</summary>
    public IReadOnlyList<Assumption> All { get; }

    /// <summary>Covariance of the mean effects' coefficients, in the order of <see cref="MeanEffects.All"/>.</summary>
    public double[,] Covariance { get; }

    /// <summary>Correlations of families' errors, in the order of <see cref="Family"/>.</summary>
    public double[,] Correlations { get; }

    /// <summary>A named number.</summary>
    /// <exception cref="KeyNotFoundException">There is no assumption of that name.</exception>
    public Assumption this[string name] => byName[name];

    /// <summary>
    /// These assumptions with one number replaced. A coefficient set by hand is independent of all others:
    /// its covariances become 0 and its variance what was given.
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is no assumption of that name.</exception>
    public ModelAssumptions With(string name, Estimate value)
    {
        var replaced = byName[name] with { Mean = value.Mean, Sd = value.Sd, Source = "scenario" };
        var covariance = (double[,])Covariance.Clone();
        for (var k = 0; k < MeanEffects.All.Count; k++)
        {
            if (string.Equals(MeanEffects.All[k].Name, name, StringComparison.Ordinal))
            {
                for (var other = 0; other < MeanEffects.All.Count; other++)
                {
                    covariance[k, other] = covariance[other, k] = 0;
                }

                covariance[k, k] = value.Sd * value.Sd;
            }
        }

        return new ModelAssumptions(
            CoefficientSet, [.. All.Select(a => string.Equals(a.Name, name, StringComparison.Ordinal) ? replaced : a)], covariance, Correlations);
    }
}
