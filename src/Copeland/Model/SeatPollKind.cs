namespace Copeland.Model;

/// <summary>What kind of evidence of the seat a figure comes from.</summary>
public enum SeatPollKind
{
    /// <summary>A published poll of the seat.</summary>
    Poll,

    /// <summary>A multilevel regression on a national survey, with an estimate for the seat.</summary>
    Mrp,

    /// <summary>Votes at local elections in the seat.</summary>
    LocalElection,

    /// <summary>Unpublished polling, as somebody tells it.</summary>
    Private,
}
