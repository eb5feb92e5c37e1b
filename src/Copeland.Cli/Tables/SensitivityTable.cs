using Copeland.Inputs;
using Copeland.Reports;
using Copeland.Sensitivity;
using Spectre.Console;

namespace Copeland.Cli.Tables;

/// <summary>What moves a forecast, as a table a person likes to read.</summary>
internal static class SensitivityTable
{
    /// <summary>Inputs that move the chance by less than this are counted, not listed.</summary>
    private const double WorthARow = 0.002;

    private const int MostPoints = 6;
    private const int MostNamed = 6;

    /// <summary>Writes the paragraph, the table of inputs and the break-even points.</summary>
    public static void Write(IAnsiConsole console, SensitivityReport report, bool plain)
    {
        console.WriteLine();
        console.Write(new Markup($"[bold]{Markup.Escape(report.Forecast.Provenance.Title)}: what moves the forecast[/]"));
        console.WriteLine();
        foreach (var paragraph in SensitivityWords.Paragraphs(report))
        {
            console.WriteLine(paragraph);
            console.WriteLine();
        }

        var rows = report.Bars.Where((bar, rank) => rank == 0 || bar.Length(report.First, report.Base) >= WorthARow).ToList();
        Inputs(console, report, rows, plain).Write();
        List<string> lesser = [.. report.Bars.Except(rows).Select(bar => bar.Input.Label)];
        if (lesser.Count > 0)
        {
            var named = lesser.Count <= MostNamed ? Sentence.List(lesser) : Invariant($"{string.Join(", ", lesser.Take(MostNamed))} and {lesser.Count - MostNamed} more");
            console.WriteLine(Sentence.Start(Invariant($"{named} {(lesser.Count == 1 ? "moves" : "move")} it by less than {100 * WorthARow:0.0} points.")));
        }

        foreach (var refused in report.Refused)
        {
            console.WriteLine($"{Sentence.Start(refused.Input.Label)} was left out, because the scenario's rules refuse an end of its range: it would {refused.Reason}.");
        }

        console.WriteLine($"Of the variation: what each makes of the variance of {SensitivityWords.Variation(report).What} when all are wrong at once (total Sobol' index, 95% interval).");
        var turns = new TurningWords(report);
        foreach (var point in TurningWords.Apart(report).Take(MostPoints))
        {
            console.WriteLine("* " + turns.Of(point));
        }

        WarningNotes.Write(console, WarningWords.Of(report.Forecast));
    }

    private static FittedTable Inputs(IAnsiConsole console, SensitivityReport report, IReadOnlyList<TornadoBar> bars, bool plain)
    {
        var name = Race.Of(report.Forecast).Names[report.First].Label;
        var table = new FittedTable(console, plain).Words("Input").Numbers("Low", 3).Numbers("Now", 1).Numbers("High", 4)
            .Numbers($"{name} at low").Numbers("at high").Numbers("Of the variation", 2);
        foreach (var bar in bars)
        {
            string Value(double value) => InputWords.Value(bar.Input.Unit, value);
            table.Row(
                FittedTable.Text(Sentence.Start(bar.Input.Label)),
                Value(bar.Input.Range.Low),
                Value(bar.Input.Present),
                Value(bar.Input.Range.High),
                DisplayNumber.Probability(bar.Low.Win[report.First]),
                DisplayNumber.Probability(bar.High.Win[report.First]),
                Index(report, bar.Input));
        }

        return table;
    }

    private static string Index(SensitivityReport report, Input input)
    {
        var place = report.Together.Inputs.ToList().FindIndex(other => other.Address == input.Address);
        return place < 0 ? "–" : SensitivityWords.Variation(report).Shares[place].Total is var total ? $"{InputWords.Part(total)} ({InputWords.Interval(total)})" : "";
    }
}
