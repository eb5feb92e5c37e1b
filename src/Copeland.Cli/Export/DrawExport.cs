using Copeland.Simulation;

namespace Copeland.Cli.Export;

/// <summary>
/// Writes every simulated election: number of the draw, winner, turnout in percent, then each candidate's share in percent. Draws are
/// streamed in order, so memory stays the same however many there are.
/// </summary>
internal static class DrawExport
{
    /// <summary>The file's name in the folder of a run.</summary>
    public static string FileName(DrawFormat format) => format == DrawFormat.Parquet ? "draws.parquet" : "draws.csv";

    /// <summary>Simulates a plan and writes its draws.</summary>
    /// <param name="stream">Where to; it can seek, and stays open.</param>
    /// <param name="format">In which form.</param>
    /// <param name="candidateIds">The ballot's ids, in order.</param>
    /// <param name="simulation">What to simulate.</param>
    /// <param name="cancellation">Looked at before every block of draws.</param>
    /// <returns>The tally of the draws that were written.</returns>
    public static Tally Write(
        Stream stream,
        DrawFormat format,
        IReadOnlyList<string> candidateIds,
        (SamplingPlan Plan, SimulationSettings Settings) simulation,
        CancellationToken cancellation)
    {
        using IDrawWriter writer = format == DrawFormat.Parquet
            ? new ParquetDrawWriter(stream, candidateIds)
            : new CsvDrawWriter(stream, candidateIds);
        var tally = Simulator.Stream(simulation.Plan, simulation.Settings, writer.Write, cancellation);
        writer.Complete();
        return tally;
    }
}
