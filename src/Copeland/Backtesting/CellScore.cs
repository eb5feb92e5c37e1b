using Copeland.Elections;

namespace Copeland.Backtesting;

/// <summary>The forecast of one family in one contest, beside its result.</summary>
/// <param name="Family">The family.</param>
/// <param name="Result">Its share of the vote, a fraction.</param>
/// <param name="Mean">The forecast's mean share, a fraction.</param>
/// <param name="Crps">Continuous ranked probability score, a fraction of the vote.</param>
/// <param name="ProbabilityIntegral">Part of the forecast below the result, 0 to 1.</param>
/// <param name="WinProbability">Probability that the family wins, 0 to 1.</param>
/// <param name="Interval">The central 90% prediction interval, fractions.</param>
internal readonly record struct CellScore(
    Family Family, double Result, double Mean, double Crps, double ProbabilityIntegral, double WinProbability, (double Low, double High) Interval)
{
    /// <summary>Distance of the mean from the result, a fraction of the vote.</summary>
    public double AbsoluteError => Math.Abs(Mean - Result);

    /// <summary>Whether the central prediction interval of a level, between 0 and 1, holds the result.</summary>
    public bool Covers(double level) => Math.Abs(ProbabilityIntegral - 0.5) <= level / 2;
}
