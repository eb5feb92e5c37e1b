namespace Copeland.History;

/// <summary>Who governed from a day on.</summary>
/// <param name="Since">The day the government took office.</param>
/// <param name="Parties">Governing parties, the Prime Minister's first.</param>
internal sealed record Government(DateOnly Since, IReadOnlyList<string> Parties);
