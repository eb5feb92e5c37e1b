using Copeland.Elections;

namespace Copeland.Exploration;

/// <summary>
/// The families of a ballot with every set of their candidates that may stand. What is believed of one family does not depend on who
/// stands in another, so that all families' sets are gone through side by side.
/// </summary>
internal sealed class SurfaceFamilies(IReadOnlyList<Candidate> ballot, IReadOnlyList<int> switches)
{
    private readonly List<List<int>> families = [.. Enumerable.Range(0, ballot.Count).GroupBy(place => ballot[place].Party.Family).OrderBy(group => group.Key).Select(group => group.ToList())];

    /// <summary>The families; their scales are still to come.</summary>
    public IReadOnlyList<SurfaceFamily> Fit(SeatBeliefs beliefs, SurfaceCurves curves, IReadOnlyList<SurfaceCoordinate> coordinates, ParallelOptions options)
    {
        List<List<int>> sets = [.. families.Select(Sets)];
        var rounds = sets.Max(set => set.Count);
        var subsets = sets.Select(set => new SurfaceSubset[set.Count]).ToList();
        var all = Enumerable.Range(0, ballot.Count).ToList();
        var full = Curves(curves, coordinates, all);

        // Where several candidates of a family respond to the polls, how its vote falls to them does too: each set has curves of its own.
        var own = families.Select(family => family.Count > 1 && family.Any(place => full[place].Any(curve => curve >= 0))).ToList();
        var standings = new IReadOnlyList<int>[rounds];
        var found = new SeatBelief[rounds];
        Parallel.For(0, rounds, options, round =>
        {
            standings[round] = [.. families.SelectMany((family, f) => Members(family, sets[f][round % sets[f].Count])).Order()];
            found[round] = beliefs.At([], standings[round]);
        });
        for (var round = 0; round < rounds; round++)
        {
            var curvesHere = families.Where((_, f) => own[f] && round < sets[f].Count).Any() ? Curves(curves, coordinates, standings[round]) : full;
            for (var f = 0; f < families.Count; f++)
            {
                if (round < sets[f].Count)
                {
                    subsets[f][round] = Subset(f, sets[f][round], (found[round], standings[round]), own[f] ? curvesHere : full);
                }
            }
        }

        return
        [
            .. families.Select((family, f) => new SurfaceFamily(
                family, Switches(family), sets[f].Select((set, i) => (set, subsets[f][i])).ToDictionary(entry => entry.set, entry => entry.Item2), ([], []), [])),
        ];
    }

    private static Dictionary<int, int[]> Curves(SurfaceCurves curves, IReadOnlyList<SurfaceCoordinate> coordinates, IReadOnlyList<int> standing)
    {
        List<int[]> along = [.. coordinates.Select(coordinate => curves.Of(coordinate, standing, belief => belief.Plan.Means))];
        return standing.Select((place, i) => (place, along.Select(numbers => numbers[i]).ToArray())).ToDictionary(entry => entry.place, entry => entry.Item2);
    }

    private SurfaceSubset Subset(int f, int set, (SeatBelief Belief, IReadOnlyList<int> Standing) at, Dictionary<int, int[]> curves)
    {
        var members = Members(families[f], set);
        int[] rows = [.. members.Select(place => at.Standing.ToList().IndexOf(place))];
        int[] along = [.. curves.Values.First().Select(_ => -1)];
        double[] means = [.. rows.Select(row => at.Belief.Plan.Means[row])];
        var split = rows.Length == 1 ? null : new SurfaceCovariance(Entries(at.Belief, rows), [.. Entries(at.Belief, rows).Select(_ => along)], []);
        return new SurfaceSubset(
            means, [.. members.Select(place => curves[place])], split, at.Belief.LogShares[ballot[families[f][0]].Party.Family] - SurfaceReading.LogSum(means));
    }

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
