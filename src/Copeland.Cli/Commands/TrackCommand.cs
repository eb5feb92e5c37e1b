using System.CommandLine;
using Copeland.Charts;
using Copeland.Cli.Output;
using Copeland.Cli.Results;
using Copeland.Cli.Settings;
using Copeland.Cli.Tables;
using Copeland.History;
using Copeland.Reports;
using Copeland.Scenarios;
using Copeland.Tracking;

namespace Copeland.Cli.Commands;

/// <summary><c>copeland track FILE</c>: the forecast day by day, from what was known on each.</summary>
internal static class TrackCommand
{
    /// <summary>Draws a day where none are asked for: days share their errors, so fewer do than for one forecast.</summary>
    private const long DrawsADay = 32_768;

    private static readonly Option<string?> From = Days.Option("--from", "First day (default: the day after the seat voted last, at the general election or a by-election of its own since, the day it fell vacant where the scenario says, or the first built-in poll).");

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A scenario file." };
        var command = new Command("track", "Follow a forecast day by day, each day from what was known then: timeline, CSV, and the days and runs of days that moved it most; 32,768 simulated elections a day, on the last as many as run draws, unless --draws says otherwise.") { file, From };
        foreach (var option in ForecastOptions.All.Where(option => option != ForecastOptions.Json && option != ForecastOptions.Export && option != ForecastOptions.Precision))
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed.GetValue(file) ?? "", parsed, cancellation), cancellation));
        return command;
    }

    private static int Run(string file, ParseResult parsed, CancellationToken cancellation)
    {
        var settings = ForecastSettings.Read(parsed);
        var console = parsed.InvocationConfiguration;
        var scenario = ScenarioOpening.Of(settings, parsed).Open(file);
        var first = First(scenario, Days.Of(parsed, From));
        var own = settings.Simulation(scenario);
        var simulation = own with { Draws = settings.Layered.DrawsOption ?? DrawsADay };
        using var folder = ResultsFolder.Open(settings.Layered.Output, scenario.Id, ResultKind.Track);
        var track = ProgressBar.Show(console.Error, settings.ShowsProgress, $"Tracking {scenario.Title}", progress =>
            Tracker.Run(scenario, new TrackingWork(first, scenario.AsOf, simulation, cancellation, progress) { LastDraws = own.Draws }));
        cancellation.ThrowIfCancellationRequested();
        var words = new TrackWords(track);
        var documents = new ResultDocuments();
        documents.Add("track.csv", words.Csv());
        documents.Add("track-movements.csv", words.MovementsCsv());
        documents.Add("track-polls.csv", PollWords.PollsCsv(track.Polls));
        if (settings.Charts is { } charts)
        {
            documents.Add(TrackCharts.Draw(track, charts));
        }

        folder.Publish(documents, ForecastOrigin.Of(scenario, simulation), cancellation: cancellation);
        folder.Tell(console.Error);
        SamplingNotes.Tell(console.Error, simulation.Draws);

        if (!settings.Quiet)
        {
            TrackTable.Write(Consoles.Create(console.Output, Console.IsOutputRedirected, settings.Layered.Plain), track, settings.Layered.Plain);
            Consoles.Tell(console.Output, settings.Layered.Plain, folder.Told);
        }

        return ExitCode.Done;
    }

    // Before the seat's own by-election another may have held it.
    private static DateOnly Begin(Scenario scenario)
    {
        var voted = scenario.ByElectionHere ?? scenario.Contest.Previous.Date;
        var first = new[] { voted.AddDays(1), scenario.VacantSince ?? voted, BuiltInPolls.First }.Max();
        return first < scenario.AsOf ? first : scenario.AsOf;
    }

    private static DateOnly First(Scenario scenario, DateOnly? from)
    {
        if (scenario.AsOf < BuiltInPolls.First || from < BuiltInPolls.First)
        {
            throw new CommandException(Invariant($"the built-in polls start on {BuiltInPolls.First:yyyy-MM-dd}; {(from ?? scenario.AsOf):yyyy-MM-dd} is too early to follow a forecast from day to day. {(scenario.AsOf < BuiltInPolls.First ? "Use copeland run for a forecast of that time." : "Give a later day with --from.")}"), ExitCode.Invalid);
        }

        var elected = scenario.Contest.Previous.Date;
        if (from <= elected)
        {
            throw new CommandException(Invariant($"--from is {from:yyyy-MM-dd}, not after the general election of {elected:yyyy-MM-dd}, whose result the forecast starts from. Give a later day."), ExitCode.Invalid);
        }

        if (from > scenario.AsOf)
        {
            throw new CommandException(Invariant($"--from is {from:yyyy-MM-dd}, after the scenario's last day, {scenario.AsOf:yyyy-MM-dd}. Give an earlier day."), ExitCode.Usage);
        }

        return from ?? Begin(scenario);
    }
}
