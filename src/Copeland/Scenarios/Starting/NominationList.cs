namespace Copeland.Scenarios.Starting;

/// <summary>Everybody who stands.</summary>
/// <param name="Nominees">The candidates in the order of the list.</param>
/// <param name="PollingDay">Polling day, where the list gives it.</param>
/// <param name="Elsewhere">How many rows are of other seats or days.</param>
internal sealed record NominationList(IReadOnlyList<Nominee> Nominees, DateOnly? PollingDay, int Elsewhere);
