namespace Copeland.Scenarios.Catalogue;

/// <summary>What a name within an address stands for.</summary>
internal enum InputKeyKind
{
    /// <summary>A party.</summary>
    Party,

    /// <summary>A party or a candidate.</summary>
    PartyOrCandidate,

    /// <summary>An assumption of the model.</summary>
    Assumption,
}
