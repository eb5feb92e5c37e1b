using Copeland.Forecasts;

namespace Copeland.Reports;

/// <summary>
/// A forecast as a hundred simulated elections. Whoever wins at least one in a hundred gets the percentage that is printed
/// elsewhere, at any number of draws; the rest share what is left, and the hundred is always full: where rounding has to give or take, the least likely do. Where draws allow whole percent
/// everybody is within one of the exact figure.
/// </summary>
internal static class HundredDraws
{
    /// <summary>Wins in a hundred, in ballot order; where fractions are equal the earlier on the ballot comes first.</summary>
    public static IReadOnlyList<int> Of(Forecast forecast)
    {
        var total = forecast.Candidates.Sum(candidate => candidate.Win.Value);
        double[] exact = [.. forecast.Candidates.Select(candidate => candidate.Win.Value / total * 100)];
        var shown = forecast.Candidates.Select(candidate => DisplayNumber.ShownChance(candidate.Win)).ToList();
        var isFull = shown.Sum(chance => chance.Bound == 0 ? chance.Percent : 0) == 100;
        return isFull ? [.. shown.Select(chance => chance.Bound == 0 ? (int)chance.Percent : 0)] : Of(exact);
    }

    /// <summary>Whole numbers that add to 100 for percentages that do.</summary>
    internal static int[] Of(double[] exact)
    {
        // Who win less than one each are one winner until the hundred is full.
        var rare = Enumerable.Range(0, exact.Length).Where(place => exact[place] < 1).OrderByDescending(place => exact[place]).ToList();
        var often = Enumerable.Range(0, exact.Length).Where(place => exact[place] >= 1).ToList();
        double[] shares = [.. often.Select(place => exact[place]), rare.Sum(place => exact[place])];
        var whole = shares.Select(share => (int)Math.Round(share, MidpointRounding.AwayFromZero)).ToArray();

        // Rounding alone may leave the hundred short or overfull by a few: the least likely of those who were rounded that way give or
        // take one, so that whoever a title names keeps the percentage that is printed elsewhere.
        foreach (var one in Enumerable.Range(0, shares.Length).Where(one => whole[one] < shares[one])
            .OrderBy(one => shares[one]).Take(Math.Max(0, 100 - whole.Sum())).ToList())
        {
            whole[one]++;
        }

        foreach (var one in Enumerable.Range(0, shares.Length).Where(one => whole[one] > shares[one])
            .OrderBy(one => shares[one]).Take(Math.Max(0, whole.Sum() - 100)).ToList())
        {
            whole[one]--;
        }

        var wins = new int[exact.Length];
        foreach (var (place, count) in often.Zip(whole))
        {
            wins[place] = count;
        }

        foreach (var place in rare.Take(whole[^1]))
        {
            wins[place] = 1;
        }

        return wins;
    }
}
