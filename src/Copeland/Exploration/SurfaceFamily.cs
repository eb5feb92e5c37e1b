namespace Copeland.Exploration;

/// <summary>A family on the ballot.</summary>
/// <param name="Places">The places of its candidates.</param>
/// <param name="Switches">Those of them that may stand or not.</param>
/// <param name="Subsets">What is believed for each set of these that may stand, by bits of <paramref name="Switches"/>; none where nobody does.</param>
/// <param name="Scale">The logarithm of its Student scale by the logarithm of its expected share: knots, ascending.</param>
/// <param name="ScaleMoves">By slider what it adds to that logarithm, at equally spaced nodes of its range; null where nothing.</param>
internal sealed record SurfaceFamily(
    IReadOnlyList<int> Places,
    IReadOnlyList<int> Switches,
    IReadOnlyDictionary<int, SurfaceSubset> Subsets,
    ScaleCurve Scale,
    IReadOnlyList<double[]?> ScaleMoves)
{
    /// <summary>Whether it has a second subset for each set, with a bit above those of its switches, for where main rivals stand aside.</summary>
    public bool ChangesAside { get; init; }
}
