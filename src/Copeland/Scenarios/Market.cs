namespace Copeland.Scenarios;

/// <summary>Bookmakers' odds as the scenario gives them; compared with the forecast, never an input.</summary>
/// <param name="Source">Who offered them and when, if given.</param>
/// <param name="DecimalOdds">Returns per unit staked, the stake included (3/1 is 4), each above 1, by candidate id; not every candidate needs odds.</param>
public sealed record Market(string? Source, IReadOnlyDictionary<string, double> DecimalOdds);
