namespace Copeland.Cli.Settings;

/// <summary>A setting that makes no sense: where it comes from, what was found, what is allowed, what to do.</summary>
internal sealed class SettingsException(string message, int exitCode) : Exception(message)
{
    /// <summary><see cref="ExitCode.Usage"/> for options and the environment, <see cref="ExitCode.Invalid"/> for a file.</summary>
    public int ExitCode { get; } = exitCode;
}
