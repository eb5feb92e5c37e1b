using Copeland.Statistics;

namespace Copeland.Model;

/// <summary>An analyst's stated judgement of one candidate.</summary>
/// <param name="CandidateId">Whose share.</param>
/// <param name="Points">Shift of the expected share with its standard deviation, fractions of the vote.</param>
/// <param name="Reason">Why, in the analyst's words.</param>
public sealed record Adjustment(string CandidateId, Estimate Points, string Reason);
