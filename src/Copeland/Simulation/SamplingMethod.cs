namespace Copeland.Simulation;

/// <summary>Where the uniforms of a draw come from.</summary>
public enum SamplingMethod
{
    /// <summary>A counter-based generator: independent draws.</summary>
    Random,

    /// <summary>Scrambled Sobol' points; the number of draws is rounded up to a power of two.</summary>
    Sobol,
}
