namespace Copeland.Cli.Files;

/// <summary>A file that could not be read or written, and what to do about it.</summary>
/// <param name="message">What is wrong, and what to do.</param>
/// <param name="exitCode">The exit code it leads to: <see cref="Cli.ExitCode.Invalid"/> where the file could be read and is not what it has to be.</param>
internal sealed class FileAccessException(string message, int exitCode = Cli.ExitCode.Files) : Exception(message)
{
    /// <summary>The exit code it leads to.</summary>
    public int ExitCode { get; } = exitCode;
}
