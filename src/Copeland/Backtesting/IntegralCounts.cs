using MathNet.Numerics.Distributions;

namespace Copeland.Backtesting;

/// <summary>How often results fell into each tenth of their forecasts: all equally often where forecasts are calibrated.</summary>
/// <param name="Counts">Cells by tenth, the lowest first.</param>
/// <param name="Expected">The counts that chance leaves 95% of the time to a calibrated forecast of as many independent cells.</param>
internal sealed record IntegralCounts(IReadOnlyList<int> Counts, (int Low, int High) Expected)
{
    private const int Tenths = 10;
    private const double Tail = 0.025;

    /// <summary>How many cells.</summary>
    public int Cells => Counts.Sum();

    /// <summary>The counts of some contests' compared cells.</summary>
    public static IntegralCounts Of(IReadOnlyList<ContestScore> scores)
    {
        var counts = new int[Tenths];
        foreach (var cell in scores.SelectMany(score => score.Compared))
        {
            counts[Math.Min(Tenths - 1, (int)(cell.ProbabilityIntegral * Tenths))]++;
        }

        var cells = counts.Sum();
        var chance = new Binomial(1.0 / Tenths, cells);
        int Quantile(double probability) => Enumerable.Range(0, cells + 1).First(count => chance.CumulativeDistribution(count) >= probability);
        return new IntegralCounts(counts, (Quantile(Tail), Quantile(1 - Tail)));
    }
}
