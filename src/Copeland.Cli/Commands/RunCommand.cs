using System.CommandLine;
using Copeland.Cli.Files;
using Copeland.Cli.Settings;
using Copeland.Scenarios;

namespace Copeland.Cli.Commands;

/// <summary><c>copeland run FILE…</c>: forecasts as a table, and as files in a folder for each scenario.</summary>
internal static class RunCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Scenario files.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("run", "Forecast by-elections: a table here; JSON, Markdown, CSV and charts in a folder.") { files };
        foreach (var option in ForecastOptions.All)
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetValue(files) ?? [], ForecastSettings.Read(parsed), parsed, cancellation)));
        return command;
    }

    private static int Run(IReadOnlyList<string> files, ForecastSettings settings, ParseResult parsed, CancellationToken cancellation)
    {
        var console = parsed.InvocationConfiguration;
        var code = ExitCode.Done;
        foreach (var file in files)
        {
            try
            {
                var scenario = ScenarioValidator.Validate(ScenarioFiles.Read(file), settings.Overrides, ScenarioOptions.Terms(settings.Layered.Draws));
                new ScenarioRun(scenario, settings, console, [.. parsed.Tokens.Select(token => token.Value)]).Execute(cancellation);
            }
            catch (ScenarioException exception)
            {
                console.Error.WriteLine(exception.Message);
                code = Math.Max(code, ExitCode.Invalid);
            }
            catch (FileAccessException exception)
            {
                console.Error.WriteLine($"copeland: {exception.Message}");
                code = Math.Max(code, ExitCode.Files);
            }
        }

        return code;
    }
}
