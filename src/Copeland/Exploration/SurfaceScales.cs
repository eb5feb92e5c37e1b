using Copeland.Elections;

namespace Copeland.Exploration;

/// <summary>The scale of the families' Student errors as curves of their expected shares.</summary>
internal sealed class SurfaceScales(IReadOnlyList<Candidate> ballot, IReadOnlyList<SurfaceFamily> families)
{
    private const int Knots = 40;

    /// <summary>The curve of every family through the beliefs of many ballots.</summary>
    public (double[] LogShare, double[] LogScale)[] Curves(IReadOnlyList<SeatBelief> beliefs, IReadOnlyList<IReadOnlyList<int>> standing) =>
    [
        .. families.Select((family, f) =>
        {
            var points = beliefs.Select((belief, i) => Of(belief, standing[i], f)).OfType<(double LogShare, double LogScale)>().OrderBy(point => point.LogShare).ToList();
            return Thinned(points, Math.Max(1e-6, (points[^1].LogShare - points[0].LogShare) / Knots));
        }),
    ];

    /// <summary>What the logarithm of each family's scale is more than its curve says.</summary>
    public double[] Beyond((double[] LogShare, double[] LogScale)[] curves, SeatBelief belief, IReadOnlyList<int> standing) =>
        [.. families.Select((_, f) => Of(belief, standing, f) is var (share, scale) ? scale - SurfaceReading.Knotted(curves[f], share) : 0)];

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

    /// <summary>A family's logarithms of expected share and scale; null where it does not stand.</summary>
    private (double LogShare, double LogScale)? Of(SeatBelief belief, IReadOnlyList<int> standing, int f)
    {
        var row = standing.ToList().FindIndex(families[f].Places.Contains);
        if (row < 0)
        {
            return null;
        }

        var total = SurfaceReading.LogSum([.. belief.LogShares.Values]);
        return (belief.LogShares[ballot[families[f].Places[0]].Party.Family] - total, Math.Log(Math.Max(belief.Plan.Student[row, row], 1e-300)) / 2);
    }
}
