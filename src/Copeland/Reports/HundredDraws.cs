using Copeland.Forecasts;

namespace Copeland.Reports;

/// <summary>
/// A forecast as a hundred simulated elections, shared out by largest remainder, so that they always add to a hundred
/// and every candidate gets its percentage rounded down or up.
/// </summary>
public static class HundredDraws
{
    /// <summary>Wins in a hundred, in ballot order; equal remainders go to the earlier on the ballot.</summary>
    public static IReadOnlyList<int> Of(Forecast forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        var total = forecast.Candidates.Sum(candidate => candidate.Win.Value);
        var exact = forecast.Candidates.Select(candidate => candidate.Win.Value / total * 100).ToArray();
        var wins = exact.Select(value => (int)Math.Floor(value)).ToArray();
        var byRemainder = Enumerable.Range(0, exact.Length).OrderByDescending(place => exact[place] - wins[place]);
        foreach (var place in byRemainder.Take(100 - wins.Sum()))
        {
            wins[place]++;
        }

        return wins;
    }
}
