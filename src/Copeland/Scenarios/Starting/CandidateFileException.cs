namespace Copeland.Scenarios.Starting;

/// <summary>A list of candidates that cannot be used: where, what was found, what is allowed, what to do.</summary>
internal sealed class CandidateFileException(string message) : Exception(message);
