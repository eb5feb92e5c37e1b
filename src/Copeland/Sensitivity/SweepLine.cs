namespace Copeland.Sensitivity;

/// <summary>
/// The points of a line: those of the grid, and between them what closes in on where the race turns, so that what is said of a turn is as exact on a
/// coarse grid as on a fine one.
/// </summary>
/// <param name="at">The forecast at a value of the input.</param>
/// <param name="first">Place of the likeliest winner as the scenario stands.</param>
internal sealed class SweepLine(Func<double, PlanOutcome> at, int first)
{
    // A turn is known to this part of the range: less than anybody reads off an axis.
    private const double Close = 1 / 1000.0;

    // Every other forecast halves what is left, and those between mostly do far better.
    private const int MostForecasts = 12;

    // So near the end of a bracket a secant would crawl.
    private const double Edge = 0.1;

    /// <summary>Where another becomes the likeliest winner than at the point before; the points must rise.</summary>
    public static IReadOnlyList<int> Overtakings(IReadOnlyList<(double X, PlanOutcome Outcome)> points) =>
        [.. Enumerable.Range(1, points.Count - 1).Where(point => Leader(points[point].Outcome) != Leader(points[point - 1].Outcome))];

    /// <summary>Where somebody with these chances begins or ceases to win more often than not.</summary>
    public static IReadOnlyList<int> Evens(IReadOnlyList<double> chances) =>
        [.. Enumerable.Range(1, chances.Count - 1).Where(point => (chances[point] >= 0.5) != (chances[point - 1] >= 0.5))];

    /// <summary>The likeliest winner.</summary>
    public static int Leader(PlanOutcome outcome) => Enumerable.Range(0, outcome.Win.Count).MaxBy(place => outcome.Win[place].Value);

    /// <summary>The grid's points with more where the race turns once.</summary>
    /// <param name="grid">The points known, rising.</param>
    public IReadOnlyList<(double X, PlanOutcome Outcome)> Through(IReadOnlyList<(double X, PlanOutcome Outcome)> grid)
    {
        List<(double X, PlanOutcome Outcome)> points = [.. grid];
        CloseIn(points, Overtakings, (before, after) =>
        {
            var (old, next) = (Leader(before), Leader(after));
            return outcome => outcome.Win[next].Value - outcome.Win[old].Value;
        });
        CloseIn(points, known => Evens([.. known.Select(point => point.Outcome.Win[first].Value)]), (_, _) => outcome => outcome.Win[first].Value - 0.5);
        return points;
    }

    // Several turns are told of none, so nothing is looked for.
    private void CloseIn(List<(double X, PlanOutcome Outcome)> points, Func<IReadOnlyList<(double X, PlanOutcome Outcome)>, IReadOnlyList<int>> turns, Func<PlanOutcome, PlanOutcome, Func<PlanOutcome, double>> gap)
    {
        var close = (points[^1].X - points[0].X) * Close;
        for (var forecasts = 0; forecasts < MostForecasts && turns(points) is [var turn] && points[turn].X - points[turn - 1].X > close; forecasts++)
        {
            var ((low, before), (high, after)) = (points[turn - 1], points[turn]);
            var of = gap(before, after);
            var part = of(before) / (of(before) - of(after));

            // Every other time the middle, so that a curve does not hold one end for ever.
            var next = low + ((high - low) * (forecasts % 2 == 1 || !double.IsFinite(part) ? 0.5 : Math.Clamp(part, Edge, 1 - Edge)));
            points.Insert(turn, (next, at(next)));
        }
    }
}
