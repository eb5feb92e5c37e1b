namespace Copeland.Scenarios;

/// <summary>Opens the file that a scenario <c>extends</c>.</summary>
/// <param name="name">The file's name relative to the top of the folder tree, with <c>/</c> between folders and never <c>..</c>.</param>
/// <returns>The file, or null where there is none.</returns>
public delegate ScenarioSource? ScenarioOpener(string name);
