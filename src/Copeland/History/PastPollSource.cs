namespace Copeland.History;

/// <summary>Where the poll figure before a past by-election comes from.</summary>
internal enum PastPollSource
{
    /// <summary>Nobody asked about the party.</summary>
    None,

    /// <summary>Single polls.</summary>
    Polls,

    /// <summary>The archive's daily series, where it has no single poll.</summary>
    DailyAverage,
}
