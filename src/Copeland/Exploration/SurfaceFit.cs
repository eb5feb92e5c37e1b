using Copeland.Elections;
using Copeland.Inputs;
using Copeland.Sensitivity;

namespace Copeland.Exploration;

/// <summary>Makes a surface out of the engine's beliefs.</summary>
/// <param name="varied">The scenario.</param>
/// <param name="sliders">What moves.</param>
/// <param name="switches">Places of the ballot that may stand or not.</param>
/// <param name="options">Threads, and what stops it.</param>
internal sealed class SurfaceFit(VariedScenario varied, IReadOnlyList<Slider> sliders, IReadOnlyList<int> switches, ParallelOptions options)
{
    private const int Nodes = SurfaceCurves.NodeCount;

    private const double Nothing = 1e-9;

    /// <summary>Beliefs that the curves of the scales are laid through, beside one for each family.</summary>
    private const int ScalePoints = 96;

    private static readonly double[] FarPolls = [1.0 / 3, 0.1, 0.03];

    private readonly SeatBeliefs beliefs = new(varied, switches);
    private readonly IReadOnlyList<Candidate> ballot = varied.Base.Contest.Candidates;

    /// <summary>The surface.</summary>
    /// <exception cref="ExplorationException">An input does what a surface cannot show.</exception>
    public PlanSurface Fit()
    {
        var all = new SeatBallot([.. Enumerable.Range(0, ballot.Count)], Aside: false);
        var here = beliefs.Situation([]);
        var present = beliefs.At(here, all);
        var parties = here.Evidence.National.Now.Keys.Concat(sliders.Select(slider => slider.Party).OfType<string>()).Distinct(StringComparer.Ordinal).ToList();
        double[] national = [.. parties.Select(party => here.Evidence.National.Now[party] ?? 0)];
        var moves = NationalMoves(parties);
        var together = Together(national, moves);
        List<SurfaceCoordinate> possible =
        [
            .. Ranges(national, moves).Select((range, p) => new SurfaceCoordinate(p, -1, Math.Log(Math.Max(range.Low, 1e-4)), Math.Log(Math.Max(range.High, 2e-4)))).Where(c => c.High - c.Low > 1e-6 && together[c.Party][0] == c.Party),
            .. Enumerable.Range(0, sliders.Count).Where(k => sliders[k].Party is null).Select(k => SurfaceReading.SliderRange(sliders, k)),
        ];
        var curves = new SurfaceCurves(beliefs, sliders, (parties, national, together), options);
        var coordinates = possible.Where(coordinate => curves.Moves(coordinate, present.Plan.Means, all)).ToList();
        var groups = new SurfaceFamilies(ballot, switches, beliefs);
        var families = groups.Fit(curves, coordinates, options);
        var draft = new PlanSurface
        {
            Parties = parties,
            National = national,
            Moves = moves,
            Coordinates = coordinates,
            Curves = curves.All,
            Families = families,
            Aside = groups.Aside(),
            Correlations = Correlations(present, families),
            Basis = [],
            Normal = new SurfaceCovariance([], [], []),
            DegreesOfFreedom = present.DegreesOfFreedom,
            Turnout = (present.Plan.TurnoutMean, Turnout(present), varied.Prior().Turnout.LogitSd),
        };
        return WithCovariances(WithScales(draft, all), curves, (all, groups));
    }

    private double[] Each(int count, Func<int, double> value)
    {
        var values = new double[count];
        Parallel.For(0, count, options, i => values[i] = value(i));
        return values;
    }

