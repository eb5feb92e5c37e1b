namespace Copeland.History;

/// <summary>How finely a past by-election's result is known.</summary>
internal enum ResultResolution
{
    /// <summary>Five groups, as published for contests before the 2010 general election: Con, Lab, LD, nationalist and all others together.</summary>
    Groups,

    /// <summary>Every candidate with votes.</summary>
    Candidates,
}
