using Copeland.Forecasts;

namespace Copeland.Charts.Plots;

/// <summary>The steps of an explanation that a picture has room for, for the two front runners.</summary>
/// <param name="Effects">Names of the steps.</param>
/// <param name="Points">By front runner, the change each step makes.</param>
internal sealed record Waterfall(IReadOnlyList<string> Effects, IReadOnlyList<IReadOnlyList<double>> Points)
{
    // What is 0.0 points for both has no row; what is less than is worth a row for both has none of its own where there is more of that kind.
    private const double Crumb = 0.0005;

    /// <summary>The steps in their order; the smallest become one where they are small or there are more than rows.</summary>
    /// <param name="steps">The steps, as they are printed.</param>
    /// <param name="places">The front runners' places on the ballot.</param>
    /// <param name="room">How many rows there are, and the step that has one whatever its size, because the title names it, −1 for none; and the share of the vote that is worth a row.</param>
    public static Waterfall Of(IReadOnlyList<ExplanationStep> steps, IReadOnlyList<int> places, (int Rows, int Named, double Worth) room)
    {
        var rows = room.Rows;
        var size = steps.Select(step => places.Max(place => Math.Abs(step.Points[place]))).ToList();
        var bySize = Enumerable.Range(0, steps.Count).Where(step => size[step] >= Crumb).OrderByDescending(step => step == room.Named ? double.PositiveInfinity : size[step]).ToList();
        var large = Math.Max(1, bySize.Count(step => step == room.Named || size[step] >= room.Worth));
        var most = bySize.Count <= rows && bySize.Count <= large + 1 ? bySize.Count : Math.Min(large, rows - 1);
        var kept = bySize.Take(most).Order().ToList();
        var rest = Enumerable.Range(0, steps.Count).Except(kept).ToList();
        var restMatters = bySize.Count > most;
        var effects = kept.Select(step => steps[step].Effect).ToList();
        var points = places.Select(place => kept.Select(step => steps[step].Points[place]).ToList()).ToList();
        for (var runner = 0; runner < places.Count; runner++)
        {
            var sum = rest.Sum(step => steps[step].Points[places[runner]]);
            if (restMatters)
            {
                points[runner].Add(sum);
            }
        }

        return new Waterfall(restMatters ? [.. effects, Invariant($"All other effects ({rest.Count})")] : effects, points);
    }
}
