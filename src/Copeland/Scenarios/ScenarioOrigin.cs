namespace Copeland.Scenarios;

/// <summary>What the door made a scenario of.</summary>
/// <param name="Draft">The scenario as read.</param>
/// <param name="Changes">Changes as <c>path=value</c>, in order.</param>
/// <param name="Terms">What it was checked against.</param>
internal sealed record ScenarioOrigin(ScenarioDraft Draft, IReadOnlyList<string> Changes, ScenarioTerms Terms);
