using Copeland.Elections;
using Copeland.Forecasts;
using Copeland.Polling;

namespace Copeland.Tracking;

/// <summary>A forecast day by day, each day from what was known by its end.</summary>
/// <param name="Contest">The contest; who stands is taken as known throughout.</param>
/// <param name="Provenance">Where it comes from; the last day is its day.</param>
/// <param name="Days">The days in order, at least one.</param>
/// <param name="Polls">Polls known by the last day, oldest first: of Scotland or Wales where the seat lies in one and some are known, else national ones.</param>
/// <param name="Movements">The days and runs of days that moved it most, the furthest first.</param>
/// <param name="Warnings">What a reader must know of the last day's forecast, then of the whole.</param>
internal sealed record Track(
    Contest Contest,
    Provenance Provenance,
    IReadOnlyList<TrackedDay> Days,
    IReadOnlyList<Poll> Polls,
    IReadOnlyList<Movement> Movements,
    IReadOnlyList<string> Warnings)
{
    /// <summary>The part of Great Britain that the polls are of; null where they are national ones.</summary>
    public string? Part { get; init; }

    /// <summary>Whether an analyst's adjustments of the scenario are in every day's forecast.</summary>
    public bool HasAdjustments { get; init; }

    /// <summary>The day the seat fell vacant, if the scenario says.</summary>
    public DateOnly? VacantSince { get; init; }
}
