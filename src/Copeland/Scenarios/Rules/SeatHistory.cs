using Copeland.History;

namespace Copeland.Scenarios.Rules;

/// <summary>The by-elections in a contest's seat since the general election.</summary>
/// <param name="AsOf">The last day that is known.</param>
/// <param name="Known">The last of them that was held by then; null where none was.</param>
/// <param name="Held">The last of them before polling day, known by then or not; null where there is none.</param>
internal sealed record SeatHistory(DateOnly AsOf, SeatByElection? Known, SeatByElection? Held)
{
    /// <summary>The last of them where it was not known; null where it was, or there is none.</summary>
    public SeatByElection? Later => Held?.Day > AsOf ? Held : null;
}
