namespace Copeland.History;

/// <summary>A by-election in one of the built-in seats since the general election whose results they carry.</summary>
/// <param name="Seat">The seat's name.</param>
/// <param name="Day">Its polling day.</param>
/// <param name="Winner">Code of the party that won.</param>
/// <param name="WinnerName">Who won, where recorded.</param>
internal sealed record SeatByElection(string Seat, DateOnly Day, string Winner, string? WinnerName);
