using System.CommandLine;
using Copeland.Cli.Files;
using Copeland.Cli.Settings;
using Copeland.Forecasts;
using Copeland.History;
using Copeland.Scenarios;

namespace Copeland.Cli.Commands;

/// <summary><c>copeland validate FILE…</c>: every problem of every file at once, and every warning that a forecast from it would carry.</summary>
internal static class ValidateCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Scenario files.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("validate", "Check scenario files: every problem of every file, with line and column.") { files, ScenarioOptions.Set, ScenarioOptions.Without };
        command.SetAction((parsed, cancellation) => Task.Run(() => Validate(
            parsed.GetValue(files) ?? [], ScenarioOptions.Changes(parsed), parsed, cancellation), cancellation));
        return command;
    }

    private static int Validate(
        IReadOnlyList<string> files, IReadOnlyList<string> overrides, ParseResult parsed, CancellationToken cancellation)
    {
        var console = parsed.InvocationConfiguration;
        var terms = ScenarioOptions.Terms() with { Polls = PollFile.Read(parsed), ByElections = ByElectionFiles.Read(SettingsOptions.Load(parsed), console.Error) };
        var code = ExitCode.Done;
        foreach (var file in ScenarioFiles.Among(files))
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                Describe(ScenarioValidator.Validate(ScenarioFiles.Read(file), overrides, terms), file, console);
            }
            catch (ScenarioException exception)
            {
                console.Error.WriteLine(exception.Message);
                code = Math.Max(code, ExitCode.Invalid);
            }
            catch (PollsNotAvailableException exception)
            {
                console.Error.WriteLine($"{file}: {exception.Message}");
                code = Math.Max(code, ExitCode.Invalid);
            }
            catch (FileAccessException exception)
            {
                console.Error.WriteLine($"copeland: {exception.Message}");
                code = Math.Max(code, exception.ExitCode);
            }
        }

        return code;
    }

    private static void Describe(Scenario scenario, string file, InvocationConfiguration console)
    {
        var warnings = Belief.Of(scenario).Warnings;
        var candidates = scenario.Contest.Candidates.Count;
        console.Output.WriteLine(Invariant($"{file}: valid: {scenario.Title}, {scenario.Contest.PollingDay:d MMMM yyyy}, {candidates} candidates, as of {scenario.AsOf:d MMMM yyyy}"));
        FutureDays.Tell(console.Error, scenario);
        foreach (var warning in warnings)
        {
            console.Error.WriteLine($"{file}: warning: {warning}");
        }
    }
}
