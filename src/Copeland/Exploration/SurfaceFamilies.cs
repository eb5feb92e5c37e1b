using Copeland.Elections;

namespace Copeland.Exploration;

/// <summary>
/// The families of a ballot with every set of their candidates that may stand, each beside all of the other families: what is believed of
/// one family does not depend on who stands in another, but for whether main rivals stand aside, with which nobody is fringe.
/// </summary>
internal sealed class SurfaceFamilies
{
    private readonly IReadOnlyList<Candidate> ballot;
    private readonly IReadOnlyList<int> switches;
    private readonly SeatBeliefs beliefs;
    private readonly List<List<int>> families;
    private readonly List<FamilySet> sets;

    /// <summary>The families of a ballot.</summary>
    /// <param name="ballot">The ballot.</param>
    /// <param name="switches">Places that may stand or not.</param>
    /// <param name="beliefs">The engine's beliefs.</param>
    public SurfaceFamilies(IReadOnlyList<Candidate> ballot, IReadOnlyList<int> switches, SeatBeliefs beliefs)
    {
        (this.ballot, this.switches, this.beliefs) = (ballot, switches, beliefs);
        families = [.. Enumerable.Range(0, ballot.Count).GroupBy(place => ballot[place].Party.Family).OrderBy(group => group.Key).Select(group => group.ToList())];
        sets = [.. families.SelectMany((family, f) => Sets(family).Select(set => Of(f, set)))];
    }

    /// <summary>By bits of the families that do not stand at all whether main rivals stand aside; empty where nothing follows from it.</summary>
    public bool[] Aside() => !families.Exists(ChangesAside) ? [] :
    [
        .. Enumerable.Range(0, 1 << families.Count).Select(absent =>
            beliefs.StandAside([.. Enumerable.Range(0, ballot.Count).Where(place => ((absent >> families.FindIndex(family => family.Contains(place))) & 1) == 0)])),
    ];

    /// <summary>The families; their scales are still to come.</summary>
    public IReadOnlyList<SurfaceFamily> Fit(SurfaceCurves curves, IReadOnlyList<SurfaceCoordinate> coordinates, ParallelOptions options)
    {
        var all = new SeatBallot([.. Enumerable.Range(0, ballot.Count)], Aside: false);
        var present = beliefs.Situation([]);
        var everybody = beliefs.At(present, all);
        int[][] full = [.. coordinates.Select(coordinate => curves.Of(coordinate, at => beliefs.Means(at, all)))];
        var (found, own) = (new SeatBelief[sets.Count], new double[sets.Count][][][]);
        Parallel.For(0, sets.Count, options, i =>
        {
            found[i] = beliefs.At(present, sets[i].Ballot);

            // Where several candidates of a family respond to the polls, how its vote falls to them does too: each set has curves of its own.
            own[i] = Responds(full, sets[i]) && !MovesAsAll(curves, coordinates, (sets[i], found[i], everybody)) ? [.. coordinates.Select(coordinate => curves.Nodes(coordinate).Select(at => Rows(beliefs.Means(at, sets[i].Ballot), sets[i])).ToArray())] : [];
        });
        var subsets = new SurfaceSubset[sets.Count];
        for (var i = 0; i < sets.Count; i++)
        {
            int[][] numbers = own[i].Length == 0
                ? [.. sets[i].Members.Select(place => full.Select(row => row[place]).ToArray())]
                : Turned([.. coordinates.Select((coordinate, c) => curves.Numbered(coordinate, own[i][c]))]);
            subsets[i] = Subset(sets[i], everybody, found[i], numbers);
        }

        return
        [
            .. families.Select((family, f) => new SurfaceFamily(
                family, Switches(family), sets.Select((set, i) => (set, i)).Where(entry => entry.set.Family == f).ToDictionary(entry => entry.set.Key, entry => subsets[entry.i]), new ScaleCurve([], []), [])
            {
                ChangesAside = ChangesAside(family),
            }),
        ];
    }

    /// <summary>The families with how their votes fall to their candidates where that moves.</summary>
    public IReadOnlyList<SurfaceFamily> WithSplits(IReadOnlyList<SurfaceFamily> fitted, SurfaceCurves curves, SurfaceCovariances covariances, (IReadOnlyList<SurfaceCoordinate> Coordinates, ParallelOptions Options) at)
    {
        List<FamilySet> moving = [.. sets.Where(set => fitted[set.Family].Subsets[set.Key].Curves is var own && own.Skip(1).Any(row => !row.SequenceEqual(own[0])))];
        var (nodes, together) = (new double[moving.Count][][][], new double[moving.Count][][]);
        _ = covariances.Together;
        Parallel.For(0, moving.Count, at.Options, i =>
        {
            double[] Of(SeatSituation situation) => Entries(beliefs.Split(situation, moving[i].Ballot), moving[i].Rows);
            nodes[i] = [.. at.Coordinates.Select(coordinate => curves.Nodes(coordinate).Select(Of).ToArray())];
            together[i] = [.. covariances.Together.Select(Of)];
        });
        var splits = moving.Select((set, i) => (set, Split: covariances.Fit(fitted[set.Family].Subsets[set.Key].Split?.Base ?? [], nodes[i], together[i])))
            .ToDictionary(entry => (entry.set.Family, entry.set.Key), entry => entry.Split);
        return
        [
            .. fitted.Select((family, f) => family with
            {
                Subsets = family.Subsets.ToDictionary(entry => entry.Key, entry => splits.TryGetValue((f, entry.Key), out var split) ? entry.Value with { Split = split } : entry.Value),
            }),
        ];
    }

