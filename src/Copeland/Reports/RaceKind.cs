namespace Copeland.Reports;

/// <summary>What kind of contest the win probabilities describe.</summary>
public enum RaceKind
{
    /// <summary>One candidate wins more than 99 in 100 simulated elections.</summary>
    NearCertain,

    /// <summary>One candidate is more likely than not to win.</summary>
    Favourite,

    /// <summary>The two front runners' chances cannot be told apart at the digits shown.</summary>
    DeadHeat,

    /// <summary>The leader's chance is a toss-up, and one rival has most of the rest.</summary>
    TossUp,

    /// <summary>Three candidates each have a real chance, none more likely than not.</summary>
    ThreeWay,

    /// <summary>Four or more have a real chance, or nobody reaches a toss-up, or the leader's is one and no rival has a quarter.</summary>
    Open,
}
