using Copeland.Statistics;

namespace Copeland.Sensitivity;

/// <summary>What a forecast says, as far as sensitivity asks.</summary>
/// <param name="Win">Win probabilities in ballot order.</param>
/// <param name="Share">Mean vote shares in ballot order, fractions.</param>
/// <param name="Draws">How many elections were simulated.</param>
public sealed record PlanOutcome(IReadOnlyList<ProbabilityEstimate> Win, IReadOnlyList<double> Share, long Draws)
{
    /// <summary>In which nine in ten of the simulated elections lie; null where that was not asked for.</summary>
    internal FrontRunnersRange? Range { get; init; }

    /// <summary>The first candidate's mean lead over the second, a fraction of the vote.</summary>
    public double Lead(int first, int second) => Share[first] - Share[second];

    /// <summary>Place of the likeliest winner but for one candidate: who would be the favourite in its stead.</summary>
    internal int Overtaker(int first) => Enumerable.Range(0, Win.Count).Where(place => place != first).MaxBy(place => Win[place].Value);
}
