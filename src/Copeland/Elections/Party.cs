namespace Copeland.Elections;

/// <summary>A party as a scenario names it.</summary>
/// <param name="Code">Short code, e.g. <c>Con</c>; the key of every table of shares.</param>
/// <param name="Name">The name readers see, e.g. <c>Conservative</c>.</param>
/// <param name="Colour">The colour of its fills as <c>#RRGGBB</c>.</param>
/// <param name="Family">The family whose effects and variances it takes.</param>
public sealed record Party(string Code, string Name, string Colour, Family Family);
