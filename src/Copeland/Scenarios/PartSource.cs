using Copeland.Elections;
using Copeland.Polling;

namespace Copeland.Scenarios;

/// <summary>What a scenario says of the part of Great Britain its seat lies in: polls, or their average, and how it voted last.</summary>
/// <param name="Part">Scotland or Wales.</param>
/// <param name="Previous">Shares in the part at the last general election, fractions by party code.</param>
/// <param name="Polls">Its polls, those known after the scenario's day among them; empty where an average is given.</param>
/// <param name="Average">Their average, fractions by party code; null where polls are given.</param>
internal sealed record PartSource(Country Part, VoteShares Previous, IReadOnlyList<Poll> Polls, VoteShares? Average);
