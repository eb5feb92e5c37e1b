using Copeland.Statistics;

namespace Copeland.Forecasts;

/// <summary>The winner's lead over the runner-up.</summary>
/// <param name="Share">Distribution of the majority as a fraction of the valid vote, whoever wins.</param>
/// <param name="Votes">The same in votes; null where the electorate is unknown.</param>
/// <param name="Recount">Probability of a majority of 50 votes or fewer; null where the electorate is unknown.</param>
/// <param name="ByWinner">The majority's distribution when a candidate wins, one per candidate in ballot order; null where it never won a draw.</param>
public sealed record MajorityForecast(
    Histogram Share, Histogram? Votes, ProbabilityEstimate? Recount, IReadOnlyList<Histogram?> ByWinner);
