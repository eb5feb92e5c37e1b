namespace Copeland.Scenarios;

/// <summary>The bytes of a scenario file and the name under which messages speak of it.</summary>
/// <param name="Name">The file as the user named it, e.g. <c>scenarios/copeland-2017.json</c>.</param>
/// <param name="Bytes">The whole file, at most <see cref="ScenarioReader.MaximumBytes"/>.</param>
public sealed record ScenarioSource(string Name, ReadOnlyMemory<byte> Bytes);
