using Copeland.Elections;
using Copeland.Inputs;

namespace Copeland.Exploration;

/// <summary>Curves of a belief's numbers along one coordinate at a time, all others as the scenario stands; the same curve is kept once.</summary>
internal sealed class SurfaceCurves(SeatBeliefs beliefs, IReadOnlyList<Slider> sliders, (IReadOnlyList<string> Parties, double[] Shares, int[][] Together) national, ParallelOptions options)
{
    /// <summary>Nodes of a curve: straight lines between so many miss a logarithm by 1e-4 at most.</summary>
    public const int NodeCount = 33;

    /// <summary>The most nodes, for shares that may fall to almost nothing: there the model has floors, and curves have corners.</summary>
    private const int MostNodes = 161;

    /// <summary>How far apart nodes may be on the logarithm of a share.</summary>
    private const double Apart = 0.03;

    private const double Nothing = 1e-9;

    private readonly List<double[]> curves = [];
    private readonly Dictionary<SurfaceCoordinate, IReadOnlyList<SeatSituation>> situations = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>Every curve so far.</summary>
    public IReadOnlyList<double[]> All => curves;

    /// <summary>Whether anybody's mean moves with a coordinate.</summary>
    public bool Moves(SurfaceCoordinate coordinate, double[] present, SeatBallot standing) =>
        new[] { coordinate.Low, (coordinate.Low + coordinate.High) / 2, coordinate.High }.Any(value =>
            beliefs.Means(At([coordinate], [value]), standing).Zip(present).Any(pair => Math.Abs(pair.First - pair.Second) > Nothing));

    /// <summary>What is known with some coordinates at values of their own.</summary>
    public SeatSituation At(IReadOnlyList<SurfaceCoordinate> coordinates, IReadOnlyList<double> values)
    {
        var shares = (double[])national.Shares.Clone();
        var inputs = new List<InputValue>();
        for (var c = 0; c < coordinates.Count; c++)
        {
            if (coordinates[c].Party >= 0)
            {
                var factor = Math.Exp(values[c]) / Math.Max(national.Shares[coordinates[c].Party], 1e-9);
                foreach (var party in national.Together[coordinates[c].Party])
                {
                    shares[party] = national.Shares[party] * factor;
                }
            }
            else
            {
                inputs.Add(sliders[coordinates[c].Slider].At(values[c]));
            }
        }

        return beliefs.Situation(inputs, new VoteShares(national.Parties.Select((party, p) => KeyValuePair.Create(party, shares[p]))));
    }

    /// <summary>The numbers of the curves along a coordinate, one for each number that is asked for; −1 where it does not move.</summary>
    /// <param name="coordinate">The coordinate.</param>
    /// <param name="of">The numbers in a situation.</param>
    /// <param name="nothing">What is too little to be a movement.</param>
    public int[] Of(SurfaceCoordinate coordinate, Func<SeatSituation, double[]> of, double nothing = Nothing) => Numbered(coordinate, Values(coordinate, of), nothing);

    /// <summary>What is asked for at every node of a coordinate.</summary>
    public double[][] Values(SurfaceCoordinate coordinate, Func<SeatSituation, double[]> of)
    {
        var nodes = Nodes(coordinate);
        var values = new double[nodes.Count][];
        Parallel.For(0, nodes.Count, options, node => values[node] = of(nodes[node]));
        return values;
    }

    /// <summary>The situations at the nodes of a coordinate.</summary>
    public IReadOnlyList<SeatSituation> Nodes(SurfaceCoordinate coordinate)
    {
        if (!situations.TryGetValue(coordinate, out var known))
        {
            var count = coordinate.Party < 0 ? NodeCount : Math.Clamp((int)((coordinate.High - coordinate.Low) / Apart), NodeCount, MostNodes);
            situations[coordinate] = known =
                [.. Enumerable.Range(0, count).Select(node => At([coordinate], [coordinate.Low + ((coordinate.High - coordinate.Low) * node / (count - 1))]))];
        }

        return known;
    }

    /// <summary>The numbers of the curves through values at the nodes of a coordinate; −1 where one does not move.</summary>
    public int[] Numbered(SurfaceCoordinate coordinate, double[][] values, double nothing = Nothing)
    {
        var here = Present(coordinate);
        return [.. Enumerable.Range(0, values[0].Length).Select(i => Number(Zeroed([.. values.Select(node => node[i])], coordinate, here), nothing))];
    }

    /// <summary>A coordinate as the scenario stands.</summary>
    public double Present(SurfaceCoordinate coordinate) =>
        coordinate.Party >= 0 ? Math.Clamp(Math.Log(Math.Max(national.Shares[coordinate.Party], 1e-9)), coordinate.Low, coordinate.High) : sliders[coordinate.Slider].Present;

    private static double[] Zeroed(double[] curve, SurfaceCoordinate at, double present)
    {
        var here = SurfaceReading.Value(curve, at, present);
        return [.. curve.Select(value => value - here)];
    }

    private int Number(double[] curve, double nothing)
    {
        if (curve.All(value => Math.Abs(value) < nothing))
        {
            return -1;
        }

        var key = string.Join(' ', curve.Select(value => value.ToString("F9", CultureInfo.InvariantCulture)));
        if (!numbers.TryGetValue(key, out var number))
        {
            numbers[key] = number = curves.Count;
            curves.Add(curve);
        }

        return number;
    }
}
