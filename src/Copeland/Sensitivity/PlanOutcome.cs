using Copeland.Statistics;

namespace Copeland.Sensitivity;

/// <summary>What a forecast says, as far as sensitivity asks.</summary>
/// <param name="Win">Win probabilities in ballot order.</param>
/// <param name="Share">Mean vote shares in ballot order, fractions.</param>
/// <param name="Draws">How many elections were simulated.</param>
public sealed record PlanOutcome(IReadOnlyList<ProbabilityEstimate> Win, IReadOnlyList<double> Share, long Draws)
{
    /// <summary>Standard deviations of the vote shares in ballot order, fractions.</summary>
    internal IReadOnlyList<double> ShareSd { get; init; } = [];

    /// <summary>Two places of the ballot of whose shares the difference was counted, and its standard deviation, a fraction; null where none was.</summary>
    internal (int One, int Other, double Sd)? Difference { get; init; }

    /// <summary>Standard deviation of one candidate's lead over another, a fraction of the vote; null where it was not counted.</summary>
    internal double? LeadSd(int one, int other) =>
        Difference is { } counted && ((counted.One, counted.Other) == (one, other) || (counted.One, counted.Other) == (other, one)) ? counted.Sd : null;

    /// <summary>The first candidate's mean lead over the second, a fraction of the vote.</summary>
    public double Lead(int first, int second) => Share[first] - Share[second];

    /// <summary>Place of the likeliest winner but for one candidate: who would be the favourite in its stead.</summary>
    internal int Overtaker(int first) => Enumerable.Range(0, Win.Count).Where(place => place != first).MaxBy(place => Win[place].Value);
}
