namespace Copeland.History;

/// <summary>A candidate of the general election of 2024.</summary>
/// <param name="Party">Party code.</param>
/// <param name="Name">The candidate's name.</param>
/// <param name="Votes">Votes.</param>
public sealed record SeatCandidate(string Party, string Name, int Votes);
