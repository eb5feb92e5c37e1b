namespace Copeland.Scenarios.Starting;

/// <summary>A candidate of a new scenario.</summary>
/// <param name="Party">Party code.</param>
/// <param name="Id">Its id where the code stands more than once; null for the code.</param>
/// <param name="Name">The candidate's name where it is a person that voters knew, not a party; else null.</param>
internal sealed record StartingCandidate(string Party, string? Id, string? Name)
{
    /// <summary>The key by which votes refer to it.</summary>
    public string Key => Id ?? Party;

    /// <summary>Why it is there, or why it is not; null where nothing needs saying.</summary>
    public string? Remark { get; init; }
}
