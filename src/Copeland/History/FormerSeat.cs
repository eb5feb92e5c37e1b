namespace Copeland.History;

/// <summary>A seat that was abolished, divided or renamed when the boundaries of 2024 came in.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Successors">Where its people went, most first: parts of a tenth or more, at most three.</param>
internal sealed record FormerSeat(string Name, IReadOnlyList<SeatSuccession> Successors);
