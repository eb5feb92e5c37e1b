using System.CommandLine;
using System.Diagnostics;
using System.Text;
using Copeland.Backtesting;
using Copeland.Calibration;
using Copeland.Charts;
using Copeland.Cli.Output;
using Copeland.Cli.Results;
using Copeland.Cli.Settings;
using Copeland.Cli.Tables;
using Copeland.Model;
using Copeland.Reports;

namespace Copeland.Cli.Commands;

/// <summary>One back-test: fit and score, write the folder, print the table.</summary>
/// <param name="settings">How, and where to.</param>
/// <param name="console">Results and messages.</param>
internal sealed class BacktestRun(ForecastSettings settings, InvocationConfiguration console)
{
    private readonly DateTimeOffset started = TimeProvider.System.GetLocalNow();

    /// <summary>The day the history is cut off at; null for all of it.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The model against the rules of thumb; files appear only once all is scored.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left half-written.</exception>
    public void Execute(BacktestProtocol protocol, IReadOnlyList<string> command, CancellationToken cancellation)
    {
        var begun = Stopwatch.GetTimestamp();
        using var folder = ResultsFolder.Open(settings.Layered.Output, FolderName(protocol), ResultKind.Backtest);
        var result = Score(protocol, Backtest.Methods, cancellation);
        var (charts, (json, markdown)) = AtOnce.Of(
            settings.Layered.Threads,
            () => settings.Charts is { } options ? BacktestCharts.Draw(result, options) : [],
            () => (BacktestJson.Write(result), BacktestMarkdown.Write(result)));
        cancellation.ThrowIfCancellationRequested();
        var documents = new ResultDocuments();
        documents.Add("backtest.json", json);
        documents.Add("backtest.md", markdown);
        documents.Add("contests.csv", BacktestCsv.Contests(result));
        documents.Add("families.csv", BacktestCsv.Families(result));
        documents.Add("reliability.csv", BacktestCsv.Reliability(result));
        documents.Add(charts);
        var seconds = new Dictionary<string, double>(StringComparer.Ordinal) { ["all"] = Stopwatch.GetElapsedTime(begun).TotalSeconds };
        folder.Publish(documents, forecast: null, new RunDetails(started, command, seconds, settings.Layered.Threads), cancellation);
        folder.Tell(console.Error);
        if (settings.Json)
        {
            console.Output.Write(Encoding.UTF8.GetString(json));
        }
        else if (!settings.Quiet)
        {
            Table().Write(result);
            Consoles.Tell(console.Output, settings.Layered.Plain, folder.Told);
        }
    }

    /// <summary>Named specifications against the model, a row each.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Compare(BacktestProtocol protocol, IReadOnlyList<ModelSpecification> variants, CancellationToken cancellation)
    {
        var result = Score(protocol, [ModelSpecifications.Current, .. variants.Where(variant => variant.Name != ModelSpecifications.Current.Name)], cancellation);
        if (settings.Json)
        {
            console.Output.Write(Encoding.UTF8.GetString(BacktestJson.Write(result)));
        }
        else
        {
            Table().WriteVariants(result);
        }
    }

    private BacktestResult Score(BacktestProtocol protocol, IReadOnlyList<ModelSpecification> methods, CancellationToken cancellation)
    {
        var request = new BacktestRequest(protocol, ModelledHistory.All);
        if (Until is { } until)
        {
            request = request.EndingOn(until);
            if (request.Forecast.Count == 0)
            {
                throw new CommandException(Invariant($"--until is {until:yyyy-MM-dd}, and there is no by-election to forecast up to then: the first is {new BacktestRequest(protocol, ModelledHistory.All).Forecast[0].Outlook.Date:yyyy-MM-dd}."), ExitCode.Usage);
            }
        }

        if (settings.Layered.DrawsOption is { } draws)
        {
            request = request with { Draws = (int)Math.Clamp(draws, 2, BacktestRequest.MostDraws) };
        }

        return ProgressBar.Show(console.Error, settings.ShowsProgress, $"Back-test, {BacktestResult.NameOf(protocol)}", progress =>
            Backtest.Run(request, methods, new BacktestWork(settings.Layered.Threads, cancellation, progress)));
    }

    private string FolderName(BacktestProtocol protocol) =>
        (protocol == BacktestProtocol.LeaveOneParliamentOut ? "backtest" : $"backtest-{BacktestResult.NameOf(protocol)}")
        + (Until is { } until ? Invariant($"-until-{until:yyyy-MM-dd}") : string.Empty);

    private BacktestTable Table() => new(Consoles.Create(console.Output, Console.IsOutputRedirected, settings.Layered.Plain), settings.Layered.Plain);
}
