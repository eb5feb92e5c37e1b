using MathNet.Numerics.RootFinding;

namespace Copeland.Forecasts;

/// <summary>Turns bookmakers' odds into probabilities.</summary>
internal static class MarketOdds
{
    private const double LeastPower = 0.01;
    private const double LargestUsualPower = 100;

    // The shortest odds that doubles can tell from certainty need less.
    private const double LogLargestPower = 40;

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
        var raw = rawProbabilities.OfType<double>().ToList();
        var sum = raw.Sum();
        if (raw.Count < 2)
        {
            return new MarketProbabilities(source, [.. rawProbabilities.Select(p => p is null ? (double?)null : 1)], sum - 1);
        }

        var power = Power(raw);
        var total = raw.Sum(r => Math.Pow(r, power));
        return new MarketProbabilities(source, [.. rawProbabilities.Select(r => r is { } value ? Math.Pow(value, power) / total : (double?)null)], sum - 1);
    }

    // Prices near certainty need large powers: these are sought on the scale of their logarithm, on which they have no more digits than any.
    private static double Power(List<double> raw)
    {
        double Excess(double power) => raw.Sum(r => Math.Pow(r, power)) - 1;
        return Excess(LargestUsualPower) < 0
            ? Brent.FindRoot(Excess, LeastPower, LargestUsualPower, 1e-12, 200)
            : Math.Exp(Brent.FindRoot(log => Excess(Math.Exp(log)), Math.Log(LargestUsualPower), LogLargestPower, 1e-12, 200));
    }
}
