namespace Copeland.Exploration;

/// <summary>A page on these inputs cannot be made; the message says why and what to do.</summary>
internal sealed class ExplorationException(string message) : Exception(message);
