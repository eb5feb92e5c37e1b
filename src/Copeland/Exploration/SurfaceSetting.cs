namespace Copeland.Exploration;

/// <summary>Where the sliders stand and who stands for election.</summary>
/// <param name="Values">The sliders' values; of those that were not moved the present ones.</param>
/// <param name="Moved">Which were moved: bit k for slider k.</param>
/// <param name="Standing">Places of the ballot that stand, ascending.</param>
internal sealed record SurfaceSetting(double[] Values, int Moved, IReadOnlyList<int> Standing);
