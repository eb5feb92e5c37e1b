namespace Copeland.Sampling;

/// <summary>
/// What a stream of random numbers is for. Streams of different purposes are independent, so taking one number more for one purpose
/// never moves another. Values are part of the published results: they are never renumbered.
/// </summary>
internal enum StreamPurpose
{
    /// <summary>The errors of simulated elections.</summary>
    Draws = 1,

    /// <summary>Lots drawn where candidates tie.</summary>
    Lots = 2,

    /// <summary>Scrambling of low-discrepancy points.</summary>
    Scrambling = 3,

    /// <summary>Resampling: bootstrap intervals.</summary>
    Bootstrap = 4,

    /// <summary>Sampling of inputs in sensitivity analysis.</summary>
    Sensitivity = 5,

    /// <summary>Whatever a test or benchmark needs.</summary>
    Testing = 6,
}
