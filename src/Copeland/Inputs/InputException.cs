namespace Copeland.Inputs;

/// <summary>An input that cannot be varied as asked: what was found, what is allowed, what to do.</summary>
public sealed class InputException(string message) : Exception(message);
