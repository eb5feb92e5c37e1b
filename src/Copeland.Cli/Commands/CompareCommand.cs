using System.CommandLine;
using Copeland.Charts;
using Copeland.Cli.Files;
using Copeland.Cli.Output;
using Copeland.Cli.Results;
using Copeland.Cli.Settings;
using Copeland.Cli.Tables;
using Copeland.Reports;
using Copeland.Scenarios;
using Copeland.Sensitivity;

namespace Copeland.Cli.Commands;

/// <summary><c>copeland compare FILE FILE…</c>: scenarios side by side on common random numbers.</summary>
internal static class CompareCommand
{
    private const int MostFiles = 64;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Two scenario files or more; the first is what the others are held against.", Arity = new ArgumentArity(2, MostFiles) };
        var command = new Command("compare", "Scenarios side by side on common random numbers: differences with their error.") { files };
        foreach (var option in ForecastOptions.All.Where(option => option != ForecastOptions.Export && option != ForecastOptions.Title))
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellation) => Task.Run(() => Run(
            parsed.GetValue(files) ?? [], ForecastSettings.Read(parsed), parsed, cancellation), cancellation));
        return command;
    }

    private static int Run(IReadOnlyList<string> files, ForecastSettings settings, ParseResult parsed, CancellationToken cancellation)
    {
        var console = parsed.InvocationConfiguration;
        var opening = ScenarioOpening.Of(settings, parsed);
        List<Scenario> scenarios = [.. ScenarioFiles.Among(files).Select(opening.Open)];
        var home = scenarios[0];
        using var folder = ResultsFolder.Open(settings.Layered.Output, home.Id, ResultKind.Compare);
        scenarios = InTime(scenarios, console.Error);
        var comparison = ProgressBar.Show(console.Error, settings.ShowsProgress, Invariant($"{scenarios.Count} scenarios side by side"),
            progress => Comparison.Of(scenarios, settings.Simulation(home), cancellation, progress));
        cancellation.ThrowIfCancellationRequested();
        if (comparison.Others.FirstOrDefault(other => other.Candidates.All(candidate => candidate.Win is null)) is { } strange)
        {
            throw new CommandException($"{comparison.First.Provenance.ScenarioId} and {strange.Forecast.Provenance.ScenarioId} have no party in common: there is nothing to compare. Name scenarios of one seat, or of seats where the same parties stand.", ExitCode.Usage);
        }

        var documents = new ResultDocuments();
        documents.Add("compare.json", ComparisonFiles.Json(comparison));
        documents.Add("compare.csv", ComparisonFiles.Csv(comparison));
        if (settings.Charts is { } charts)
        {
            documents.Add(CompareCharts.Draw(comparison, charts));
        }

        folder.Publish(documents, ForecastOrigin.Of(home, settings.Simulation(home)), cancellation: cancellation);
        folder.Tell(console.Error);
        BackdatedPolls.Tell(console.Error, opening.Polls, [.. scenarios.Zip(comparison.Others.Select(other => other.Forecast).Prepend(comparison.First))], settings.Layered.Output);
        if (settings.Json)
        {
            console.Output.Write(System.Text.Encoding.UTF8.GetString(ComparisonFiles.Json(comparison)));
        }
        else if (!settings.Quiet)
        {
            ComparisonTable.Write(Consoles.Create(console.Output, Console.IsOutputRedirected, settings.Layered.Plain), comparison, settings.Layered.Plain);
            Consoles.Tell(console.Output, settings.Layered.Plain, folder.Told);
        }

        return ExitCode.Done;
    }

    // One seat on several days is a story, and told as it went: "up" and "down" would else run backwards.
    private static List<Scenario> InTime(List<Scenario> scenarios, TextWriter error)
    {
        List<Scenario> ordered = [.. scenarios.OrderBy(scenario => scenario.AsOf)];
        if (ordered.SequenceEqual(scenarios) || scenarios.Exists(scenario => scenario.Contest.Seat.Name != scenarios[0].Contest.Seat.Name))
        {
            return scenarios;
        }

        error.WriteLine($"note: one seat on several days, compared in the order of time: {string.Join(", ", ordered.Select(scenario => $"{scenario.Id} ({DisplayNumber.Date(scenario.AsOf)})"))}.");
        return ordered;
    }
}
