namespace Copeland.Polling;

/// <summary>What a poll counts for in an average.</summary>
/// <param name="Poll">The poll.</param>
/// <param name="Weight">Its share of all weight, a fraction; for a party that only some polls ask about, of those polls' weight.</param>
internal sealed record PollWeight(Poll Poll, double Weight);
