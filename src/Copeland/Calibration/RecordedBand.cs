using Copeland.Statistics;

namespace Copeland.Calibration;

/// <summary>How often parties won that were given about the same chance, leaving one Parliament out.</summary>
/// <param name="Low">Lowest chance of the band, 0 to 1.</param>
/// <param name="High">Highest.</param>
/// <param name="Forecasts">How many parties were given such a chance.</param>
/// <param name="Wins">How many of them won.</param>
internal sealed record RecordedBand(double Low, double High, int Forecasts, int Wins)
{
    /// <summary>The 95% Jeffreys interval of the part that won.</summary>
    public JeffreysInterval Interval => JeffreysInterval.Of(Wins, Forecasts, 0.95);

    /// <summary>Whether a chance lies in the band; its upper end belongs to the next, but for certainty.</summary>
    public bool Holds(double chance) => chance >= Low && (chance < High || (chance == 1 && High >= 1));
}
