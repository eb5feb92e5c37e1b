using Copeland.Polling;

namespace Copeland.Scenarios;

/// <summary>A published poll of the seat itself.</summary>
/// <param name="Poll">The poll; its shares are by candidate id or party code.</param>
/// <param name="Client">Who paid for it, if given.</param>
public sealed record SeatPoll(Poll Poll, string? Client);
