using System.CommandLine;
using Copeland.Charts;
using Copeland.Charts.Html;
using Copeland.Cli.Output;
using Copeland.Cli.Results;
using Copeland.Cli.Settings;
using Copeland.Cli.Tables;
using Copeland.Exploration;
using Copeland.Reports;

namespace Copeland.Cli.Commands;

/// <summary><c>copeland explore FILE</c>: a page on which a reader moves the inputs.</summary>
internal static class ExploreCommand
{
    private static readonly Option<string[]> Vary = new("--vary")
    {
        Description = "An input to move, with or without its range, e.g. national.averagePct.Lab=20..40; repeatable, up to six (default: those that move this seat most).",
        HelpName = "PATH[=LO..HI]",
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Scenario file." };
        var command = new Command("explore", "A page for readers to try other polls, other ballots: explore.html, and the snippet that embeds it.") { file, Vary };
        foreach (var option in ForecastOptions.All.Where(option => option != ForecastOptions.Export && option != ForecastOptions.Json))
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed.GetValue(file) ?? string.Empty, parsed, cancellation), cancellation));
        return command;
    }

    private static int Run(string file, ParseResult parsed, CancellationToken cancellation)
    {
        var (settings, console) = (ForecastSettings.Read(parsed), parsed.InvocationConfiguration);
        var named = Requests(parsed.GetValue(Vary) ?? []);
        var varied = ScenarioOpening.Of(settings, parsed).OpenVaried(file);
        using var folder = ResultsFolder.Open(settings.Layered.Output, varied.Base.Id, ResultKind.Explore);
        var exploration = ProgressBar.Show(console.Error, settings.ShowsProgress, $"{varied.Base.Title}: what if", progress =>
            Explorer.Run(varied, named, settings.Simulation(varied.Base), (cancellation, progress)));
        var options = settings.Charts ?? new ChartOptions();
        cancellation.ThrowIfCancellationRequested();
        var documents = new ResultDocuments();
        var (line, needs) = NextCommand.ForOthers(file, varied.Base, settings, parsed);
        documents.Add("explore.html", ExplorePage.Write(exploration, line, options, needs));
        documents.Add("embed.html.txt", EmbedSnippet.Write(exploration));
        folder.Publish(documents, ForecastOrigin.Of(varied.Base, settings.Simulation(varied.Base)), cancellation: cancellation);
        folder.Tell(console.Error);
        if (!settings.Quiet)
        {
            Print(text => Consoles.Tell(console.Output, settings.Layered.Plain, text), exploration);
            WarningNotes.Write(Consoles.Create(console.Output, Console.IsOutputRedirected, settings.Layered.Plain), WarningWords.Of(exploration.Forecast));
            Consoles.Tell(console.Output, settings.Layered.Plain, folder.Told);
        }

        return ExitCode.Done;
    }

    private static void Print(Action<string> write, SeatExploration exploration)
    {
        var ballot = exploration.Forecast.Candidates;
        write($"{exploration.Forecast.Provenance.Title}: what a reader can move");
        foreach (var slider in exploration.Sliders)
        {
            string Shown(double value) => value.ToString("F" + slider.Digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            write($"  {slider.Label}: {Shown(slider.Low)} to {Shown(slider.High)}, published {Shown(slider.Present)}");
        }

        write($"  who stands: {(exploration.Switches.Count == 0 ? "nobody can be taken off" : string.Join(", ", exploration.Switches.Select(place => ballot[place].Candidate.Id)))}");
        foreach (var told in new[] { exploration.Missing, ExploreWords.Trimmed(exploration) }.OfType<string>())
        {
            write(told);
        }

        write(Invariant($"Held against the engine at {exploration.Check.Settings} settings: {ExploreWords.Differed(exploration.Check)}."));
    }

    private static List<VaryRequest> Requests(string[] typed)
    {
        List<VaryRequest> named = [.. typed.Select(VaryRequest.Parse)];
        if (named.Count > SliderChoice.MostSliders)
        {
            throw new ExplorationException(Invariant($"--vary names {named.Count} inputs; a page has room for {SliderChoice.MostSliders} at most. Leave some out."));
        }

        return named.GroupBy(request => request.Address, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new ExplorationException($"--vary names {twice.Key} twice. Name each input once.")
            : named;
    }
}