    /// <summary>How national shares move, by the set of share sliders that are moved; the others give way.</summary>
    private Dictionary<int, double[][]> NationalMoves(List<string> parties)
    {
        var shares = Enumerable.Range(0, sliders.Count).Where(k => sliders[k].Party is not null).ToList();
        var moves = new Dictionary<int, double[][]>();
        for (var set = 0; set < 1 << shares.Count; set++)
        {
            var moved = shares.Where((_, bit) => ((set >> bit) & 1) == 1).ToList();
            List<InputValue> still = [.. moved.Select(k => sliders[k].At(sliders[k].Present))];
            var before = beliefs.Situation(still).Evidence.National.Now;
            double[][] slopes = [.. parties.Select(_ => new double[sliders.Count])];
            foreach (var k in Enumerable.Range(0, sliders.Count).Where(k => sliders[k].Party is null || moved.Contains(k)))
            {
                var after = beliefs.Situation([.. still.Where(value => value.Address != sliders[k].Address), sliders[k].At(sliders[k].High)]).Evidence.National.Now;
                for (var p = 0; p < parties.Count; p++)
                {
                    slopes[p][k] = ((after[parties[p]] ?? 0) - (before[parties[p]] ?? 0)) / (sliders[k].High - sliders[k].Present);
                }
            }

            moves[moved.Sum(k => 1 << k)] = slopes;
        }

        return moves;
    }

    private List<(double Low, double High)> Ranges(double[] national, Dictionary<int, double[][]> moves) =>
    [
        .. national.Select((share, p) => (
            share + moves.Values.Min(move => move[p].Select((slope, k) => Math.Min(slope * (sliders[k].Low - sliders[k].Present), slope * (sliders[k].High - sliders[k].Present))).Sum()),
            share + moves.Values.Max(move => move[p].Select((slope, k) => Math.Max(slope * (sliders[k].Low - sliders[k].Present), slope * (sliders[k].High - sliders[k].Present))).Sum()))),
    ];

    /// <summary>
    /// By party those that always move in proportion with it, the largest first: parties without a slider all give way alike, and what
    /// two of one family do together is not the sum of what each does.
    /// </summary>
    private static int[][] Together(double[] national, Dictionary<int, double[][]> moves)
    {
        string Way(int party) => national[party] <= 0 ? Invariant($"none {party}")
            : string.Join(' ', moves.Values.SelectMany(move => move[party]).Select(slope => Math.Round(1e6 * slope / national[party]).ToString(CultureInfo.InvariantCulture)));
        var groups = Enumerable.Range(0, national.Length).GroupBy(Way, StringComparer.Ordinal).Select(group => group.OrderByDescending(party => national[party]).ToArray()).ToList();
        return [.. national.Select((_, party) => groups.First(group => group.Contains(party)))];
    }

    private static double[][] Correlations(SeatBelief present, IReadOnlyList<SurfaceFamily> families)
    {
        int[] first = [.. families.Select(family => family.Places.MaxBy(place => present.Plan.Student[place, place]))];
        double At(int f, int g) => present.Plan.Student[first[f], first[g]];
        return [.. families.Select((_, f) => families.Select((_, g) => At(f, g) / Math.Sqrt(Math.Max(At(f, f) * At(g, g), 1e-300))).ToArray())];
    }

    private List<double[]?> Turnout(SeatBelief present) =>
    [
        .. Enumerable.Range(0, sliders.Count).Select(k =>
        {
            if (sliders[k].Party is not null)
            {
                return null;
            }

            var curve = Each(Nodes, node => SeatBeliefs.TurnoutMean(beliefs.Situation([sliders[k].At(Node(k, node))])) - present.Plan.TurnoutMean);
            return curve.Any(value => Math.Abs(value) > Nothing) ? curve : null;
        }),
    ];

    private double Node(int slider, int node) => sliders[slider].Low + ((sliders[slider].High - sliders[slider].Low) * node / (Nodes - 1));

