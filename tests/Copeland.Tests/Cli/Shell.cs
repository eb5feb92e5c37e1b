using System.Diagnostics;
using System.Runtime.CompilerServices;
using Copeland.Cli;

namespace Copeland.Tests.Cli;

/// <summary>
/// Runs the command line within the test's process, or, where the variable <c>COPELAND_EXE</c> names an executable, that one: so the
/// native build has to pass the same tests.
/// </summary>
internal static class Shell
{
    private static string? executable;

    /// <summary>Before any test: settings that other tests read from the environment would refuse the variable as one they do not know.</summary>
    [ModuleInitializer]
    internal static void TakeVariable()
    {
        const string variable = "COPELAND_EXE";
        executable = Environment.GetEnvironmentVariable(variable) is { Length: > 0 } named ? named : null;
        Environment.SetEnvironmentVariable(variable, null);
    }

    /// <summary>What a command answers.</summary>
    public static async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        if (executable is { } other)
        {
            return await RunProcess(other, arguments);
        }

        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var code = await CommandLine.Run(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }

    private static async Task<(int Code, string Output, string Error)> RunProcess(string file, string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{file} does not start.");
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
