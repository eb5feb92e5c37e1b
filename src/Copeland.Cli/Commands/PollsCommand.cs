using System.CommandLine;
using Copeland.Charts;
using Copeland.Cli.Files;
using Copeland.Cli.Output;
using Copeland.Cli.Results;
using Copeland.Cli.Settings;
using Copeland.Cli.Tables;
using Copeland.Elections;
using Copeland.History;
using Copeland.Polling;
using Copeland.Reports;

namespace Copeland.Cli.Commands;

/// <summary><c>copeland polls</c>: the average of national polls, the pollsters' leans, and a chart.</summary>
internal static class PollsCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("polls", "The average of national polls with its error, the pollsters' leans, and a chart of the trend.") { AsOfOption.Option, PollFile.Option, PollFile.KeepDoubles };
        foreach (var setting in new[] { SettingsCatalogue.Output, SettingsCatalogue.Charts, SettingsCatalogue.Size, SettingsCatalogue.Theme, SettingsCatalogue.Credit, SettingsCatalogue.Source, SettingsCatalogue.Plain })
        {
            command.Add(SettingsOptions.Of(setting));
        }

        command.Add(ForecastOptions.Title);
        command.Add(ForecastOptions.Quiet);
        command.SetAction((parsed, cancellation) => Task.Run(() => Show(parsed, cancellation), cancellation));
        return command;
    }

    private static int Show(ParseResult parsed, CancellationToken cancellation)
    {
        var settings = ForecastSettings.Read(parsed);
        var more = PollFile.Read(parsed);
        var asOf = AsOfOption.Day(parsed, more) ?? AsOfOption.NewestPoll(more);
        FutureDays.Tell(parsed.InvocationConfiguration.Error, asOf);
        var intake = BuiltInPolls.Join(asOf, more?.Polls ?? [], more?.KeepDoubles ?? false);
        var polls = intake.Polls;
        var parliament = Parliaments.Of(asOf);
        if (polls.Count == 0)
        {
            throw new CommandException(Invariant($"no national poll of the Parliament of {parliament.Name} was known on {asOf:yyyy-MM-dd}. Give a later day with --as-of."), ExitCode.Invalid);
        }

        var baseline = (GeneralElections.At(parliament.Elected) ?? throw new System.Diagnostics.UnreachableException()).InGreatBritain(Country.England);
        var average = PollAverage.Of(polls, baseline, asOf, PollingAssumptions.Default);
        if (more is not null)
        {
            parsed.InvocationConfiguration.Error.WriteLine(PollIntakeLine.Of(more, intake, (asOf, null)));
        }

        var console = parsed.InvocationConfiguration;
        var trend = new List<TrendDay>();
        var (first, last) = (polls.Min(poll => poll.Known), polls.Max(poll => poll.Known));
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            cancellation.ThrowIfCancellationRequested();
            trend.AddRange(PollTrend.Daily(polls, baseline, (day, day), PollingAssumptions.Default));
        }

        var lines = PollLines.Of(trend, polls, average.SetAside);
        using var folder = ResultsFolder.Open(settings.Layered.Output, "polls", ResultKind.Polls);
        var documents = new ResultDocuments();
        documents.Add("polls.csv", PollWords.PollsCsv(polls));
        documents.Add("trend.csv", PollWords.TrendCsv(lines));
        documents.Add("house-effects.csv", PollWords.HouseEffectsCsv(average));
        if (settings.Charts is { } charts)
        {
            documents.Add([PollCharts.Draw(average, lines, charts)]);
        }

        folder.Publish(documents, forecast: null, cancellation: cancellation);
        folder.Tell(console.Error);

        if (!settings.Quiet)
        {
            // Where no day is given they are read today.
            PollTables.Write(Consoles.Create(console.Output, Console.IsOutputRedirected, settings.Layered.Plain), average, AsOfOption.Day(parsed, more) ?? Today.Date, settings.Layered.Plain);
            Consoles.Tell(console.Output, settings.Layered.Plain, folder.Told);
        }

        return ExitCode.Done;
    }
}
