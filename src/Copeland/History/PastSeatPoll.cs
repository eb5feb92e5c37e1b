using Copeland.Elections;

namespace Copeland.History;

/// <summary>A published poll of a seat before its by-election.</summary>
/// <param name="Id">Unique, e.g. <c>cp-002</c>.</param>
/// <param name="ByElectionId">The by-election's id.</param>
/// <param name="Pollster">Who asked, where known.</param>
/// <param name="Client">Who paid, where known.</param>
/// <param name="Start">First day of fieldwork, where known.</param>
/// <param name="End">Last day of fieldwork, where known (about half of them).</param>
/// <param name="Sample">Respondents, where known: for some polls since 2026.</param>
/// <param name="Shares">Fractions by party code; Liberals, Alliance and SDP before March 1988 are <c>LD</c>. They add to 0.90 to 1.01.</param>
internal sealed record PastSeatPoll(
    string Id,
    string ByElectionId,
    string? Pollster,
    string? Client,
    DateOnly? Start,
    DateOnly? End,
    int? Sample,
    VoteShares Shares);
