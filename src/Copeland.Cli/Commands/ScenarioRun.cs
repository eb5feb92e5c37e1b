using System.CommandLine;
using System.Diagnostics;
using Copeland.Charts;
using Copeland.Charts.Html;
using Copeland.Cli.Output;
using Copeland.Cli.Settings;
using Copeland.Cli.Tables;
using Copeland.Forecasts;
using Copeland.Reports;
using Copeland.Scenarios;

namespace Copeland.Cli.Commands;

/// <summary>One scenario's run: simulate, write the folder, print the table.</summary>
/// <param name="scenario">What to forecast.</param>
/// <param name="settings">How, and where to.</param>
/// <param name="console">Results and messages.</param>
/// <param name="command">The command as typed, for the record.</param>
internal sealed class ScenarioRun(Scenario scenario, ForecastSettings settings, InvocationConfiguration console, IReadOnlyList<string> command)
{
    private readonly Dictionary<string, double> seconds = new(StringComparer.Ordinal);
    private readonly DateTimeOffset started = TimeProvider.System.GetLocalNow();

    /// <summary>Runs it; files appear only once the simulation is done.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left half-written.</exception>
    public void Execute(CancellationToken cancellation)
    {
        var folder = new RunFolder(settings.Layered.Output, scenario.Id);
        var forecast = Timed("simulate", () => ProgressBar.Show(console.Error, settings.ShowsProgress, scenario.Title,
            progress => Forecaster.Run(scenario, settings.Simulation(scenario), cancellation, progress)));
        Timed("documents", () => folder.Write(forecast));
        if (settings.Charts is { } charts)
        {
            cancellation.ThrowIfCancellationRequested();
            Timed("charts", () => folder.Write(ForecastCharts.Draw(forecast, charts)));
            Timed("report", () => folder.Write("report.html", ForecastReport.Write(forecast, new ReportContext { Inputs = ScenarioInputs.Of(scenario) }, charts)));
        }

        cancellation.ThrowIfCancellationRequested();
        folder.Write("run.json", Record(forecast, folder).ToJson());
        Print(forecast, folder);
    }

    private void Print(Forecast forecast, RunFolder folder)
    {
        if (settings.Json)
        {
            console.Output.Write(System.Text.Encoding.UTF8.GetString(ForecastJson.Write(forecast)));
        }
        else if (!settings.Quiet)
        {
            ForecastTable.Write(Consoles.Create(console.Output, Console.IsOutputRedirected, settings.Layered.Plain), forecast, settings.Layered.Plain);
            console.Output.WriteLine($"Files: {folder.Path} ({folder.Written.Count} files)");
        }
    }

    private RunRecord Record(Forecast forecast, RunFolder folder) => new()
    {
        Started = started,
        Command = command,
        Seconds = seconds,
        Threads = settings.Layered.Threads,
        EngineVersion = forecast.Provenance.EngineVersion,
        Files = folder.Written,
    };

    private void Timed(string stage, Action action) => Timed(stage, () =>
    {
        action();
        return true;
    });

    private T Timed<T>(string stage, Func<T> action)
    {
        var begun = Stopwatch.GetTimestamp();
        var result = action();
        seconds[stage] = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        return result;
    }
}
