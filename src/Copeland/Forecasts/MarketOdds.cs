using MathNet.Numerics.RootFinding;

namespace Copeland.Forecasts;

/// <summary>Turns bookmakers' odds into probabilities.</summary>
public static class MarketOdds
{
    /// <summary>
    /// Removes the overround by the power method: p_i = r_i^k with k such that the probabilities add to 1, r_i the raw probabilities
    /// 1/(odds + 1). Unlike plain scaling it takes more from long shots, whose odds carry most of the margin.
    /// (Clarke, Kovalchik and Ingram, "Adjusting bookmaker's odds to allow for overround", 2017.)
    /// </summary>
    /// <param name="source">Who offered the odds and when.</param>
    /// <param name="rawProbabilities">1/(odds + 1) in ballot order, each above 0 and below 1; null where no odds were given.</param>
    /// <returns>Probabilities of those with odds, adding to 1.</returns>
    public static MarketProbabilities Probabilities(string? source, IReadOnlyList<double?> rawProbabilities)
    {
        ArgumentNullException.ThrowIfNull(rawProbabilities);
        var raw = rawProbabilities.OfType<double>().ToList();
        var sum = raw.Sum();
        if (raw.Count < 2)
        {
            return new MarketProbabilities(source, [.. rawProbabilities.Select(p => p is null ? (double?)null : 1)], sum - 1);
        }

        var power = Brent.FindRoot(k => raw.Sum(r => Math.Pow(r, k)) - 1, 0.01, 100, 1e-12, 200);
        var total = raw.Sum(r => Math.Pow(r, power));
        return new MarketProbabilities(source, [.. rawProbabilities.Select(r => r is { } value ? Math.Pow(value, power) / total : (double?)null)], sum - 1);
    }
}
