using Copeland.Calibration;
using Copeland.Forecasts;

namespace Copeland.Reports;

/// <summary>What the width of a forecast has meant in the record.</summary>
internal static class RecordWords
{
    /// <summary>One sentence on how often a party given such a chance as the likeliest winner's has won; null where the record has none.</summary>
    /// <param name="forecast">The forecast.</param>
    public static string? Of(Forecast forecast) =>
        Of(forecast.Candidates.Max(candidate => candidate.Win.Value), EmbeddedCalibration.Reliability, EmbeddedCalibration.Contests);

    /// <summary>The sentence for a chance and a record.</summary>
    /// <param name="chance">The chance, 0 to 1.</param>
    /// <param name="record">Bands of chances and how often they came true.</param>
    /// <param name="contests">How many by-elections the record holds.</param>
    public static string? Of(double chance, IReadOnlyList<RecordedBand> record, int contests)
    {
        return record.FirstOrDefault(band => band.Holds(chance)) is { Forecasts: > 0 } band
            ? Invariant($"In {contests} past by-elections, each forecast by a model that had not seen its Parliament, and without polls of the seat, {band.Forecasts} parties were given a chance of {Band(band)}: {band.Wins} won ({100.0 * band.Wins / band.Forecasts:0}%; 95% interval {100 * band.Interval.Low:0}–{100 * band.Interval.High:0}%).")
            : null;
    }

    // Nothing is ever told as 0% or 100%.
    private static string Band(RecordedBand band) =>
        band.Low <= 0 ? Invariant($"under {100 * band.High:0}%") : band.High >= 1 ? Invariant($"over {100 * band.Low:0}%") : Invariant($"{100 * band.Low:0}% to {100 * band.High:0}%");
}