    /// <summary>The Student scales: first as curves of expected shares alone, from ballots and national shares of all kinds, then what sliders add.</summary>
    private PlanSurface WithScales(PlanSurface draft, SeatBallot all)
    {
        var scales = new SurfaceScales(ballot, draft.Families);
        var points = new IReadOnlyDictionary<Family, ScalePoint>[ScalePoints + (FarPolls.Length * draft.Families.Count)];
        var standing = new IReadOnlyList<int>[points.Length];
        var present = beliefs.Situation([]).Evidence.National.Now;
        Parallel.For(0, points.Length, options, i =>
        {
            // The last ones reach farthest: a family beside nobody who can leave, with all polls a fraction of what they are.
            standing[i] = i >= ScalePoints ? [.. all.Places.Where(place => !switches.Contains(place) || draft.Families[(i - ScalePoints) / FarPolls.Length].Places.Contains(place))]
                : i % 2 == 0 ? all.Places : DesignPoints.Setting(i + 1, [], ballot.Count, switches).Standing;
            var shares = new VoteShares(present.Select((entry, p) => KeyValuePair.Create(
                entry.Key, entry.Value * (i >= ScalePoints ? FarPolls[(i - ScalePoints) % FarPolls.Length] : Math.Exp((2.4 * DesignPoints.At(i + 1, switches.Count + p)) - 1.2)))));
            points[i] = beliefs.Scales(beliefs.Situation([], shares), new SeatBallot(standing[i], Aside: false));
        });
        var curves = scales.Curves(points, standing);
        List<double[]?>[] moves = [.. draft.Families.Select(_ => new List<double[]?>())];
        for (var k = 0; k < sliders.Count; k++)
        {
            var nodes = new double[Nodes][];
            if (sliders[k].Party is null)
            {
                var slider = k;
                Parallel.For(0, Nodes, options, node => nodes[node] = scales.Beyond(curves, beliefs.Scales(beliefs.Situation([sliders[slider].At(Node(slider, node))], present), all)));
            }

            for (var f = 0; f < moves.Length; f++)
            {
                double[]? move = sliders[k].Party is null ? [.. nodes.Select(node => node[f])] : null;
                moves[f].Add(move is not null && move.Max() - move.Min() > 1e-3 ? move : null);
            }
        }

        return draft with
        {
            Families =
            [
                .. draft.Families.Select((family, f) => family with
                {
                    Scale = curves[f],
                    ScaleMoves = moves[f],
                    Subsets = family.Subsets.ToDictionary(
                        entry => entry.Key, entry => entry.Value with { ScaleOffset = entry.Value.Scale.LogScale - SurfaceReading.Knotted(curves[f], entry.Value.Scale.LogShare) }),
                }),
            ],
        };
    }

    private PlanSurface WithCovariances(PlanSurface draft, SurfaceCurves curves, (SeatBallot All, SurfaceFamilies Groups) of)
    {
        CheckTails(draft);
        int[] basis = [.. Enumerable.Range(0, draft.Coordinates.Count).Select(c => Widest(draft, c))];
        var covariances = new SurfaceCovariances(curves, draft.Coordinates, basis, options);
        int[] first = [.. draft.Families.Select(family => family.Places[0])];
        double[] Entries(SeatBelief belief) => [.. first.SelectMany((place, f) => first.Take(f + 1).Select(other => SurfaceFamilies.Normal(belief, place, other)))];
        return draft with
        {
            Basis = basis,
            Normal = covariances.Fit(Entries(beliefs.At(beliefs.Situation([]), of.All)), at => Entries(beliefs.At(at, of.All))),
            Families = of.Groups.WithSplits(draft.Families, curves, covariances, (draft.Coordinates, options)),
        };
    }

    /// <summary>The curve of means along a coordinate that moves farthest.</summary>
    private static int Widest(PlanSurface draft, int coordinate) => draft.Families.SelectMany(family => family.Subsets.Values)
        .SelectMany(subset => subset.Curves).Select(curves => curves[coordinate]).Where(curve => curve >= 0).Distinct()
        .MaxBy(curve => draft.Curves[curve].Max() - draft.Curves[curve].Min());

    private void CheckTails(PlanSurface draft)
    {
        if (sliders.Any(slider => slider.Address.StartsWith("model.", StringComparison.Ordinal)
            && !beliefs.At(beliefs.Situation([slider.At(slider.High)]), new SeatBallot([0, 1], Aside: false)).DegreesOfFreedom.Equals(draft.DegreesOfFreedom)))
        {
            throw new ExplorationException("the tails of the errors cannot be moved on the page. Leave model.freedom out, and vary it with sweep or sensitivity.");
        }
    }
}
