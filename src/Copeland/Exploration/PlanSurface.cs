namespace Copeland.Exploration;

/// <summary>
/// What is believed of a seat over all settings of some sliders and all ballots that switches leave, as tables: the engine's belief
/// evaluated at many settings, and between them interpolated. It holds before the analyst's adjustments and the seat's polls, which come
/// after it. No rule of the model stands in it but the shape it is checked for when it is made: mean logits are sums of curves, one for
/// each coordinate; the scale of a family's Student error is a curve of its expected share; normal covariances are quadratic.
/// </summary>
internal sealed record PlanSurface
{
    /// <summary>Codes of the parties in the national picture: of the seat's part of Great Britain where it swings with polls there, else of all of it.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Their shares as the scenario stands, fractions.</summary>
    public required double[] National { get; init; }

    /// <summary>
    /// By the set of share sliders that were moved (bit k for slider k): parties × sliders, by how much a party's share there moves a
    /// unit of a slider. Sliders of shares that were not moved give way, and have no column of their own.
    /// </summary>
    public required IReadOnlyDictionary<int, double[][]> Moves { get; init; }

    /// <summary>What mean logits are curves of.</summary>
    public required IReadOnlyList<SurfaceCoordinate> Coordinates { get; init; }

    /// <summary>The curves: values at equally spaced nodes of their coordinate, 0 at the scenario as it stands.</summary>
    public required IReadOnlyList<double[]> Curves { get; init; }

    /// <summary>The families on the ballot.</summary>
    public required IReadOnlyList<SurfaceFamily> Families { get; init; }

    /// <summary>By bits of the families of which nobody stands whether main rivals stand aside; empty where nothing follows from it.</summary>
    public required bool[] Aside { get; init; }

    /// <summary>Correlations of the families' Student errors, families × families.</summary>
    public required double[][] Correlations { get; init; }

    /// <summary>By coordinate the number of the curve that stands for it where two coordinates act on a covariance together.</summary>
    public required int[] Basis { get; init; }

    /// <summary>The families' normal covariances, a lower triangle row by row, without how their votes fall to their candidates.</summary>
    public required SurfaceCovariance Normal { get; init; }

    /// <summary>Degrees of freedom of the Student errors.</summary>
    public required double DegreesOfFreedom { get; init; }

    /// <summary>Mean of logit(turnout) as the scenario stands, its curve a slider (null where it does not move), and its standard deviation.</summary>
    public required (double LogitMean, IReadOnlyList<double[]?> Curves, double LogitSd) Turnout { get; init; }
}
