namespace Copeland.History;

/// <summary>A party or candidate of a past by-election: what it polled then, and at the general election before it.</summary>
/// <param name="Id">Unique in the contest: the party's code, or e.g. <c>Ind-2</c> where a code stands more than once.</param>
/// <param name="Party">Party code; <c>Oth</c> is everybody else together where only groups are known.</param>
/// <param name="Name">The candidate's name, where known.</param>
/// <param name="Votes">Votes in the by-election, where known.</param>
/// <param name="Share">Fraction of the valid vote in the by-election; null where it did not stand.</param>
/// <param name="PreviousParty">The label at the general election where it differs in record, else null.</param>
/// <param name="PreviousVotes">Votes at the general election before, where known.</param>
/// <param name="PreviousShare">Fraction of the valid vote there; null where it did not stand.</param>
internal sealed record PastCandidate(
    string Id,
    string Party,
    string? Name,
    int? Votes,
    double? Share,
    string? PreviousParty,
    int? PreviousVotes,
    double? PreviousShare)
{
    /// <summary>Whether it stood in the by-election.</summary>
    public bool Stood => Share is not null;

    /// <summary>Whether it stood at the general election before.</summary>
    public bool StoodBefore => PreviousShare is not null;
}
