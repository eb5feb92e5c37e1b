using Copeland.Calibration;
using Copeland.Elections;
using Copeland.Forecasts;

namespace Copeland.Reports;

/// <summary>What the width of a forecast has meant in the record.</summary>
internal static class RecordWords
{
    // So near the beginning of the last band a chance is told with the one below too.
    private const double Edge = 0.015;

    private static readonly string[] OfTheSeat = ["seat polls", "evidence of the seat"];

    /// <summary>A sentence on how often a party given such a chance as the likeliest winner's has won; with one on what the record does not test; null where the record has none, or none of its country.</summary>
    /// <param name="forecast">The forecast.</param>
    public static string? Of(Forecast forecast) =>
        forecast.Contest.Seat.Country != Country.NorthernIreland && Of(forecast.Candidates.Max(candidate => candidate.Win.Value), EmbeddedCalibration.Reliability, EmbeddedCalibration.Contests) is { } record ? record + Untested(forecast) : null;

    // What the polls of the seat add, and how wrong they may be.
    private static string Untested(Forecast forecast) => forecast.Uncertainty.FirstOrDefault(part => OfTheSeat.Contains(part.Source)) is not { } polls ? ""
        : $" That does not test polls of the seat, which this forecast uses{(polls.VarianceShare > 0.5 ? " and whose error is most of its uncertainty" : "")}.";

    /// <summary>The sentence for a chance and a record.</summary>
    /// <param name="chance">The chance, 0 to 1.</param>
    /// <param name="record">Bands of chances and how often they came true.</param>
    /// <param name="contests">How many by-elections the record holds.</param>
    public static string? Of(double chance, IReadOnlyList<RecordedBand> record, int contests)
    {
        // Of the chance as it is printed.
        var printed = Math.Round(chance, 2);
        return record.FirstOrDefault(band => band.Holds(printed)) is { Forecasts: > 0 } band
            ? Invariant($"In {contests} past by-elections, each forecast by a model that had not seen its Parliament, and without polls of the seat, {band.Forecasts} parties were given a chance of {Band(band)}: {band.Wins} won ({100.0 * band.Wins / band.Forecasts:0}%; 95% interval {100 * band.Interval.Low:0}–{100 * band.Interval.High:0}%).") + Below(printed, band, record)
            : null;
    }

    // The last band reaches to certainty: a chance where it begins is hardly more like those in it than like those below.
    private static string Below(double printed, RecordedBand band, IReadOnlyList<RecordedBand> record) =>
        band.High >= 1 && printed - band.Low < Edge && record.FirstOrDefault(other => other.Forecasts > 0 && other.High == band.Low) is { } below
            ? Invariant($" This forecast’s {100 * printed:0}% is where these begin; of {below.Forecasts} parties given {Band(below)}, {below.Wins} won ({100.0 * below.Wins / below.Forecasts:0}%).")
            : "";

    // Nothing is ever told as 0% or 100%.
    private static string Band(RecordedBand band) =>
        band.Low <= 0 ? Invariant($"under {100 * band.High:0}%") : band.High >= 1 ? Invariant($"{100 * band.Low:0}% or more") : Invariant($"{100 * band.Low:0}% or more but under {100 * band.High:0}%");
}
