using System.CommandLine;
using Copeland.Cli.Files;
using Copeland.Cli.Output;
using Copeland.Cli.Settings;
using Copeland.Cli.Tables;
using Copeland.Scenarios;

namespace Copeland.Cli.Commands;

/// <summary><c>copeland data</c>: what evidence is in use; <c>data add-result</c>: one by-election more.</summary>
internal static class DataCommand
{
    private static readonly Argument<string> Scenario = new("SCENARIO") { Description = "A scenario file that holds its result." };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var add = new Command("add-result", "Write a scenario's result as a by-election for later forecasts to learn from, into the file or folder of the setting byElections.")
        {
            Scenario,
        };
        add.SetAction(parsed => Add(parsed.GetValue(Scenario) ?? "", SettingsOptions.Load(parsed), parsed.InvocationConfiguration));
        var command = new Command("data", "Show what evidence is in use: polls, by-elections and their age, built in and from the files that the settings name.")
        {
            AsOfOption.Option, PollFile.Option, PollFile.KeepDoubles, SettingsOptions.Of(SettingsCatalogue.Plain), add,
        };
        command.SetAction(parsed =>
        {
            var settings = SettingsOptions.Load(parsed);
            var console = parsed.InvocationConfiguration;
            var polls = PollFile.Read(parsed);
            var today = AsOfOption.Day(parsed, polls) ?? Today.Date;
            FutureDays.Tell(console.Error, today);
            var held = ByElectionFiles.Read(settings, console.Error);
            EvidenceTable.Write(Consoles.Create(console.Output, Console.IsOutputRedirected, settings.Plain), EvidenceInUse.On(today, polls, held));
            if (settings.ByElections.Count == 0)
            {
                Consoles.Tell(console.Output, settings.Plain, $"Later by-elections are made known by copeland data add-result SCENARIO, once {SettingsLayers.FileName} says where: {ByElectionStore.Line}");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static int Add(string file, CopelandSettings settings, InvocationConfiguration console)
    {
        var scenario = ScenarioValidator.Validate(ScenarioFiles.Read(file), [], ScenarioOptions.Terms(settings.Draws));
        if (ScoreCommand.ProblemOf(scenario, file) is { } problem)
        {
            throw new ScenarioException([problem]);
        }

        FutureDays.TellOfResult(console.Error, scenario);
        if (settings.ByElections is not [var place, ..])
        {
            throw new CommandException($"nothing says where by-elections are kept. Put this line into {SettingsLayers.FileName}, alone in braces if the file is new: {ByElectionStore.Line}", ExitCode.Invalid);
        }

        var (path, replaced, count) = ByElectionStore.Add(place, scenario);
        console.Output.WriteLine(path);
        console.Output.WriteLine($"{scenario.Contest.Seat.Name}, {Reports.DisplayNumber.Date(scenario.Contest.PollingDay)}: {(replaced ? "replaced" : "added")}; {Reports.Sentence.Plural(count, "by-election")} there. Forecasts of its Parliament learn from it from the day after.");
        if (EvidenceInUse.IsBuiltIn(scenario.Contest))
        {
            console.Error.WriteLine("note: the built-in history has this by-election as well, and that is the one that counts.");
        }

        return ExitCode.Done;
    }
}
