using System.CommandLine;
using Copeland.Scenarios;

namespace Copeland.Cli.Commands;

/// <summary><c>copeland schema</c>: the JSON schema of scenario files.</summary>
internal static class SchemaCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("schema", "Print the JSON schema of scenario files, for editors that check and complete.");
        command.SetAction(parsed =>
        {
            parsed.InvocationConfiguration.Output.Write(ScenarioSchema.Text());
            return ExitCode.Done;
        });
        return command;
    }
}
