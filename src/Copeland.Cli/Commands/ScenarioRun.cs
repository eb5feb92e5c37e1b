using System.CommandLine;
using System.Diagnostics;
using Copeland.Calibration;
using Copeland.Charts;
using Copeland.Charts.Html;
using Copeland.Cli.Export;
using Copeland.Cli.Output;
using Copeland.Cli.Results;
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
/// <param name="command">The command as typed, for the record, and the one that tells what the forecast hangs on.</param>
internal sealed class ScenarioRun(Scenario scenario, ForecastSettings settings, InvocationConfiguration console, (IReadOnlyList<string> Typed, string Next) command)
{
    private readonly Dictionary<string, double> seconds = new(StringComparer.Ordinal);
    private readonly DateTimeOffset started = TimeProvider.System.GetLocalNow();

    private readonly IReadOnlyList<BettingLine> lines = [.. settings.Lines.Select(text => Line(text, scenario))];

    /// <summary>The scenario's id, which names its folder.</summary>
    public string Id => scenario.Id;

    /// <summary>Runs it and prints the table; files appear only once the simulation is done.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left half-written.</exception>
    public void Execute(CancellationToken cancellation)
    {
        var (forecast, folder) = ProgressBar.Show(console.Error, settings.ShowsProgress, scenario.Title, progress => Write(cancellation, progress));
        folder.Tell(console.Error);
        foreach (var doubt in Doubts(forecast))
        {
            console.Error.WriteLine($"note: {doubt}");
        }

        Print(forecast, folder);
    }

    /// <summary>What is doubtful about the lines asked for, beside a forecast.</summary>
    public IEnumerable<string> Doubts(Forecast forecast) => lines.Select(line => line.Doubt(forecast)).OfType<string>();

    /// <summary>Runs it and writes its folder, without a word.</summary>
    public (Forecast Forecast, ResultsFolder Folder) Write(CancellationToken cancellation, IProgress<double>? progress = null)
    {
        using var folder = ResultsFolder.Open(settings.Layered.Output, scenario.Id, ResultKind.Run);
        var forecast = Timed("simulate", () => Forecaster.Run(scenario, settings.Simulation(scenario), cancellation, progress)).WithLines(lines);
        var documents = new ResultDocuments();
        Timed("documents", () => Add(forecast, documents));
        if (settings.Charts is { } charts)
        {
            cancellation.ThrowIfCancellationRequested();
            var context = new ReportContext { Inputs = ScenarioFacts.Of(scenario), Polls = ScenarioFacts.Polls(scenario), Record = Record(), IsBrief = settings.IsBrief, HasPng = charts.Png };
            var (drawn, report) = AtOnce.Of(
                settings.Layered.Threads,
                () => Measured(() => ForecastCharts.Draw(forecast, charts)),
                () => Measured(() => ForecastReport.Write(forecast, context, charts)));
            (seconds["charts"], seconds["report"]) = (drawn.Seconds, report.Seconds);
            documents.Add(drawn.Result);
            documents.Add("report.html", report.Result);
        }

        if (settings.Export is { } format)
        {
            documents.Add(DrawExport.FileName(format), stream => Timed("export", () => Export(format, forecast, stream, cancellation)));
        }

        folder.Publish(documents, ForecastOrigin.Of(scenario, forecast.Provenance.Simulation), new RunDetails(started, command.Typed, seconds, settings.Layered.Threads), cancellation);
        return (forecast, folder);
    }

    private static void Add(Forecast forecast, ResultDocuments documents)
    {
        documents.Add("forecast.json", ForecastJson.Write(forecast));
        documents.Add("forecast.md", MarkdownReport.Write(forecast));
        foreach (var (name, text) in ChartCsv.All(forecast))
        {
            documents.Add(name, text);
        }
    }

    // The same plan, seed and number of draws give the same draws again; keeping them would make memory grow with their number.
    private void Export(DrawFormat format, Forecast forecast, Stream stream, CancellationToken cancellation)
    {
        var simulation = settings.Simulation(scenario) with { Draws = forecast.Provenance.Simulation.Draws, Precision = null };
        DrawExport.Write(
            stream, format, [.. scenario.Contest.Candidates.Select(candidate => candidate.Id)], (Belief.Of(scenario).Plan, simulation), cancellation);
    }

    private void Print(Forecast forecast, ResultsFolder folder)
    {
        if (settings.Json)
        {
            console.Output.Write(System.Text.Encoding.UTF8.GetString(ForecastJson.Write(forecast)));
        }
        else if (!settings.Quiet)
        {
            ForecastTable.Write(Consoles.Create(console.Output, Console.IsOutputRedirected, settings.Layered.Plain), forecast, settings.Layered.Plain);
            Consoles.Tell(console.Output, settings.Layered.Plain, folder.Told);

            // Not laid out: a command that is broken over two lines is no command.
            console.Output.WriteLine($"{(folder.Published.Contains("report.html", StringComparer.Ordinal) ? $"Open {Path.Combine(folder.Path, "report.html")}. " : "")}What it hangs on: {command.Next}");
        }
    }

    private static BettingLine Line(string text, Scenario scenario)
    {
        try
        {
            return BettingLine.Parse(text, scenario.Contest.Candidates);
        }
        catch (FormatException mistake)
        {
            throw new CommandException(mistake.Message, ExitCode.Usage);
        }
    }

    private static ModelRecord? Record() => EmbeddedCalibration.Scores.Count == 0 ? null : new ModelRecord(
        "each by a model fitted without the by-elections of its own Parliament",
        EmbeddedCalibration.Contests,
        [.. EmbeddedCalibration.Scores.Select(s => new ModelScore(MethodName(s.Method), s.MaePp, s.LogLoss, s.Brier, s.HitRate, s.Coverage90))]);

    private static string MethodName(string method) => method switch
    {
        "copeland" => "this model",
        "persistence" => "last result",
        "uniformSwing" => "uniform swing",
        "proportionalSwing" => "proportional swing",
        "blend" => "both swings, half and half",
        _ => method,
    };

    private void Timed(string stage, Action action) => Timed(stage, () =>
    {
        action();
        return true;
    });

    private T Timed<T>(string stage, Func<T> action)
    {
        var (result, took) = Measured(action);
        seconds[stage] = took;
        return result;
    }

    private static (T Result, double Seconds) Measured<T>(Func<T> action)
    {
        var begun = Stopwatch.GetTimestamp();
        return (action(), Stopwatch.GetElapsedTime(begun).TotalSeconds);
    }
}
