namespace Copeland.Cli.Files;

/// <summary>A file that could not be read or written, and what to do about it.</summary>
internal sealed class FileAccessException(string message) : Exception(message);
