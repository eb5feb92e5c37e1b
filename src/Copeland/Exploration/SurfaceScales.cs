using Copeland.Elections;

namespace Copeland.Exploration;

/// <summary>The scale of the families' Student errors as curves of their expected shares.</summary>
internal sealed class SurfaceScales(IReadOnlyList<Candidate> ballot, IReadOnlyList<SurfaceFamily> families)
{
    private const int Knots = 40;

    /// <summary>The curve of every family through the scales of many ballots on which all of it stand.</summary>
    public (double[] LogShare, double[] LogScale)[] Curves(IReadOnlyList<IReadOnlyDictionary<Family, (double LogShare, double LogScale)>> scales, IReadOnlyList<IReadOnlyList<int>> standing) =>
    [
        .. families.Select(family =>
        {
            var points = scales.Where((_, i) => family.Places.All(standing[i].Contains)).Select(scale => scale[Of(family)]).OrderBy(point => point.LogShare).ToList();
            return Thinned(points, Math.Max(1e-6, (points[^1].LogShare - points[0].LogShare) / Knots));
        }),
    ];

    /// <summary>What the logarithm of each family's scale is more than its curve says; all of them stand.</summary>
    public double[] Beyond((double[] LogShare, double[] LogScale)[] curves, IReadOnlyDictionary<Family, (double LogShare, double LogScale)> scales) =>
        [.. families.Select((family, f) => scales[Of(family)].LogScale - SurfaceReading.Knotted(curves[f], scales[Of(family)].LogShare))];

    private Family Of(SurfaceFamily family) => ballot[family.Places[0]].Party.Family;

    private static (double[] LogShare, double[] LogScale) Thinned(List<(double LogShare, double LogScale)> points, double apart)
    {
        List<(double LogShare, double LogScale)> knots = [points[0]];
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

        return ([.. knots.Select(knot => knot.LogShare)], [.. knots.Select(knot => knot.LogScale)]);
    }
}
