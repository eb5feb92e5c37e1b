using Copeland.Elections;
using Copeland.History;

namespace Copeland.Scenarios;

/// <summary>By-elections that somebody brings beside the embedded ones.</summary>
/// <param name="All">The by-elections, of any Parliament.</param>
/// <param name="Files">The files they come from.</param>
/// <param name="Record">What a forecast records of them among its overrides, e.g. <c>byElections mine.json (2 by-elections, …)</c>.</param>
internal sealed record MoreByElections(IReadOnlyList<EarlierByElection> All, IReadOnlyList<EvidenceFile> Files, string Record)
{
    /// <summary>Who won them.</summary>
    internal IReadOnlyList<SeatByElection> Held => [.. All.Select(contest => contest.Held)];
}
