using Copeland.Elections;

namespace Copeland.Exploration;

/// <summary>The scale of the families' Student errors as curves of their expected shares.</summary>
internal sealed class SurfaceScales(IReadOnlyList<Candidate> ballot, IReadOnlyList<SurfaceFamily> families)
{
    private const int Knots = 40;

    /// <summary>The curve of every family through the scales of many ballots on which all of it stand.</summary>
    public ScaleCurve[] Curves(IReadOnlyList<IReadOnlyDictionary<Family, ScalePoint>> scales, IReadOnlyList<IReadOnlyList<int>> standing) =>
    [
        .. families.Select(family =>
        {
            var points = scales.Where((_, i) => family.Places.All(standing[i].Contains)).Select(scale => scale[Of(family)]).OrderBy(point => point.LogShare).ToList();
            return Thinned(points, Math.Max(1e-6, (points[^1].LogShare - points[0].LogShare) / Knots));
        }),
    ];

    /// <summary>What the logarithm of each family's scale is more than its curve says; all of them stand.</summary>
    public double[] Beyond(ScaleCurve[] curves, IReadOnlyDictionary<Family, ScalePoint> scales) =>
        [.. families.Select((family, f) => scales[Of(family)].LogScale - SurfaceReading.Knotted(curves[f], scales[Of(family)].LogShare))];

    private Family Of(SurfaceFamily family) => ballot[family.Places[0]].Party.Family;

    private static ScaleCurve Thinned(List<ScalePoint> points, double apart)
    {
        List<ScalePoint> knots = [points[0]];
        foreach (var point in points)
        {
            if (point.LogShare - knots[^1].LogShare >= apart)
            {
                knots.Add(point);
            }
        }

        if (points[^1].LogShare > knots[^1].LogShare)
        {
            knots.Add(points[^1]);
        }

        return new ScaleCurve([.. knots.Select(knot => knot.LogShare)], [.. knots.Select(knot => knot.LogScale)]);
    }
}

/// <summary>The scale of a family's Student error at an expected share.</summary>
/// <param name="LogShare">Log of the share.</param>
/// <param name="LogScale">Log of the scale.</param>
internal readonly record struct ScalePoint(double LogShare, double LogScale);

/// <summary>Many of them, shares ascending.</summary>
/// <param name="LogShare">Logs of the shares.</param>
/// <param name="LogScale">Logs of the scales.</param>
internal sealed record ScaleCurve(double[] LogShare, double[] LogScale);
