using Copeland.Simulation;

namespace Copeland.Sensitivity;

/// <summary>How thoroughly a forecast is examined.</summary>
/// <param name="Simulation">How each forecast is simulated; every one meets the same random numbers.</param>
public sealed record SensitivitySettings(SimulationSettings Simulation)
{
    /// <summary>Rows of each of the two base samples behind the variance-based indices.</summary>
    public int BaseSamples { get; init; } = 256;

    /// <summary>Simulated elections behind each of those forecasts.</summary>
    public int InnerDraws { get; init; } = 1024;

    /// <summary>How many inputs vary together: the ones with the longest bars.</summary>
    public int VariedTogether { get; init; } = 8;

    /// <summary>Simulated elections, source by source, behind the ranking by conditional means.</summary>
    public int SourceDraws { get; init; } = 8192;
}
