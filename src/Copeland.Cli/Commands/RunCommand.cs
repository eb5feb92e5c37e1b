using System.CommandLine;
using Copeland.Cli.Files;
using Copeland.Cli.Settings;

namespace Copeland.Cli.Commands;

/// <summary><c>copeland run FILE…</c>: forecasts as a table, and as files in a folder for each scenario.</summary>
internal static class RunCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Scenario files; several give one summary table.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("run", "Forecast by-elections: a table here; JSON, Markdown, CSV and charts in a folder.") { files, ForecastOptions.Line, ForecastOptions.Brief, ForecastOptions.Notes };
        foreach (var option in ForecastOptions.All)
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellation) => Task.Run(() => Run(
            parsed.GetValue(files) ?? [], ForecastSettings.Read(parsed), parsed, cancellation), cancellation));
        return command;
    }

    private static int Run(IReadOnlyList<string> files, ForecastSettings settings, ParseResult parsed, CancellationToken cancellation)
    {
        var opening = ScenarioOpening.Of(settings, parsed);
        if (files.Count > 1)
        {
            return new ScenarioRuns(ScenarioFiles.Among(files), settings, opening, parsed).Execute(cancellation);
        }

        Of(files[0], settings, opening, parsed).Execute(cancellation);
        return ExitCode.Done;
    }

    /// <summary>The run of one file.</summary>
    internal static ScenarioRun Of(string file, ForecastSettings settings, ScenarioOpening opening, ParseResult parsed)
    {
        var scenario = opening.Open(file);
        return new(scenario, settings, parsed.InvocationConfiguration, ([.. parsed.Tokens.Select(token => token.Value)], NextCommand.Here("sensitivity", file, scenario, settings, parsed)));
    }
}
