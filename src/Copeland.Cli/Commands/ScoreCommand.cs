using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Copeland.Backtesting;
using Copeland.Charts.Html;
using Copeland.Cli.Files;
using Copeland.Cli.Output;
using Copeland.Cli.Results;
using Copeland.Cli.Settings;
using Copeland.Cli.Tables;
using Copeland.Forecasts;
using Copeland.History;
using Copeland.Reports;
using Copeland.Scenarios;
using Copeland.Scenarios.Reading;
using Copeland.Simulation;

namespace Copeland.Cli.Commands;

/// <summary><c>copeland score FILE…</c>: forecasts held against the results in their scenarios.</summary>
internal static class ScoreCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Scenario files that hold a result.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("score", "Score forecasts against their results: a table here, postmortem.html in the folder of results.") { files };
        foreach (var option in ForecastOptions.All)
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellation) => Task.Run(() => Score(
            parsed.GetValue(files) ?? [], ForecastSettings.Read(parsed), parsed, cancellation), cancellation));
        return command;
    }

    private static int Score(IReadOnlyList<string> files, ForecastSettings settings, ParseResult parsed, CancellationToken cancellation)
    {
        var console = parsed.InvocationConfiguration;
        var opening = ScenarioOpening.Of(settings, parsed);
        var code = ExitCode.Done;
        var scored = new List<ScoredForecast>();
        foreach (var file in ScenarioFiles.Among(files))
        {
            try
            {
                scored.Add(ScoreOne((file, opening), settings, console, cancellation));
            }
            catch (ScenarioException exception)
            {
                console.Error.WriteLine(exception.Message);
                code = Math.Max(code, ExitCode.Invalid);
            }
            catch (FileAccessException exception)
            {
                console.Error.WriteLine($"copeland: {exception.Message}");
                code = Math.Max(code, exception.ExitCode);
            }
        }

        if (settings.Json)
        {
            console.Output.WriteLine(JsonSerializer.Serialize([.. scored.Select(score => score.ToDocument())], ScoreJson.Default.IReadOnlyListScoreDocument));
        }
        else if (!settings.Quiet && scored.Count > 0)
        {
            ScoreTable.Write(Consoles.Create(console.Output, Console.IsOutputRedirected, settings.Layered.Plain), scored, settings.Layered.Plain);
        }

        return code;
    }

    private static ScoredForecast ScoreOne((string File, ScenarioOpening Opening) from, ForecastSettings settings, InvocationConfiguration console, CancellationToken cancellation)
    {
        var scenario = from.Opening.Open(from.File);
        if (ProblemOf(scenario, from.File) is { } problem)
        {
            throw new ScenarioException([problem]);
        }

        FutureDays.TellOfResult(console.Error, scenario);
        var result = scenario.Result ?? throw new UnreachableException("A scenario without a result has a problem.");

        var frozen = FrozenForecast.Of(Path.Combine(settings.Layered.Output, scenario.Id), from.File, scenario);
        var simulation = Simulation(settings, scenario, frozen.Forecast);
        using var folder = settings.Charts is null ? null : ResultsFolder.Open(settings.Layered.Output, scenario.Id, ResultKind.Score);
        var forecast = ProgressBar.Show(console.Error, settings.ShowsProgress, scenario.Title,
            progress => Forecaster.Run(scenario, simulation, cancellation, progress));
        SamplingNotes.Tell(console.Error, forecast);
        if (folder is not null && settings.Charts is { } charts)
        {
            var judged = frozen.Forecast ?? JudgedForecast.Read(ForecastJson.Write(forecast));
            var documents = new ResultDocuments();
            documents.Add("postmortem.html", PostMortemPage.Write(new PostMortem(scenario.Contest, judged, result) { IsKept = frozen.Forecast is not null, Notes = forecast.Notes }, frozen.Published, ForecastSentences.CaveatsInPrint(forecast), scenario.Title, charts));
            folder.Publish(documents, Origin(scenario, simulation, frozen.Forecast), cancellation: cancellation);
            folder.Tell(console.Error);
        }

        Tell(console, settings, folder is null ? scenario.Id : Path.Combine(folder.Path, "postmortem.html"), frozen.Told);
        var past = ByElections.Find(scenario.Contest.Seat.Name, scenario.Contest.PollingDay);
        return new ScoredForecast(forecast, ForecastScore.Of(forecast, result), result) { Price = past is null ? null : ByElectionPrices.Last(past.Id, scenario.AsOf) };
    }

    // Which forecast is judged bears on every number that follows: beside a document, which has no place for it, it is a message.
    private static void Tell(InvocationConfiguration console, ForecastSettings settings, string what, string told)
    {
        if (settings.Json)
        {
            console.Error.WriteLine($"note: {what}: {told}");
        }
        else if (!settings.Quiet)
        {
            console.Output.WriteLine($"{what}: {told}");
        }
    }

    /// <summary>Why a scenario's result is none to score against; null where it does.</summary>
    internal static ScenarioProblem? ProblemOf(Scenario scenario, string file) => scenario.Result switch
    {
        null when scenario.Overrides.Select(Withdrawal.IdOf).OfType<string>().ToList() is { Count: > 0 } without && scenario.Origin?.Draft.Root.Given("result") is not null =>
            new(file, 0, 0, 1, "result", $"is that of a ballot with {string.Join(" and ", without)}, whom --without takes away, so there is nothing to score against. Leave --without out.", string.Empty),
        null => new(file, 0, 0, 1, "result", "is missing, so there is nothing to score against. Add \"result\": { \"votes\": { … } } once the votes are counted.", string.Empty),
        { Winner: null } tied => new(file, 0, 0, 1, "result", $"{string.Join(" and ", tied.First)} have as many votes each, and the file's order decides nothing. Add \"winner\": \"{tied.First[0]}\" to result, or whoever was drawn by lot.", string.Empty),
        _ => null,
    };

    // What was said before the vote is scored with the draws it was said with, so that the table and the page tell the same chances.
    private static SimulationSettings Simulation(ForecastSettings settings, Scenario scenario, JudgedForecast? frozen)
    {
        var asked = settings.Simulation(scenario);
        return frozen is null || settings.Layered.DrawsOption is not null || settings.Precision is not null || settings.Seed is not null ? asked : asked with
        {
            Draws = frozen.Draws,
            Seed = frozen.Seed,
            Method = frozen.Method == "sobol" ? SamplingMethod.Sobol : SamplingMethod.Random,
        };
    }

    // The page belongs to the forecast it judges.
    private static ForecastOrigin Origin(Scenario scenario, SimulationSettings simulation, JudgedForecast? frozen)
    {
        var anew = ForecastOrigin.Of(scenario, simulation);
        return frozen is null ? anew : anew with
        {
            ScenarioSha256 = frozen.ScenarioSha256,
            EngineVersion = frozen.Engine,
            CalibrationSha256 = frozen.CalibrationSha256,
            Seed = frozen.Seed,
            Method = frozen.Method,
            Draws = frozen.Draws,
        };
    }
}
