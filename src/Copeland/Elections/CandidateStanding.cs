namespace Copeland.Elections;

/// <summary>What kind of candidate somebody outside the parties that polls ask about is.</summary>
public enum CandidateStanding
{
    /// <summary>Of a party that has kept a deposit, or of one with too short a record to say that it has not.</summary>
    Party,

    /// <summary>An independent or a local candidate without a party's record.</summary>
    Local,

    /// <summary>A national figure, or a known local one, who may win.</summary>
    Insurgent,

    /// <summary>Of a kind that stands often and has never kept a deposit.</summary>
    Fringe,
}
