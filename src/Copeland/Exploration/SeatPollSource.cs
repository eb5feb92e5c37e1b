namespace Copeland.Exploration;

/// <summary>A poll of the seat with its figures as they are read for every set of those it names who may leave the ballot.</summary>
/// <param name="Switches">Places of those it names that may stand or not.</param>
/// <param name="Sets">By bits of these for who of them stands: its figures, with everybody else on the ballot.</param>
internal sealed record SeatPollSource(IReadOnlyList<int> Switches, IReadOnlyDictionary<int, IReadOnlyList<SeatPollNumber>> Sets);
