using System.CommandLine;
using Copeland.Backtesting;
using Copeland.Calibration;
using Copeland.Cli.Output;
using Copeland.Cli.Results;
using Copeland.Cli.Settings;
using Copeland.Reports;

namespace Copeland.Cli.Commands;

/// <summary><c>copeland fit</c>: learns the model's numbers from the embedded history.</summary>
internal static class FitCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("fit", "Re-estimate the model from the embedded by-elections: calibration.json, a report and its record in output/fit/.")
        {
            SettingsOptions.Of(SettingsCatalogue.Output),
            SettingsOptions.Of(SettingsCatalogue.Threads),
            ForecastOptions.Quiet,
            ForecastOptions.Json,
        };
        command.SetAction((parsed, cancellation) => Task.Run(() => Fit(parsed, cancellation), cancellation));
        return command;
    }

    private static int Fit(ParseResult parsed, CancellationToken cancellation)
    {
        var settings = SettingsOptions.Load(parsed);
        var (quiet, json) = (parsed.GetValue(ForecastOptions.Quiet), parsed.GetValue(ForecastOptions.Json));
        var console = parsed.InvocationConfiguration;
        using var folder = ResultsFolder.Open(settings.Output, "fit", ResultKind.Fit);
        var table = ProgressBar.Show(console.Error, !quiet && !json && !Console.IsErrorRedirected, "Fitting", progress =>
            CalibrationFit.Run(new FittingWork(settings.Threads, cancellation, progress is null ? null : new Steps(progress))));
        cancellation.ThrowIfCancellationRequested();
        var record = ProgressBar.Show(console.Error, !quiet && !json && !Console.IsErrorRedirected, "Back-testing", progress => Backtest.Run(
            new BacktestRequest(BacktestProtocol.LeaveOneParliamentOut, ModelledHistory.All), Backtest.Methods, new BacktestWork(settings.Threads, cancellation, progress)));
        table = table with { Scores = Scores(record), Reliability = Reliability(record) };
        var bytes = CalibrationJson.Write(table);
        var documents = new ResultDocuments();
        documents.Add("calibration.json", bytes);
        documents.Add("fit.md", CalibrationReport.Write(table));
        documents.Add("backtest.json", BacktestJson.Write(record));
        documents.Add("backtest.md", BacktestMarkdown.Write(record));
        folder.Publish(documents, forecast: null, cancellation: cancellation);
        folder.Tell(console.Error);
        if (json)
        {
            console.Output.Write(System.Text.Encoding.UTF8.GetString(bytes));
        }
        else if (!quiet)
        {
            console.Output.WriteLine(CalibrationReport.Write(table));
            Consoles.Tell(console.Output, settings.Plain, folder.Told);
        }

        return ExitCode.Done;
    }

    private static IReadOnlyList<RecordedScore> Scores(BacktestResult record) =>
        [
            .. record.Methods.Select(method => (method.Name, Is: method.Summary)).Select(score => new RecordedScore(
                score.Name,
                score.Is[ScoreMeasure.AbsoluteError],
                score.Is[ScoreMeasure.Crps],
                score.Is[ScoreMeasure.LogLoss],
                score.Is[ScoreMeasure.Brier],
                score.Is[ScoreMeasure.HitRate],
                score.Is.Coverage[ScoreSummary.Levels.ToList().IndexOf(0.9)])),
        ];

    private static IReadOnlyList<RecordedBand> Reliability(BacktestResult record) =>
        [.. ReliabilityBand.Of(record.Model.Contests).Select(band => new RecordedBand(band.Low, band.High, band.Forecasts, band.Wins))];

    private sealed class Steps(IProgress<double> progress) : IProgress<int>
    {
        public void Report(int value) => progress.Report((double)value / CalibrationFit.Steps);
    }
}