    /// <summary>The normal covariance of two who stand, without how their families' votes fall to them.</summary>
    public static double Normal(SeatBelief belief, int row, int other) => belief.Plan.Normal[row, other] - belief.Split[row, other];

    private SurfaceSubset Subset(FamilySet set, SeatBelief everybody, SeatBelief belief, int[][] curves)
    {
        var (family, rows) = (families[set.Family], set.Rows);
        double[] means = Rows(belief.Plan.Means, set);
        int[] still = [.. curves[0].Select(_ => -1)];
        double[] entries = Entries(belief.Split, rows);
        var largest = rows.Max(row => belief.Plan.Student[row, row]);
        return new SurfaceSubset(
            means, curves, rows.Length == 1 ? null : new SurfaceCovariance(entries, [.. entries.Select(_ => still)], []), belief.LogShares[ballot[family[0]].Party.Family] - SurfaceReading.LogSum(means))
        {
            Scale = new ScalePoint(
                belief.LogShares[ballot[family[0]].Party.Family] - SurfaceReading.LogSum([.. belief.LogShares.Values]),
                Math.Log(Math.Max(largest, 1e-300)) / 2),
            Loadings = [.. rows.Select(row => largest > 0 ? Math.Sqrt(belief.Plan.Student[row, row] / largest) : 1)],
            NormalShift =
            [
                .. families.Select((other, g) => g == set.Family
                    ? Normal(belief, rows[0], rows[0]) - Normal(everybody, family[0], family[0])
                    : Normal(belief, rows[0], set.Row(other[0])) - Normal(everybody, family[0], other[0])),
            ],
        };
    }

    private FamilySet Of(int f, int key)
    {
        var (family, mayLeave) = (families[f], Switches(families[f]));
        List<int> members = [.. family.Where(place => mayLeave.IndexOf(place) is var bit && (bit < 0 || ((key >> bit) & 1) == 1))];
        return new FamilySet(f, key, members, new SeatBallot([.. Enumerable.Range(0, ballot.Count).Where(place => !family.Contains(place) || members.Contains(place))], key >> mayLeave.Count == 1));
    }

    private static double[] Rows(double[] of, FamilySet set) => [.. set.Rows.Select(row => of[row])];

    private static double[] Entries(double[,] split, int[] rows) => [.. rows.SelectMany((row, i) => rows.Take(i + 1).Select(other => split[row, other]))];

    private static int[][] Turned(int[][] byCoordinate) => [.. Enumerable.Range(0, byCoordinate[0].Length).Select(member => byCoordinate.Select(row => row[member]).ToArray())];

    private bool Responds(int[][] full, FamilySet set) => families[set.Family] is { Count: > 1 } family && full.Any(row => family.Exists(place => row[place] >= 0));

    /// <summary>Whether a set moves at the ends of all coordinates as its members do where all of the family stand.</summary>
    private bool MovesAsAll(SurfaceCurves curves, IReadOnlyList<SurfaceCoordinate> coordinates, (FamilySet Set, SeatBelief Found, SeatBelief Everybody) of) =>
        coordinates.SelectMany(coordinate => new[] { curves.Nodes(coordinate)[0], curves.Nodes(coordinate)[^1] }).All(at =>
        {
            var (own, all) = (beliefs.Means(at, of.Set.Ballot), beliefs.Means(at, new SeatBallot([.. Enumerable.Range(0, ballot.Count)], Aside: false)));
            return of.Set.Members.Select((place, i) => own[of.Set.Rows[i]] - of.Found.Plan.Means[of.Set.Rows[i]] - all[place] + of.Everybody.Plan.Means[place]).All(difference => Math.Abs(difference) < 1e-9);
        });

    private bool ChangesAside(List<int> family) => family.Exists(beliefs.ChangesAside);

    /// <summary>Every set of a family's switches that leaves somebody standing, all of them first; then the same where main rivals stand aside, with a bit more.</summary>
    private List<int> Sets(List<int> family)
    {
        var mayLeave = Switches(family);
        var fewest = mayLeave.Count < family.Count ? 0 : 1;
        List<int> found = [.. Enumerable.Range(0, 1 << mayLeave.Count).Reverse().Where(set => set >= fewest)];
        return ChangesAside(family) ? [.. found, .. found.Select(set => set + (1 << mayLeave.Count))] : found;
    }

    private List<int> Switches(List<int> family) => [.. family.Where(switches.Contains)];

    private sealed record FamilySet(int Family, int Key, List<int> Members, SeatBallot Ballot)
    {
        public int[] Rows { get; } = [.. Members.Select(place => Row(Ballot, place))];

        public int Row(int place) => Row(Ballot, place);

        private static int Row(SeatBallot ballot, int place) => ballot.Places.TakeWhile(other => other != place).Count();
    }
}
