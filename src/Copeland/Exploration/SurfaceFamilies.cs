using Copeland.Elections;

namespace Copeland.Exploration;

/// <summary>
/// The families of a ballot with every set of their candidates that may stand, each beside all of the other families: what is believed of
/// one family does not depend on who stands in another.
/// </summary>
internal sealed class SurfaceFamilies(IReadOnlyList<Candidate> ballot, IReadOnlyList<int> switches)
{
    private readonly List<List<int>> families = [.. Enumerable.Range(0, ballot.Count).GroupBy(place => ballot[place].Party.Family).OrderBy(group => group.Key).Select(group => group.ToList())];

    /// <summary>The families; their scales are still to come.</summary>
    public IReadOnlyList<SurfaceFamily> Fit(SeatBeliefs beliefs, SurfaceCurves curves, IReadOnlyList<SurfaceCoordinate> coordinates, ParallelOptions options)
    {
        var all = Enumerable.Range(0, ballot.Count).ToList();
        var (full, everybody) = (Curves(curves, coordinates, all), beliefs.At([], all));
        List<(int Family, int Set)> sets = [.. families.SelectMany((family, f) => Sets(family).Select(set => (f, set)))];
        var subsets = new SurfaceSubset[sets.Count];
        Parallel.For(0, sets.Count, options, i => subsets[i] = Subset(sets[i], everybody, (beliefs.At([], Standing(sets[i], all)), Standing(sets[i], all)), full));

        // Where several candidates of a family respond to the polls, how its vote falls to them does too: each set has curves of its own.
        for (var i = 0; i < sets.Count; i++)
        {
            if (families[sets[i].Family] is { Count: > 1 } family && family.Any(place => full[place].Any(curve => curve >= 0)))
            {
                var own = Curves(curves, coordinates, Standing(sets[i], all));
                subsets[i] = subsets[i] with { Curves = [.. Members(family, sets[i].Set).Select(place => own[place])] };
            }
        }

        return
        [
            .. families.Select((family, f) => new SurfaceFamily(
                family, Switches(family), sets.Select((set, i) => (set, i)).Where(entry => entry.set.Family == f).ToDictionary(entry => entry.set.Set, entry => subsets[entry.i]), ([], []), [])),
        ];
    }

    private List<int> Standing((int Family, int Set) of, List<int> all)
    {
        var members = Members(families[of.Family], of.Set);
        return [.. all.Where(place => !families[of.Family].Contains(place) || members.Contains(place))];
    }

    private static Dictionary<int, int[]> Curves(SurfaceCurves curves, IReadOnlyList<SurfaceCoordinate> coordinates, IReadOnlyList<int> standing)
    {
        List<int[]> along = [.. coordinates.Select(coordinate => curves.Of(coordinate, standing, belief => belief.Plan.Means))];
        return standing.Select((place, i) => (place, along.Select(numbers => numbers[i]).ToArray())).ToDictionary(entry => entry.place, entry => entry.Item2);
    }

    private SurfaceSubset Subset((int Family, int Set) of, SeatBelief everybody, (SeatBelief Belief, List<int> Standing) at, Dictionary<int, int[]> curves)
    {
        var family = families[of.Family];
        var members = Members(family, of.Set);
        int[] rows = [.. members.Select(place => at.Standing.IndexOf(place))];
        int[] along = [.. curves.Values.First().Select(_ => -1)];
        double[] means = [.. rows.Select(row => at.Belief.Plan.Means[row])];
        var split = rows.Length == 1 ? null : new SurfaceCovariance(Entries(at.Belief, rows), [.. Entries(at.Belief, rows).Select(_ => along)], []);
        var largest = rows.Max(row => at.Belief.Plan.Student[row, row]);
        return new SurfaceSubset(
            means, [.. members.Select(place => curves[place])], split, at.Belief.LogShares[ballot[family[0]].Party.Family] - SurfaceReading.LogSum(means))
        {
            Scale = SurfaceScales.Of(at.Belief, at.Standing, (ballot, family)) ?? (0, 0),
            Loadings = [.. rows.Select(row => largest > 0 ? Math.Sqrt(at.Belief.Plan.Student[row, row] / largest) : 1)],
            NormalShift =
            [
                .. families.Select((other, g) => g == of.Family
                    ? Normal(at.Belief, rows[0], rows[0]) - Normal(everybody, family[0], family[0])
                    : Normal(at.Belief, rows[0], at.Standing.IndexOf(other[0])) - Normal(everybody, family[0], other[0])),
            ],
        };
    }

    /// <summary>The normal covariance of two who stand, without how their families' votes fall to them.</summary>
    public static double Normal(SeatBelief belief, int row, int other) => belief.Plan.Normal[row, other] - belief.Split[row, other];

    /// <summary>The lower triangle, row by row, of how the vote falls to some of those who stand.</summary>
    public static double[] Entries(SeatBelief belief, IReadOnlyList<int> rows) =>
        [.. rows.SelectMany((row, i) => rows.Take(i + 1).Select(other => belief.Split[row, other]))];

    /// <summary>Every set of a family's switches that leaves somebody standing, all of them first.</summary>
    private List<int> Sets(List<int> family)
    {
        var mayLeave = Switches(family);
        var fewest = mayLeave.Count < family.Count ? 0 : 1;
        return [.. Enumerable.Range(0, 1 << mayLeave.Count).Reverse().Where(set => set >= fewest)];
    }

    private List<int> Switches(List<int> family) => [.. family.Where(switches.Contains)];

    private List<int> Members(List<int> family, int set)
    {
        var mayLeave = Switches(family);
        return [.. family.Where(place => mayLeave.IndexOf(place) is var bit && (bit < 0 || ((set >> bit) & 1) == 1))];
    }
}
