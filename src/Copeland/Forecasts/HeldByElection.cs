namespace Copeland.Forecasts;

/// <summary>A by-election that had been held.</summary>
/// <param name="Seat">The seat's name.</param>
/// <param name="Day">Its polling day.</param>
public sealed record HeldByElection(string Seat, DateOnly Day);
