using System.CommandLine;
using Copeland.Charts;
using Copeland.Cli.Output;
using Copeland.Cli.Results;
using Copeland.Cli.Settings;
using Copeland.Cli.Tables;
using Copeland.Forecasts;
using Copeland.Reports;

namespace Copeland.Cli.Commands;

/// <summary><c>copeland explain FILE</c>: from the last result to the forecast, effect by effect.</summary>
internal static class ExplainCommand
{
    private const string Chart = "explanation";

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A scenario file." };
        var command = new Command("explain", "Take a forecast apart: what each effect adds, and what makes it uncertain.") { file };
        foreach (var option in ForecastOptions.All)
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellation) => Task.Run(() => Explain(
            parsed.GetValue(file) ?? string.Empty, ForecastSettings.Read(parsed), parsed, cancellation), cancellation));
        return command;
    }

    private static int Explain(string file, ForecastSettings settings, ParseResult parsed, CancellationToken cancellation)
    {
        var console = parsed.InvocationConfiguration;
        var scenario = ScenarioOpening.Of(settings, parsed).Open(file);
        using var folder = ResultsFolder.Open(settings.Layered.Output, scenario.Id, ResultKind.Explain);
        var forecast = ProgressBar.Show(console.Error, settings.ShowsProgress, scenario.Title,
            progress => Forecaster.Run(scenario, settings.Simulation(scenario), cancellation, progress));
        cancellation.ThrowIfCancellationRequested();
        var documents = new ResultDocuments();
        documents.Add("explanation.csv", ChartCsv.Explanation(forecast));
        if (settings.Charts is { } charts)
        {
            documents.Add(ForecastCharts.Draw(forecast, charts, [Chart]));
        }

        folder.Publish(documents, ForecastOrigin.Of(scenario, forecast.Provenance.Simulation), cancellation: cancellation);
        folder.Tell(console.Error);

        if (settings.Json)
        {
            console.Output.Write(System.Text.Encoding.UTF8.GetString(ForecastJson.Write(forecast)));
        }
        else if (!settings.Quiet)
        {
            ExplanationTable.Write(Consoles.Create(console.Output, Console.IsOutputRedirected, settings.Layered.Plain), forecast, settings.Layered.Plain);
            console.Output.WriteLine();
            Consoles.Tell(console.Output, settings.Layered.Plain, folder.Told);
        }

        return ExitCode.Done;
    }
}
