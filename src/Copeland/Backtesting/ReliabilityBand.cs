using Copeland.Statistics;

namespace Copeland.Backtesting;

/// <summary>Forecasts of a winner with about the same probability, and how many of them came true.</summary>
/// <param name="Low">Lowest probability of the band.</param>
/// <param name="High">Highest.</param>
/// <param name="Forecasts">How many parties were given such a probability.</param>
/// <param name="Mean">Mean of the probabilities.</param>
/// <param name="Wins">How many of the parties won.</param>
internal sealed record ReliabilityBand(double Low, double High, int Forecasts, double Mean, int Wins)
{
    private const int Bands = 10;
    private const double IntervalProbability = 0.95;

    /// <summary>Part of the forecasts that came true.</summary>
    public double Frequency => (double)Wins / Forecasts;

    /// <summary>The 95% Jeffreys interval of that part.</summary>
    public JeffreysInterval Interval => JeffreysInterval.Of(Wins, Forecasts, IntervalProbability);

    /// <summary>Whether the interval holds the mean probability.</summary>
    public bool Agrees => Interval.Low <= Mean && Mean <= Interval.High;

    /// <summary>Ten bands of equal width over the win probability of every family in every contest; bands without a forecast are left out.</summary>
    public static IReadOnlyList<ReliabilityBand> Of(IReadOnlyList<ContestScore> scores) =>
        [
            .. scores.SelectMany(score => score.Cells.Select((cell, place) => (cell.WinProbability, Won: place == score.Winner)))
                .GroupBy(forecast => Math.Min(Bands - 1, (int)(forecast.WinProbability * Bands))).OrderBy(band => band.Key)
                .Select(band => new ReliabilityBand(
                    (double)band.Key / Bands, (band.Key + 1.0) / Bands, band.Count(), band.Average(f => f.WinProbability), band.Count(f => f.Won))),
        ];
}
