namespace Copeland.Elections;

/// <summary>What somebody outside the parties that polls ask about had at the last general election, as the tables of results have it.</summary>
/// <param name="Name">Who it was.</param>
/// <param name="Party">The party's code then; <c>Ind</c> for an independent.</param>
/// <param name="Key">The key of the previous result under which these votes are; null where they are among others.</param>
/// <param name="Share">The share of the valid vote, a fraction.</param>
internal sealed record PersonalVote(string Name, string Party, string? Key, double Share)
{
    /// <summary>Whether a name is that person's: but for case and the spaces around it the same.</summary>
    public bool IsOf(string? name) => IsSame(Name, name);

    /// <summary>Whether two names are one person's.</summary>
    public static bool IsSame(string? name, string? other) => name is not null && string.Equals(name.Trim(), other?.Trim(), StringComparison.OrdinalIgnoreCase);
}
