using System.CommandLine;
using Copeland.Cli.Output;
using Copeland.Cli.Results;
using Copeland.Cli.Settings;
using Copeland.Cli.Tables;
using Copeland.Forecasts;
using Copeland.Reports;

namespace Copeland.Cli.Commands;

/// <summary>Several scenarios at once: side by side, each in its folder, with one summary; a bad file does not stop the others.</summary>
/// <param name="files">The scenario files.</param>
/// <param name="settings">How, and where to.</param>
/// <param name="opening">How scenarios are opened.</param>
/// <param name="parsed">The command line.</param>
internal sealed class ScenarioRuns(IReadOnlyList<string> files, ForecastSettings settings, ScenarioOpening opening, ParseResult parsed)
{
    private readonly Forecast?[] forecasts = new Forecast?[files.Count];
    private readonly Exception?[] failures = new Exception?[files.Count];
    private readonly ResultsFolder?[] folders = new ResultsFolder?[files.Count];
    private int done;

    /// <summary>Runs them all; the exit code is the worst of theirs.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; what was finished stays.</exception>
    public int Execute(CancellationToken cancellation)
    {
        var console = parsed.InvocationConfiguration;
        var runs = Prepare();
        ProgressBar.Show(console.Error, settings.ShowsProgress, Invariant($"{files.Count} scenarios"), progress =>
        {
            Parallel.For(0, files.Count, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = settings.Layered.Threads }, place =>
            {
                Try(place, () =>
                {
                    if (runs[place] is { } run)
                    {
                        (forecasts[place], folders[place]) = run.Write(cancellation);
                    }
                });
                progress?.Report((double)Interlocked.Increment(ref done) / files.Count);
            });
            return done;
        });
        cancellation.ThrowIfCancellationRequested();
        foreach (var folder in folders)
        {
            folder?.Tell(console.Error);
        }

        foreach (var (run, forecast) in runs.Zip(forecasts).Where(pair => pair.Second is not null))
        {
            foreach (var doubt in run!.Doubts(forecast!))
            {
                console.Error.WriteLine($"note: {run.Id}: {doubt}");
            }

            SamplingNotes.Tell(console.Error, forecast!, isOneOfMany: true);
        }

        var code = failures.OfType<Exception>().Aggregate(ExitCode.Done, (worst, failure) => Math.Max(worst, CommandLine.Explain(failure, console.Error)));
        Print(console);
        return code;
    }

    // Scenarios are read before any runs: two of one id would write into one folder.
    private ScenarioRun?[] Prepare()
    {
        var runs = new ScenarioRun?[files.Count];
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var place = 0; place < files.Count; place++)
        {
            var here = place;
            Try(place, () =>
            {
                var run = RunCommand.Of(files[here], settings, opening, parsed);
                if (!owners.TryAdd(run.Id, files[here]))
                {
                    throw new CommandException($"{files[here]}: has the id \"{run.Id}\" of {owners[run.Id]}, and would overwrite its results. Give one of the two another id.", ExitCode.Invalid);
                }

                runs[here] = run;
            });
        }

        return runs;
    }

    private void Try(int place, Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            failures[place] = exception;
        }
    }

    private void Print(InvocationConfiguration console)
    {
        var finished = forecasts.OfType<Forecast>().ToList();
        if (settings.Json)
        {
            finished.ForEach(forecast => console.Output.Write(System.Text.Encoding.UTF8.GetString(ForecastJson.Write(forecast))));
        }
        else if (!settings.Quiet && finished.Count > 0)
        {
            SummaryTable.Write(Consoles.Create(console.Output, Console.IsOutputRedirected, settings.Layered.Plain), finished, settings.Layered.Plain);
            console.Output.WriteLine($"{finished.Count} of {files.Count} scenarios forecast; files in {settings.Layered.Output}/<id>/");
        }
    }
}
