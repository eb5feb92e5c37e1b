namespace Copeland.History;

/// <summary>A part of a former seat.</summary>
/// <param name="Seat">The seat of 2024 it went to.</param>
/// <param name="People">The fraction of the former seat's people who live there.</param>
internal sealed record SeatSuccession(Constituency Seat, double People);
