using System.CommandLine;
using Copeland.Charts;
using Copeland.Cli.Output;
using Copeland.Cli.Results;
using Copeland.Cli.Settings;
using Copeland.Cli.Tables;
using Copeland.Inputs;
using Copeland.Reports;
using Copeland.Sensitivity;

namespace Copeland.Cli.Commands;

/// <summary><c>copeland sweep FILE --x PATH=LO..HI[:N] [--y …]</c>: the chance of winning over one input or two.</summary>
internal static class SweepCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Scenario file." };
        var x = new Option<string>("--x") { Description = "The input and its values, e.g. national.averagePct.Lab=20..30:41.", HelpName = "PATH=LO..HI[:N]", Required = true };
        var y = new Option<string?>("--y") { Description = "A second input: a heat map instead of a line.", HelpName = "PATH=LO..HI[:N]" };
        var command = new Command("sweep", "The chance of winning over a grid of one input or two: line or heat map, and CSV.") { file, x, y };
        foreach (var option in ForecastOptions.All.Where(option => option != ForecastOptions.Export))
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
        {
            try
            {
                var axes = (SweepAxis.Parse(parsed.GetValue(x) ?? string.Empty), parsed.GetValue(y) is { } second ? SweepAxis.Parse(second) : null);
                return Run(parsed.GetValue(file) ?? string.Empty, axes, ForecastSettings.Read(parsed), (parsed, cancellation));
            }
            catch (InputException exception)
            {
                throw new CommandException(exception.Message, ExitCode.Usage);
            }
        },
            cancellation));
        return command;
    }

    private static int Run(
        string file, (SweepAxis X, SweepAxis? Y) axes, ForecastSettings settings, (ParseResult Parsed, CancellationToken Cancellation) context)
    {
        var (parsed, cancellation) = context;
        var console = parsed.InvocationConfiguration;
        Sweep.Check(axes.X, axes.Y);
        var varied = ScenarioOpening.Of(settings, parsed).OpenVaried(file);
        using var folder = ResultsFolder.Open(settings.Layered.Output, varied.Base.Id, ResultKind.Sweep);
        var simulation = settings.Simulation(varied.Base);
        var cells = (long)axes.X.Steps * (axes.Y?.Steps ?? 1);
        simulation = simulation with { Draws = settings.Layered.DrawsOption ?? Sweep.DrawsFor(cells, simulation.Draws) };
        using var first = FirstPicture.Begin(settings.Charts, settings.Layered.Threads);
        var grid = ProgressBar.Show(console.Error, settings.ShowsProgress, Invariant($"{varied.Base.Title}: {cells:N0} forecasts"),
            progress => Sweep.Run(varied, axes, simulation, (cancellation, progress)));
        first.Dispose();
        var charts = settings.Charts is { } options ? SensitivityCharts.Draw(grid, options) : [];
        cancellation.ThrowIfCancellationRequested();
        var documents = new ResultDocuments();
        documents.Add("sweep.json", SweepFiles.Json(grid));
        documents.Add("sweep.csv", SweepFiles.Csv(grid));
        documents.Add(charts);
        folder.Publish(documents, ForecastOrigin.Of(varied.Base, simulation), cancellation: cancellation);
        folder.Tell(console.Error);
        if (settings.Json)
        {
            console.Output.Write(System.Text.Encoding.UTF8.GetString(SweepFiles.Json(grid)));
        }
        else if (!settings.Quiet)
        {
            Consoles.Tell(console.Output, settings.Layered.Plain, $"{SweepFiles.Words(grid).Title}.");
            Consoles.Tell(console.Output, settings.Layered.Plain, Invariant($"{Math.Max(cells, grid.Line.Count):N0} forecasts of {Sentence.Plural(grid.Draws, "simulated election")} each, all on the same random numbers{(grid.Line.Count > cells ? Invariant($": {cells:N0} of the grid, and {grid.Line.Count - cells:N0} as the scenario stands or where the race turns, in sweep.json") : "")}."));
            WarningNotes.Write(Consoles.Create(console.Output, Console.IsOutputRedirected, settings.Layered.Plain), SweepFiles.Warnings(grid));
            Consoles.Tell(console.Output, settings.Layered.Plain, folder.Told);
        }

        return ExitCode.Done;
    }
}
