namespace Copeland.Sensitivity;

/// <summary>What a step from one forecast to a later one is.</summary>
internal enum ChangeKind
{
    /// <summary>All that is neither by-elections nor polls: the days between, what was changed in the file.</summary>
    AllElse,

    /// <summary>By-elections of the Parliament that the later forecast has learnt from.</summary>
    ByElections,

    /// <summary>National polls that came in.</summary>
    NationalPolls,

    /// <summary>Polls of Scotland or Wales that came in, for a seat there.</summary>
    PartPolls,

    /// <summary>A poll of the seat that came in.</summary>
    SeatPoll,

    /// <summary>Polls that the earlier forecast had and the later one has not.</summary>
    PollsLeftOut,
}
