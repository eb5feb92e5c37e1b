namespace Copeland.Polling;

/// <summary>
/// The numbers that polls of Scotland and Wales are read with. Figures in <c>Polling/README.md</c>; the embedded polls of the two since
/// the general election of 2024 (17 and 3) are all there is to measure them by.
/// </summary>
internal sealed record PartAssumptions
{
    /// <summary>The defaults.</summary>
    public static PartAssumptions Default { get; } = new();

    /// <summary>
    /// How polls of a part are averaged. They are rare, so they age slowly; most have no sample on record, and those that have asked
    /// about a thousand.
    /// </summary>
    public PollingAssumptions Average { get; init; } = PollingAssumptions.Default with { RecencyHalfLifeDays = 60, AssumedSample = 1000, WindowDays = 365 };

    /// <summary>
    /// Standard deviation, in log odds, of what a party gains in a part since the general election beyond what it gains in Great Britain:
    /// the root mean square of twelve averages, less their own error.
    /// </summary>
    public double DepartureSd { get; init; } = 0.24;

    /// <summary>
    /// Variance that such a departure gains in a year without polls of the part. Within the embedded polls it gains none that can be
    /// measured (−0.01 a year); beyond them this is a judgement.
    /// </summary>
    public double YearlyVariance { get; init; } = 0.02;
}
