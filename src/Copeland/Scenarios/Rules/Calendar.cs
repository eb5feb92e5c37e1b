namespace Copeland.Scenarios.Rules;

/// <summary>The days a contest's polls must lie between.</summary>
/// <param name="Previous">The last general election; null where the scenario does not say, and then nothing is compared with it.</param>
/// <param name="AsOf">The last day whose knowledge is used, or null.</param>
/// <param name="PollingDay">The day of the vote, or null.</param>
/// <param name="Findings">Where problems and warnings go.</param>
internal sealed record Calendar(DateOnly? Previous, DateOnly? AsOf, DateOnly? PollingDay, Findings Findings);
