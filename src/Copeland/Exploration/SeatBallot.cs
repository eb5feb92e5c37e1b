namespace Copeland.Exploration;

/// <summary>Who stands.</summary>
/// <param name="Places">Places of the whole ballot, ascending.</param>
/// <param name="Aside">
/// Whether main rivals stand aside, so that nobody counts as fringe unless the scenario says so; null to go by who stands.
/// </param>
internal sealed record SeatBallot(IReadOnlyList<int> Places, bool? Aside = null);
