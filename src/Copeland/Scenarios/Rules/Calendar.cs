namespace Copeland.Scenarios.Rules;

/// <summary>The days a contest's polls must lie between.</summary>
/// <param name="Previous">The last general election.</param>
/// <param name="AsOf">The last day whose knowledge is used.</param>
/// <param name="PollingDay">The day of the vote.</param>
/// <param name="Findings">Where problems and warnings go.</param>
internal sealed record Calendar(DateOnly Previous, DateOnly AsOf, DateOnly PollingDay, Findings Findings);
