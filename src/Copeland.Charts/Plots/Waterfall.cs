using Copeland.Forecasts;

namespace Copeland.Charts.Plots;

/// <summary>The steps of an explanation that a picture has room for, for the candidates it tells of.</summary>
/// <param name="Effects">Names of the steps.</param>
/// <param name="Points">By front runner, the change each step makes.</param>
internal sealed record Waterfall(IReadOnlyList<string> Effects, IReadOnlyList<IReadOnlyList<double>> Points)
{
    // What is 0.0 points for both has no row; what is less than is worth a row for both has none of its own where there is more of that kind.
    private const double Crumb = 0.0005;

    /// <summary>
    /// The steps in their order; the smallest become one where they are small or there are more than rows, but as many keep rows of their own as it takes,
    /// while there is room, for the rest together to be no larger than any of them.
    /// </summary>
    /// <param name="steps">The steps, as they are printed.</param>
    /// <param name="places">The candidates' places on the ballot.</param>
    /// <param name="room">How many rows are wanted, and how many there is room for; the steps that have one whatever their size, because the title names them; and the share of the vote that is worth a row.</param>
    public static Waterfall Of(IReadOnlyList<ExplanationStep> steps, IReadOnlyList<int> places, (int Wanted, int Most, IReadOnlyCollection<string> Named, double Worth) room)
    {
        double Size(int step) => places.Max(place => Math.Abs(steps[step].Points[place]));
        bool IsNamed(int step) => room.Named.Contains(steps[step].Effect);
        double Sum(IEnumerable<int> those, int place) => those.Sum(step => steps[step].Points[place]);
        var bySize = Enumerable.Range(0, steps.Count).Where(step => Size(step) >= Crumb).OrderByDescending(step => IsNamed(step) ? double.PositiveInfinity : Size(step)).ToList();
        var large = Math.Max(1, bySize.Count(step => IsNamed(step) || Size(step) >= room.Worth));
        var most = bySize.Count <= room.Wanted && bySize.Count <= large + 1 ? bySize.Count : Math.Min(large, room.Wanted - 1);
        while (most < bySize.Count && most + 1 < room.Most && places.Any(place => Math.Abs(Sum(bySize.Skip(most), place)) > Size(bySize[most - 1])))
        {
            most++;
        }

        // One is no more than the row of several would be.
        most = most == bySize.Count - 1 && bySize.Count <= room.Most ? bySize.Count : most;
        var kept = bySize.Take(most).Order().ToList();
        var rest = Enumerable.Range(0, steps.Count).Except(kept).ToList();
        var isFolded = bySize.Count > most;
        return new Waterfall(
            [.. kept.Select(step => steps[step].Effect), .. isFolded ? [Invariant($"All other effects ({rest.Count})")] : Array.Empty<string>()],
            [.. places.Select(place => (IReadOnlyList<double>)[.. kept.Select(step => steps[step].Points[place]), .. isFolded ? [Sum(rest, place)] : Array.Empty<double>()])]);
    }
}
