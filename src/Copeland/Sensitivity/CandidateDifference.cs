namespace Copeland.Sensitivity;

/// <summary>A candidate in two scenarios.</summary>
/// <param name="CandidateId">The candidate's id.</param>
/// <param name="First">Its place on the first scenario's ballot; null where it does not stand there.</param>
/// <param name="Other">Its place on the other's ballot; null where it does not stand there.</param>
/// <param name="Win">Difference of the win probabilities; null unless it stands in both.</param>
/// <param name="Share">Difference of the mean shares, fractions; null unless it stands in both.</param>
public sealed record CandidateDifference(string CandidateId, int? First, int? Other, Difference? Win, Difference? Share);
