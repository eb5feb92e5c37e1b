using Copeland.Simulation;

namespace Copeland.Tracking;

/// <summary>How to follow a forecast through time.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, not before the first.</param>
/// <param name="Simulation">Draws and seed of every day; the same seed each day, so that days differ by what was known and not by luck.</param>
/// <param name="Cancellation">Stops it.</param>
/// <param name="Progress">Told the fraction of the days that are done.</param>
internal sealed record TrackingWork(
    DateOnly From, DateOnly To, SimulationSettings Simulation, CancellationToken Cancellation = default, IProgress<double>? Progress = null)
{
    /// <summary>Draws of the last day where that is the scenario's, so that the line ends at the forecast itself; 0 to treat it as any other.</summary>
    public long LastDraws { get; init; }
}
