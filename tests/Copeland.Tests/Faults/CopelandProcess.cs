using System.Diagnostics;
using Copeland.Cli;

namespace Copeland.Tests.Faults;

/// <summary>The program as a process of its own, which can be killed.</summary>
internal static class CopelandProcess
{
    /// <summary>How it is started here, for a shell.</summary>
    public static string ShellCommand { get; } = $"dotnet '{typeof(CommandLine).Assembly.Location}'";

    /// <summary>Starts a command in a folder; what it prints is thrown away.</summary>
    public static Process Start(string folder, params string[] arguments)
    {
        var start = Clean(new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. arguments]) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true });
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Runs a line of a shell in a folder.</summary>
    public static async Task<(int Code, string Output, string Error)> Shell(string folder, string line)
    {
        using var process = Process.Start(Clean(new ProcessStartInfo("bash", ["-c", line]) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true }))
            ?? throw new InvalidOperationException("bash does not start.");
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    // Variables of tests are no settings of the program.
    private static ProcessStartInfo Clean(ProcessStartInfo start)
    {
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("COPELAND_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        return start;
    }
}
