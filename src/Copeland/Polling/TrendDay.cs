namespace Copeland.Polling;

/// <summary>The poll average of a day.</summary>
/// <param name="Day">The last day whose polls were used.</param>
/// <param name="Parties">Each party with its error.</param>
internal sealed record TrendDay(DateOnly Day, IReadOnlyList<PartyAverage> Parties);
