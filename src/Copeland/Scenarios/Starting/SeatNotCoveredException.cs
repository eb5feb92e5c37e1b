namespace Copeland.Scenarios.Starting;

/// <summary>The embedded seats cannot start a scenario of this seat or day; the message says why.</summary>
/// <param name="message">What was asked, why not, what can be done.</param>
public sealed class SeatNotCoveredException(string message) : Exception(message);
