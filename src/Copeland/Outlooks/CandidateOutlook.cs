using Copeland.Elections;
using Copeland.Statistics;

namespace Copeland.Outlooks;

/// <summary>A candidate of a by-election that might be held.</summary>
/// <param name="Candidate">Who.</param>
/// <param name="Win">Probability of winning.</param>
/// <param name="Median">Median of the vote share, a fraction.</param>
/// <param name="Low">Its 5% point.</param>
/// <param name="High">Its 95% point.</param>
internal sealed record CandidateOutlook(Candidate Candidate, ProbabilityEstimate Win, double Median, double Low, double High);
