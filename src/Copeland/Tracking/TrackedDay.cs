using Copeland.Elections;
using Copeland.Polling;

namespace Copeland.Tracking;

/// <summary>The forecast as it would have been on a day, from what was known by its end.</summary>
/// <param name="Day">The day.</param>
/// <param name="Candidates">One entry a candidate, in ballot order.</param>
/// <param name="National">Where the parties stand in Great Britain, or, once polls of the seat’s part of it are known, in that part, fractions by party code.</param>
/// <param name="NewPolls">National polls that became known on this day.</param>
/// <param name="NewSeatPolls">Polls of the seat that became known on this day.</param>
/// <param name="NewByElections">By-elections of the Parliament whose result was news on this day.</param>
internal sealed record TrackedDay(
    DateOnly Day,
    IReadOnlyList<TrackedShare> Candidates,
    VoteShares National,
    IReadOnlyList<Poll> NewPolls,
    IReadOnlyList<Poll> NewSeatPolls,
    IReadOnlyList<Contest> NewByElections)
{
    /// <summary>How many polls of Scotland or Wales became known on this day; 0 where the seat lies in neither or the scenario has none.</summary>
    public int NewPartPolls { get; init; }
}

/// <summary>One candidate's forecast on one day; fractions.</summary>
/// <param name="Win">Probability of winning.</param>
/// <param name="Mean">Mean share.</param>
/// <param name="Median">Median share.</param>
/// <param name="Low">Lower end of the share's 90% prediction interval.</param>
/// <param name="High">Its upper end.</param>
internal readonly record struct TrackedShare(double Win, double Mean, double Median, double Low, double High);
