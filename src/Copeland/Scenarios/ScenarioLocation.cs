namespace Copeland.Scenarios;

/// <summary>Where a scenario lies in its folder tree, so that <c>extends</c> can be followed without leaving the tree.</summary>
/// <param name="Name">The file's name relative to the top of the tree, with <c>/</c> between folders, e.g. <c>what-if/high-turnout.json</c>.</param>
/// <param name="Open">Opens another file of the tree.</param>
public sealed record ScenarioLocation(string Name, ScenarioOpener Open);
