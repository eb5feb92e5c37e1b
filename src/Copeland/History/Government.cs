namespace Copeland.History;

/// <summary>Who governed from a day on.</summary>
/// <param name="Since">The day the government took office.</param>
/// <param name="Parties">Governing parties, the Prime Minister's first.</param>
public sealed record Government(DateOnly Since, IReadOnlyList<string> Parties);
