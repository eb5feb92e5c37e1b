namespace Copeland.Elections;

/// <summary>Somebody on the ballot.</summary>
/// <param name="Id">Unique on the ballot: the party's code, or e.g. <c>Ind-1</c> where a code stands more than once.</param>
/// <param name="Party">The party, or <c>Ind</c>.</param>
/// <param name="Name">The candidate's name, if known.</param>
public sealed record Candidate(string Id, Party Party, string? Name)
{
    /// <summary>What kind of candidate it is; null where nobody has said and no record was looked up, which counts as a party's.</summary>
    public CandidateStanding? Standing { get; init; }

    /// <summary>Whether it is the outgoing member, standing again under this label or that of before.</summary>
    public bool Restanding { get; init; }
}
