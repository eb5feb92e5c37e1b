namespace Copeland.Tracking;

/// <summary>The parts of what is known that change from day to day.</summary>
internal enum MovementSource
{
    /// <summary>National polls, and one day less for them to drift.</summary>
    NationalPolls,

    /// <summary>Results of the Parliament's by-elections.</summary>
    ByElections,

    /// <summary>Polls of the seat.</summary>
    SeatPolls,

    /// <summary>The result of the referendum on the European Union, from which the seat's Leave share is estimated.</summary>
    Referendum,
}
