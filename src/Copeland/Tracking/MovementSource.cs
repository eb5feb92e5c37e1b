namespace Copeland.Tracking;

/// <summary>The parts of what is known that change from day to day.</summary>
public enum MovementSource
{
    /// <summary>National polls, and one day less for them to drift.</summary>
    NationalPolls,

    /// <summary>Results of the Parliament's by-elections.</summary>
    ByElections,

    /// <summary>Polls of the seat.</summary>
    SeatPolls,
}
