using Copeland.Reports;
using Copeland.Statistics;

namespace Copeland.Charts.Plots;

/// <summary>
/// Who stands on which side of a dead heat. Left is one candidate: the defender if it is the likeliest winner or has a real chance, else the
/// likeliest winner. Right is everybody else who ever wins: up to three by name, the rest together, or one more where that is all the rest. Where no one of several has
/// as much as one in fifty, none is named.
/// </summary>
/// <param name="Left">Place on the ballot of the candidate on the left.</param>
/// <param name="Right">Places on the ballot of those named on the right, likeliest first.</param>
/// <param name="Rest">Places of those who win so rarely that they are drawn as one.</param>
internal sealed record MajoritySides(int Left, IReadOnlyList<int> Right, IReadOnlyList<int> Rest)
{
    private const int MostNamed = 3;

    // On a narrow picture the colours of more are confetti.
    private const int MostNamedNarrow = 2;

    // Part of all draws that may lie beyond the axis on either side: heavy tails would flatten all else.
    private const double Beyond = 0.002;
    private const double LeastReach = 0.05;
    private const double NearlyAll = 0.9;

    // Part of all draws above which the rest's colour can be seen on the bars.
    private const double Visible = 0.002;

    /// <summary>The sides of a race.</summary>
    /// <param name="race">The race.</param>
    /// <param name="isNarrow">Whether the picture is.</param>
    public static MajoritySides Of(Race race, bool isNarrow)
    {
        var (first, second) = race.Front;
        var left = race.DefenderPlace is { } defender && (defender == first || race.Challengers.Contains(defender)) ? defender : first;
        var won = race.ByChance.Where(place => place != left && race.Forecast.Majority.ByWinner[place] is { Total: > 0 }).ToList();
        if (won.Count == 0)
        {
            won = [left == first ? second : first];
        }

        List<int> worth = [.. won.Where(place => won.Count == 1 || (race.Forecast.Candidates[place].Win.Value >= Race.WorthNaming && !race.IsFringe(place)))];
        var named = Race.Whole(worth, isNarrow && !race.IsManySided ? MostNamedNarrow : MostNamed, place => DisplayNumber.Chance(race.Forecast.Candidates[place].Win));
        var sides = new MajoritySides(left, named, [.. won.Except(named)]);

        // A rest of one has that one's name, and so its colour.
        return sides.Rest.Count == 1 && sides.IsRestSeen(race) ? new(left, [.. named, .. sides.Rest], []) : sides;
    }

    /// <summary>The greatest lead worth showing on a side: next to none of all majorities lie beyond; at least five points.</summary>
    public static double Reach(Race race, IEnumerable<int> places)
    {
        var side = places.Select(place => race.Forecast.Majority.ByWinner[place]).OfType<Histogram>().ToList();
        var allowed = Beyond * race.Forecast.Majority.Share.Total;
        var reach = LeastReach;
        while (reach < 1 && side.Sum(histogram => Above(histogram, reach)) > allowed)
        {
            reach += 0.01;
        }

        // Whoever leads by nearly everything has an axis that ends there.
        return reach >= NearlyAll ? 1 : reach;
    }

    /// <summary>Whether the rest wins so often that its bars can be seen.</summary>
    public bool IsRestSeen(Race race) => Rest.Sum(place => race.Forecast.Candidates[place].Win.Value) >= Visible;

    private static long Above(Histogram histogram, double lead)
    {
        var above = 0L;
        for (var bin = histogram.Counts.Count - 1; bin >= 0 && histogram.Low + (bin * histogram.BinWidth) >= lead; bin--)
        {
            above += histogram.Counts[bin];
        }

        return above;
    }
}
