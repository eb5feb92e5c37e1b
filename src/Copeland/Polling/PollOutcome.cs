namespace Copeland.Polling;

/// <summary>What became of a poll.</summary>
/// <param name="Poll">The poll as it was brought.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Other">The known poll that it replaces, repeats or doubles; null where there is none.</param>
internal sealed record PollOutcome(Poll Poll, PollFate Fate, Poll? Other = null);
