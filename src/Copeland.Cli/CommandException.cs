namespace Copeland.Cli;

/// <summary>A command that cannot be done as typed: what was found, what is allowed, what to do.</summary>
internal sealed class CommandException(string message, int exitCode) : Exception(message)
{
    /// <summary>One of <see cref="ExitCode"/>'s.</summary>
    public int ExitCode { get; } = exitCode;
}
