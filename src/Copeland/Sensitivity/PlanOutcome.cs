using Copeland.Statistics;

namespace Copeland.Sensitivity;

/// <summary>What a forecast says, as far as sensitivity asks.</summary>
/// <param name="Win">Win probabilities in ballot order.</param>
/// <param name="Share">Mean vote shares in ballot order, fractions.</param>
/// <param name="Draws">How many elections were simulated.</param>
public sealed record PlanOutcome(IReadOnlyList<ProbabilityEstimate> Win, IReadOnlyList<double> Share, long Draws)
{
    /// <summary>Median vote shares in ballot order, fractions, as forecasts are told; null where these were not asked for.</summary>
    public IReadOnlyList<double>? Median { get; init; }

    /// <summary>In which nine in ten of the simulated elections lie; null where that was not asked for.</summary>
    internal FrontRunnersRange? Range { get; init; }

    /// <summary>The first candidate's mean lead over the second, a fraction of the vote.</summary>
    public double Lead(int first, int second) => Share[first] - Share[second];

    /// <summary>A candidate's median share.</summary>
    /// <exception cref="InvalidOperationException">Medians were not asked for.</exception>
    internal double MedianOf(int candidate) => Median is { } medians ? medians[candidate] : throw new InvalidOperationException("A forecast of means alone.");

    /// <summary>Place of the likeliest winner but for one candidate: who would be the favourite in its stead.</summary>
    internal int Overtaker(int first) => Enumerable.Range(0, Win.Count).Where(place => place != first).MaxBy(place => Win[place].Value);
}
