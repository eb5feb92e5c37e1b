using System.Collections.Immutable;

namespace Copeland.Model;

/// <summary>Where each named number stands in a list of assumptions: the same for all sets of numbers of one list.</summary>
/// <param name="ByName">By its name.</param>
/// <param name="MeanEffects">The mean effects' coefficients, in the specification's order.</param>
/// <param name="ScaleEffects">The coefficients of the effects on the errors' scale, in the specification's order.</param>
internal sealed record AssumptionPlaces(IReadOnlyDictionary<string, int> ByName, ImmutableArray<int> MeanEffects, ImmutableArray<int> ScaleEffects)
{
    /// <summary>The places of a list's numbers.</summary>
    /// <exception cref="ArgumentException">An effect has no number, or a name stands twice.</exception>
    public static AssumptionPlaces Of(ModelSpecification specification, IReadOnlyList<Assumption> all)
    {
        var byName = all.Select((assumption, place) => (assumption.Name, place)).ToDictionary(entry => entry.Name, entry => entry.place, StringComparer.Ordinal);
        var missing = specification.MeanEffects.Concat(specification.ScaleEffects).Select(effect => effect.Name).Where(name => !byName.ContainsKey(name)).ToList();
        return missing.Count > 0
            ? throw new ArgumentException($"No number is given for {string.Join(", ", missing)}.", nameof(all))
            : new AssumptionPlaces(byName, Places(specification.MeanEffects), Places(specification.ScaleEffects));

        ImmutableArray<int> Places(IReadOnlyList<Effect> effects) => [.. effects.Select(effect => byName[effect.Name])];
    }
}
