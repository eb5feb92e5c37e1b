namespace Copeland.Scenarios;

/// <summary>What a scenario is checked against besides itself.</summary>
/// <param name="DefaultDraws">The number of draws where the scenario gives none, 1 to 10¹².</param>
public sealed record ScenarioTerms(long DefaultDraws = 100_000)
{
    /// <summary>Polls that join the embedded ones wherever a scenario uses those; null for none.</summary>
    public MorePolls? Polls { get; init; }

    /// <summary>By-elections that join the embedded ones; null for none.</summary>
    internal MoreByElections? ByElections { get; init; }
}
