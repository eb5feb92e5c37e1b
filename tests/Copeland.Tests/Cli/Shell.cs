using System.Diagnostics;
using Copeland.Cli;

namespace Copeland.Tests.Cli;

/// <summary>
/// Runs the command line within the test's process, or, where the variable <c>COPELAND_EXE</c> names an executable, that one: so the
/// native build has to pass the same tests.
/// </summary>
internal static class Shell
{
    private const string Variable = "COPELAND_EXE";

    /// <summary>What a command answers.</summary>
    public static async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } executable)
        {
            return await RunProcess(executable, arguments);
        }

        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var code = await CommandLine.Run(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }

    private static async Task<(int Code, string Output, string Error)> RunProcess(string executable, string[] arguments)
    {
        var start = new ProcessStartInfo(executable, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Remove(Variable);
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{executable} does not start.");
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
