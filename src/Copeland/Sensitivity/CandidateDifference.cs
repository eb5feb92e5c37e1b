namespace Copeland.Sensitivity;

/// <summary>A candidate in two scenarios.</summary>
/// <param name="CandidateId">The candidate's id.</param>
/// <param name="First">Its place on the first scenario's ballot; null where it does not stand there.</param>
/// <param name="Other">Its place on the other's ballot; null where it does not stand there.</param>
/// <param name="Win">Difference of the win probabilities; null unless it stands in both.</param>
/// <param name="Share">Difference of the mean shares, fractions; null unless it stands in both.</param>
public sealed record CandidateDifference(string CandidateId, int? First, int? Other, Difference? Win, Difference? Share);

/// <summary>The difference of two simulated numbers, with the error that simulation leaves in it.</summary>
/// <param name="Value">The second less the first.</param>
/// <param name="StandardError">Its Monte Carlo standard error, from draws in pairs: what both scenarios share cancels.</param>
public readonly record struct Difference(double Value, double StandardError);
