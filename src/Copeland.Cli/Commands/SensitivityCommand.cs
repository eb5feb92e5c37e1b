using System.CommandLine;
using Copeland.Charts;
using Copeland.Charts.Html;
using Copeland.Cli.Output;
using Copeland.Cli.Results;
using Copeland.Cli.Settings;
using Copeland.Cli.Tables;
using Copeland.Reports;
using Copeland.Sensitivity;

namespace Copeland.Cli.Commands;

/// <summary><c>copeland sensitivity FILE</c>: what moves the forecast, and by how much.</summary>
internal static class SensitivityCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Scenario file." };
        var command = new Command("sensitivity", "What moves the chance of winning: one input at a time, all together, and where the race turns.") { file };
        foreach (var option in ForecastOptions.All.Where(option => option != ForecastOptions.Export))
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellation) => Task.Run(() => Run(
            parsed.GetValue(file) ?? string.Empty, ForecastSettings.Read(parsed), parsed, cancellation), cancellation));
        return command;
    }

    private static int Run(string file, ForecastSettings settings, ParseResult parsed, CancellationToken cancellation)
    {
        var console = parsed.InvocationConfiguration;
        var varied = ScenarioOpening.Of(settings, parsed).OpenVaried(file);
        using var folder = ResultsFolder.Open(settings.Layered.Output, varied.Base.Id, ResultKind.Sensitivity);
        using var first = FirstPicture.Begin(settings.Charts, settings.Layered.Threads);
        var report = ProgressBar.Show(console.Error, settings.ShowsProgress, $"{varied.Base.Title}: what moves it", progress => SensitivityAnalysis.Run(
            varied, new SensitivitySettings(settings.Simulation(varied.Base)), cancellation, progress is null ? null : new StagedProgress(progress)));
        first.Dispose();
        var (charts, page) = AtOnce.Of(
            settings.Layered.Threads,
            () => settings.Charts is { } options ? SensitivityCharts.Draw(report, options) : [],
            () => settings.Charts is { } style ? SensitivityPage.Write(report, style) : null);
        cancellation.ThrowIfCancellationRequested();
        folder.Publish(Documents(report, charts, page), ForecastOrigin.Of(varied.Base, settings.Simulation(varied.Base)), cancellation: cancellation);
        folder.Tell(console.Error);

        if (settings.Json)
        {
            console.Output.Write(System.Text.Encoding.UTF8.GetString(SensitivityJson.Write(report)));
        }
        else if (!settings.Quiet)
        {
            SensitivityTable.Write(Consoles.Create(console.Output, Console.IsOutputRedirected, settings.Layered.Plain), report, settings.Layered.Plain);
            Consoles.Tell(console.Output, settings.Layered.Plain, folder.Told);
        }

        return ExitCode.Done;
    }

    private static ResultDocuments Documents(SensitivityReport report, IReadOnlyList<ChartFile> charts, string? page)
    {
        var documents = new ResultDocuments();
        documents.Add("sensitivity.json", SensitivityJson.Write(report));
        documents.Add("sensitivity.csv", SensitivityCsv.Bars(report));
        documents.Add("sensitivity-indices.csv", SensitivityCsv.Indices(report));
        documents.Add("break-even.csv", SensitivityCsv.BreakEvens(report));
        documents.Add(charts);
        if (page is not null)
        {
            documents.Add("sensitivity.html", page);
        }

        return documents;
    }
}
