using Copeland.Simulation;

namespace Copeland.Sensitivity;

/// <summary>How thoroughly a forecast is examined.</summary>
/// <param name="Simulation">How each forecast is simulated; every one meets the same random numbers.</param>
public sealed record SensitivitySettings(SimulationSettings Simulation)
{
    // A quick look has fewer rows in proportion, and wider intervals for it.
    private const int MostSamples = 256;
    private const int LeastSamples = 32;
    private const int WholeDraws = 16_384;

    /// <summary>Rows of each of the two base samples behind the variance-based indices: 256, or fewer where fewer than 16,384 elections are simulated.</summary>
    public int BaseSamples { get; init; } = (int)Math.Clamp(MostSamples * Simulation.Draws / WholeDraws, LeastSamples, MostSamples);

    /// <summary>Simulated elections behind each of those forecasts.</summary>
    public int InnerDraws { get; init; } = 1024;

    /// <summary>How many inputs vary together: the ones with the longest bars.</summary>
    public int VariedTogether { get; init; } = 8;

    /// <summary>Simulated elections, source by source, behind the ranking by conditional means.</summary>
    public int SourceDraws { get; init; } = 8192;
}
