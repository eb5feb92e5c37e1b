namespace Copeland.Reports;

/// <summary>What kind of contest the win probabilities describe.</summary>
internal enum RaceKind
{
    /// <summary>One candidate wins more than 99 in 100 simulated elections.</summary>
    NearCertain,

    /// <summary>One candidate is more likely than not to win.</summary>
    Favourite,

    /// <summary>The two front runners' chances cannot be told apart at the digits shown.</summary>
    DeadHeat,

    /// <summary>The leader's chance is a toss-up, and one rival has a quarter or more.</summary>
    TossUp,

    /// <summary>Two candidates have a real chance, the second at least a quarter, and neither reaches a toss-up.</summary>
    TwoWay,

    /// <summary>The leader's chance is a toss-up against a field in which nobody has a quarter.</summary>
    EvenAgainstField,

    /// <summary>Three candidates each have a real chance, none more likely than not.</summary>
    ThreeWay,

    /// <summary>Four or more have a real chance, or nobody reaches a toss-up and no rival has a quarter.</summary>
    Open,
}
