using System.CommandLine;
using Copeland.Charts;
using Copeland.Charts.Html;
using Copeland.Cli.Files;
using Copeland.Cli.Output;
using Copeland.Cli.Results;
using Copeland.Cli.Settings;
using Copeland.Cli.Tables;
using Copeland.History;
using Copeland.Outlooks;
using Copeland.Reports;
using Copeland.Scenarios.Starting;
using Copeland.Simulation;

namespace Copeland.Cli.Commands;

/// <summary><c>copeland outlook</c>: a by-election in every seat, each by itself.</summary>
internal static class OutlookCommand
{
    private const string Folder = "outlook";
    private const int Shown = 15;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("outlook", "A by-election in every seat of Great Britain if one were held: who would lose it, seat by seat.") { AsOfOption.Option, PollFile.Option, PollFile.KeepDoubles, ForecastOptions.Quiet };
        foreach (var option in SettingsOptions.All)
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed, cancellation), cancellation));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var (settings, console) = (ForecastSettings.Read(parsed), parsed.InvocationConfiguration);
        var polls = PollFile.Read(parsed);
        var held = ByElectionFiles.Read(settings.Layered, console.Error);
        var start = new StartingPoint(Today.Date) { AsOf = AsOfOption.Day(parsed, polls, PartPolls.Parts), Polls = polls?.Polls ?? [], KeepDoubles = polls?.KeepDoubles ?? false, ByElections = held?.Held ?? [] };
        FutureDays.Tell(console.Error, start.AsOf);
        PollIntakeLine.Tell(console.Error, polls, (start.LastDay, start.Day));
        SamplingNotes.TellOfMany(console.Error, settings.Layered.Draws, scenario: null);
        using var folder = ResultsFolder.Open(settings.Layered.Output, Folder, ResultKind.Outlook);
        using var first = FirstPicture.Begin(settings.Charts, settings.Layered.Threads);
        var simulation = new SimulationSettings { Draws = settings.Layered.Draws, Threads = settings.Layered.Threads };
        var outlook = ProgressBar.Show(console.Error, settings.ShowsProgress, "By-elections, seat by seat", progress => OutlookRun.Of(start, simulation, ScenarioOptions.Terms(settings.Layered.Draws) with { Polls = polls, ByElections = held }, (cancellation, progress)));
        first.Dispose();
        var documents = new ResultDocuments();
        string[] known = AsOfOption.Of(parsed) is (null, false) ? [] : [AsOfOption.Option.Name, Invariant($"{outlook.AsOf:yyyy-MM-dd}")];
        documents.Add("index.html", OutlookPage.Write(outlook, settings.Charts ?? new ChartOptions(), [.. known, .. NextCommand.PollOptions(parsed, NextCommand.Shared)]));
        documents.Add("outlook.csv", OutlookCsv.Write(outlook));
        documents.Add(settings.Charts is { } charts ? OutlookCharts.Draw(outlook, charts) : []);
        cancellation.ThrowIfCancellationRequested();
        folder.Publish(documents, null, cancellation: cancellation);
        folder.Tell(console.Error);
        SamplingNotes.Tell(console.Error, outlook.Draws);
        if (!settings.Quiet)
        {
            Print(console.Output, outlook);
            WarningNotes.Write(Consoles.Create(console.Output, Console.IsOutputRedirected, settings.Layered.Plain), outlook.Warnings);
            Consoles.Tell(console.Output, settings.Layered.Plain, folder.Told);
        }

        return ExitCode.Done;
    }

    /// <summary>Writes the finding and the seats likeliest to change hands.</summary>
    internal static void Print(TextWriter output, Outlook outlook)
    {
        output.WriteLine($"{OutlookWords.Headline(outlook)}.");
        output.WriteLine(OutlookWords.WhatItIs);
        if (OutlookWords.Ranked(outlook) is { } ranked)
        {
            output.WriteLine(ranked);
        }

        output.WriteLine();
        output.WriteLine("  Likeliest to change hands");
        var shown = outlook.ByRisk.Take(Shown).ToList();
        foreach (var seat in shown)
        {
            var challenger = seat.Challenger;
            output.WriteLine(Invariant($"  {seat.Name,-38} {seat.Holder.Code,-7} {DisplayNumber.Chance(new Statistics.ProbabilityEstimate(seat.Change, seat.ChangeError)),5}{(seat.VotedSince ? OutlookWords.Dagger : " ")} to {challenger.Candidate.Party.Name} {DisplayNumber.Chance(challenger.Win)}"));
        }

        if (shown.Exists(seat => seat.VotedSince))
        {
            output.WriteLine();
            output.WriteLine($"{OutlookWords.Dagger} {OutlookWords.VotedSince}");
        }

        output.WriteLine();
        output.WriteLine($"As of {DisplayNumber.Date(outlook.AsOf)}, polling day {DisplayNumber.Date(outlook.PollingDay)}, {DisplayNumber.Count(outlook.Draws)} simulated elections a seat; {outlook.LeftOut.Count} seats are outside the model.");
    }
}
