namespace Copeland.Exploration;

/// <summary>A figure of a poll of the seat.</summary>
/// <param name="Places">Places of the whole ballot it gives a share to together.</param>
/// <param name="LogShare">The logarithm of that share.</param>
/// <param name="Scale">How much larger its error is than that of a published poll's figure at a share of 25%.</param>
internal sealed record SeatPollNumber(IReadOnlyList<int> Places, double LogShare, double Scale);
