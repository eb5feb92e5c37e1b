namespace Copeland.Scenarios.Starting;

/// <summary>Somebody who is known to stand.</summary>
/// <param name="Party">The party as written: a code, a name, or its number at the Electoral Commission, e.g. <c>PP52</c>.</param>
/// <param name="Name">The candidate's name; null where it is not known yet.</param>
public sealed record Nominee(string Party, string? Name)
{
    /// <summary>The party's number at the Electoral Commission beside the name, e.g. <c>joint-party:53-119</c>; null where none is given.</summary>
    public string? PartyNumber { get; init; }
}
