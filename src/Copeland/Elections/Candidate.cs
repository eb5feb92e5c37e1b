namespace Copeland.Elections;

/// <summary>Somebody on the ballot.</summary>
/// <param name="Id">Unique on the ballot: the party's code, or e.g. <c>Ind-1</c> where a code stands more than once.</param>
/// <param name="Party">The party, or <c>Ind</c>.</param>
/// <param name="Name">The candidate's name, if known.</param>
public sealed record Candidate(string Id, Party Party, string? Name);
