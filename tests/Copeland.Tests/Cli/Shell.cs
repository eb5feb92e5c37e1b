using Copeland.Cli;

namespace Copeland.Tests.Cli;

/// <summary>Runs the command line within the test's process.</summary>
internal static class Shell
{
    /// <summary>What a command answers.</summary>
    public static async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var code = await CommandLine.Run(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
