namespace Copeland.Simulation;

/// <summary>How to simulate. Only the draws, the seed, the method and the precision change a result; threads never do.</summary>
/// <param name="Draws">Number of simulated elections, 1 to 10¹²; with Sobol points it is rounded up to a power of two.</param>
/// <param name="Seed">Any 64-bit number; every seed is as good as another.</param>
/// <param name="Method">Random or low-discrepancy points.</param>
/// <param name="Threads">Worker threads, 1 or more; the result is the same for any number.</param>
public sealed record SimulationSettings(
    long Draws = 100_000, ulong Seed = 0, SamplingMethod Method = SamplingMethod.Random, int Threads = 1)
{
    /// <summary>The most draws of one simulation.</summary>
    public const long MostDraws = 1_000_000_000_000;

    /// <summary>
    /// The standard error wanted of the leading candidate's win probability, as a fraction; null to make just <see cref="Draws"/>.
    /// With it draws double from <see cref="FirstStage"/> until the error is below, and end at <see cref="Draws"/> at the latest.
    /// </summary>
    public double? Precision { get; init; }

    /// <summary>Draws before the first look at the error in a simulation with a <see cref="Precision"/>.</summary>
    public const long FirstStage = 16_384;

    /// <summary>Throws where a number lies outside its range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Draws, threads or precision lie outside their ranges.</exception>
    public void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Draws, 1, nameof(Draws));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Draws, MostDraws, nameof(Draws));
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1, nameof(Threads));
        if (Precision is { } precision && !(precision > 0 && precision < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(Precision), precision, "A precision is a fraction between 0 and 1, such as 0.001.");
        }
    }
}
