using System.CommandLine;
using System.Text.Json;
using Copeland.Backtesting;
using Copeland.Cli.Files;
using Copeland.Cli.Output;
using Copeland.Cli.Settings;
using Copeland.Cli.Tables;
using Copeland.Forecasts;
using Copeland.History;
using Copeland.Scenarios;

namespace Copeland.Cli.Commands;

/// <summary><c>copeland score FILE…</c>: forecasts held against the results in their scenarios.</summary>
internal static class ScoreCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Scenario files that hold a result.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("score", "Forecast scenarios as of their day and score the forecasts against their results.") { files };
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
                code = Math.Max(code, ExitCode.Files);
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
        if (scenario.Result is not { } result)
        {
            throw new ScenarioException([new ScenarioProblem(from.File, 0, 0, 1, "result", "is missing, so there is nothing to score against. Add \"result\": { \"votes\": { … } } once the votes are counted.", string.Empty)]);
        }

        var forecast = ProgressBar.Show(console.Error, settings.ShowsProgress, scenario.Title,
            progress => Forecaster.Run(scenario, settings.Simulation(scenario), cancellation, progress));
        var past = ByElections.Find(scenario.Contest.Seat.Name, scenario.Contest.PollingDay);
        return new ScoredForecast(forecast, ForecastScore.Of(forecast, result), result) { Price = past is null ? null : ByElectionPrices.Last(past.Id, scenario.AsOf) };
    }
}
