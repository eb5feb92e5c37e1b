using Copeland.Elections;
using Copeland.Statistics;

namespace Copeland.Forecasts;

/// <summary>What may be said of one candidate.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Win">Probability of winning.</param>
/// <param name="Second">Probability of coming second.</param>
/// <param name="LostDeposit">Probability of polling below the deposit's threshold.</param>
/// <param name="PreviousShare">The party's share in the seat last time as a fraction; null where it did not stand.</param>
/// <param name="Share">Distribution of the vote share, fractions.</param>
public sealed record CandidateForecast(
    Candidate Candidate,
    ProbabilityEstimate Win,
    ProbabilityEstimate Second,
    ProbabilityEstimate LostDeposit,
    double? PreviousShare,
    Histogram Share);
