using Copeland.Forecasts;

namespace Copeland.Reports;

/// <summary>
/// A forecast as a hundred simulated elections. Whoever wins at least one in a hundred gets the percentage that is printed
/// elsewhere, at any number of draws; the rest share what is left, and the hundred is always full. Where draws allow whole percent
/// everybody is within one of the exact figure.
/// </summary>
internal static class HundredDraws
{
    /// <summary>Wins in a hundred, in ballot order; where fractions are equal the earlier on the ballot comes first.</summary>
    public static IReadOnlyList<int> Of(Forecast forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        var total = forecast.Candidates.Sum(candidate => candidate.Win.Value);
        double[] exact = [.. forecast.Candidates.Select(candidate => candidate.Win.Value / total * 100)];
        var shown = forecast.Candidates.Select(candidate => DisplayNumber.ShownChance(candidate.Win)).ToList();
        var isFull = shown.Sum(chance => chance.Bound == 0 ? chance.Percent : 0) == 100;
        return isFull ? [.. shown.Select(chance => chance.Bound == 0 ? (int)chance.Percent : 0)] : Of(exact);
    }

    /// <summary>Whole numbers that add to 100 for percentages that do.</summary>
    internal static int[] Of(double[] exact)
    {
        var places = Enumerable.Range(0, exact.Length).ToList();
        var wins = exact.Select(value => value >= 1 ? (int)Math.Round(value, MidpointRounding.AwayFromZero) : 0).ToArray();
        foreach (var place in places.Where(place => exact[place] is > 0 and < 1).OrderByDescending(place => exact[place]))
        {
            wins[place] = wins.Sum() < 100 ? 1 : 0;
        }

        // Rounding alone may leave the hundred short or overfull by a few: those who were rounded farthest give or take one.
        foreach (var place in places.OrderByDescending(place => exact[place] - wins[place]).Take(Math.Max(0, 100 - wins.Sum())).ToList())
        {
            wins[place]++;
        }

        foreach (var place in places.Where(place => wins[place] > exact[place])
            .OrderByDescending(place => wins[place] - exact[place]).Take(Math.Max(0, wins.Sum() - 100)).ToList())
        {
            wins[place]--;
        }

        return wins;
    }
}
