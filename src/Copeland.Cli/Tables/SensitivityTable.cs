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
            console.WriteLine(Ascii(paragraph, plain));
            console.WriteLine();
        }

        var rows = report.Bars.Where((bar, rank) => rank == 0 || Math.Abs(bar.Swing(report.First)) >= WorthARow).ToList();
        console.Write(Inputs(report, rows, plain));
        List<string> lesser = [.. report.Bars.Except(rows).Select(bar => bar.Input.Label)];
        if (lesser.Count > 0)
        {
            var named = lesser.Count <= MostNamed ? Sentence.List(lesser) : Invariant($"{string.Join(", ", lesser.Take(MostNamed))} and {lesser.Count - MostNamed} more");
            console.WriteLine(Ascii(Sentence.Start(Invariant($"{named} {(lesser.Count == 1 ? "moves" : "move")} it by less than {100 * WorthARow:0.0} points.")), plain));
        }

        foreach (var refused in report.Refused)
        {
            console.WriteLine(Ascii($"{Sentence.Start(refused.Input.Label)} was left out, because the scenario's rules refuse an end of its range: it would {refused.Reason}.", plain));
        }

        console.WriteLine("Of the variation: share of the variance of the expected lead when inputs err together (total Sobol' index, 95% interval).");
        foreach (var point in report.BreakEvens.Take(MostPoints))
        {
            console.WriteLine(Ascii("* " + SensitivityWords.BreakEven(report, point), plain));
        }
    }

    private static Table Inputs(SensitivityReport report, IReadOnlyList<TornadoBar> bars, bool plain)
    {
        var name = Race.Of(report.Forecast).Names[report.First].Label;
        var table = new Table { Border = plain ? TableBorder.Ascii2 : TableBorder.Simple };
        table.AddColumn("Input");
        foreach (var heading in new[] { "Low", "Now", "High", $"{name} at low", "at high", "Of the variation" })
        {
            table.AddColumn(new TableColumn(Markup.Escape(heading)).RightAligned());
        }

        foreach (var bar in bars)
        {
            string Value(double value) => Ascii(InputWords.Value(bar.Input.Unit, value), plain);
            table.AddRow(
                Markup.Escape(Ascii(Sentence.Start(bar.Input.Label), plain)),
                Value(bar.Input.Range.Low),
                Value(bar.Input.Present),
                Value(bar.Input.Range.High),
                DisplayNumber.Probability(bar.Low.Win[report.First]),
                DisplayNumber.Probability(bar.High.Win[report.First]),
                Ascii(Index(report, bar.Input, plain), plain));
        }

        return table;
    }

    private static string Index(SensitivityReport report, Input input, bool plain)
    {
        var place = report.Together.Inputs.ToList().FindIndex(other => other.Address == input.Address);
        return place < 0 ? plain ? "-" : "–" : $"{InputWords.Part(report.Together.Lead[place].Total)} ({InputWords.Interval(report.Together.Lead[place].Total)})";
    }

    private static string Ascii(string text, bool plain) => !plain ? text : text
        .Replace("–", "-", StringComparison.Ordinal).Replace("−", "-", StringComparison.Ordinal).Replace("’", "'", StringComparison.Ordinal).Replace("±", "+/-", StringComparison.Ordinal);
}
