using Copeland.Elections;

namespace Copeland.Exploration;

/// <summary>The scale of the families' Student errors as curves of their expected shares.</summary>
internal sealed class SurfaceScales(IReadOnlyList<Candidate> ballot, IReadOnlyList<SurfaceFamily> families)
{
    private const int Knots = 40;

    /// <summary>The curve of every family through the beliefs of many ballots.</summary>
    public (double[] LogShare, double[] LogScale)[] Curves(IReadOnlyList<SeatBelief> beliefs, IReadOnlyList<IReadOnlyList<int>> standing) =>
    [
        .. families.Select(family =>
        {
            var points = beliefs.Select((belief, i) => family.Places.All(standing[i].Contains) ? Of(belief, standing[i], (ballot, family.Places)) : null).OfType<(double LogShare, double LogScale)>().OrderBy(point => point.LogShare).ToList();
            return Thinned(points, Math.Max(1e-6, (points[^1].LogShare - points[0].LogShare) / Knots));
        }),
    ];

    /// <summary>What the logarithm of each family's scale is more than its curve says.</summary>
    public double[] Beyond((double[] LogShare, double[] LogScale)[] curves, SeatBelief belief, IReadOnlyList<int> standing) =>
        [.. families.Select((family, f) => Of(belief, standing, (ballot, family.Places)) is var (share, scale) ? scale - SurfaceReading.Knotted(curves[f], share) : 0)];

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

    /// <summary>A family's logarithms of expected share and of the Student scale that its candidates share; null where it does not stand.</summary>
    public static (double LogShare, double LogScale)? Of(SeatBelief belief, IReadOnlyList<int> standing, (IReadOnlyList<Candidate> Ballot, IReadOnlyList<int> Places) family)
    {
        List<int> rows = [.. standing.Select((place, row) => (place, row)).Where(entry => family.Places.Contains(entry.place)).Select(entry => entry.row)];
        return rows.Count == 0 ? null : (
            belief.LogShares[family.Ballot[family.Places[0]].Party.Family] - SurfaceReading.LogSum([.. belief.LogShares.Values]),
            Math.Log(Math.Max(rows.Max(row => belief.Plan.Student[row, row]), 1e-300)) / 2);
    }
}
