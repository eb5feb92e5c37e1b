using Copeland.Reports;

namespace Copeland.Charts.Plots;

/// <summary>
/// Who stands on which side of a dead heat. Left is one candidate: the defender if it is one of the two front runners, else the
/// likeliest winner. Right is everybody else who ever wins, likeliest first.
/// </summary>
/// <param name="Left">Place on the ballot of the candidate on the left.</param>
/// <param name="Right">Places on the ballot of those on the right; at least one.</param>
internal sealed record MajoritySides(int Left, IReadOnlyList<int> Right)
{
    /// <summary>Whether a side is shown as one party rather than several.</summary>
    public bool IsDuel => Right.Count == 1;

    /// <summary>The sides of a race.</summary>
    public static MajoritySides Of(Race race)
    {
        var (first, second) = (race.ByChance[0], race.ByChance[1]);
        var left = race.DefenderPlace is { } defender && (defender == first || defender == second) ? defender : first;
        var won = race.ByChance.Where(place => place != left && race.Forecast.Majority.ByWinner[place] is not null).ToList();
        return new MajoritySides(left, won.Count > 0 ? won : [left == first ? second : first]);
    }

    /// <summary>The greatest lead worth showing on a side: all but a thousandth of its majorities lie below; at least five points.</summary>
    public static double Reach(Race race, IEnumerable<int> places) => places
        .Select(place => race.Forecast.Majority.ByWinner[place])
        .Where(histogram => histogram is { Total: > 0 })
        .Select(histogram => histogram?.Quantile(0.999) ?? 0)
        .Append(0.05).Max();
}
