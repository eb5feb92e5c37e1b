namespace Copeland.Polling;

/// <summary>What becomes of a poll that somebody brings beside the embedded ones.</summary>
internal enum PollFate
{
    /// <summary>Nobody knew it: it counts.</summary>
    New,

    /// <summary>It corrects or completes a poll that was known, and takes its place.</summary>
    Replaced,

    /// <summary>It was known already, with all it says.</summary>
    Known,

    /// <summary>It stands in its file twice.</summary>
    Repeated,

    /// <summary>It equals another pollster's poll in days, sample and shares: most likely that poll under another name.</summary>
    Double,

    /// <summary>It became known after the last day that may be used.</summary>
    TooLate,

    /// <summary>Its fieldwork began before the last general election was over, whose result overtook it.</summary>
    BeforeElection,

    /// <summary>It was taken in a part of Great Britain, so it says nothing of the whole.</summary>
    OfAPart,

    /// <summary>It says of Great Britain what only a part of it can say: the SNP or Plaid Cymru far above what their country's votes weigh.</summary>
    LikeAPart,

    /// <summary>It cannot be what it claims beside the other polls of its weeks, and is left out of the average.</summary>
    SetAside,
}
