namespace Copeland.Exploration;

/// <summary>A figure of a poll of the seat.</summary>
/// <param name="Poll">Number of the poll.</param>
/// <param name="Places">Places of the ballot it gives a share to together.</param>
/// <param name="LogShare">The logarithm of that share.</param>
internal sealed record SeatPollNumber(int Poll, IReadOnlyList<int> Places, double LogShare);
