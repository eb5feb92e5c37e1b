namespace Copeland.Sensitivity;

/// <summary>What a step from one forecast to a later one is.</summary>
internal enum ChangeKind
{
    /// <summary>All that is not polls: the days between, earlier by-elections, what was changed in the file.</summary>
    AllElse,

    /// <summary>National polls that came in.</summary>
    NationalPolls,

    /// <summary>A poll of the seat that came in.</summary>
    SeatPoll,

    /// <summary>Polls that the earlier forecast had and the later one has not.</summary>
    PollsLeftOut,
}
