using Copeland.Forecasts;
using Copeland.Reports;
using Copeland.Sensitivity;
using Spectre.Console;

namespace Copeland.Cli.Tables;

/// <summary>Scenarios side by side, as tables a person likes to read.</summary>
internal static class ComparisonTable
{
    /// <summary>Writes a table for each scenario after the first, and a sentence under it.</summary>
    public static void Write(IAnsiConsole console, Comparison comparison, bool plain)
    {
        foreach (var (other, sentence) in comparison.Others.Zip(ComparisonFiles.Sentences(comparison)))
        {
            console.WriteLine();
            console.Write(Table(comparison, other, plain));
            console.WriteLine(Ascii(sentence, plain));
        }
    }

    private static Table Table(Comparison comparison, ScenarioDifference other, bool plain)
    {
        var table = new Table { Border = plain ? TableBorder.Ascii2 : TableBorder.Simple };
        table.AddColumn("Candidate");
        var (first, second) = (comparison.First.Provenance.ScenarioId, other.Forecast.Provenance.ScenarioId);
        foreach (var heading in new[] { $"Wins: {first}", second, "difference", $"Share: {first}", second, "difference" })
        {
            table.AddColumn(new TableColumn(Markup.Escape(heading)).RightAligned());
        }

        foreach (var candidate in other.Candidates)
        {
            var before = candidate.First is { } here ? comparison.First.Candidates[here] : null;
            var after = candidate.Other is { } there ? other.Forecast.Candidates[there] : null;
            var cells = new[]
            {
                ComparisonFiles.Label(comparison, other, candidate),
                Win(before), Win(after), Points(candidate.Win), Share(before), Share(after), Points(candidate.Share),
            };
            table.AddRow([.. cells.Select(cell => new Markup(Markup.Escape(Ascii(cell, plain))))]);
        }

        return table;
    }

    private static string Win(CandidateForecast? candidate) => candidate is null ? "not standing" : DisplayNumber.Probability(candidate.Win);

    private static string Share(CandidateForecast? candidate) =>
        candidate is null ? "–" : DisplayNumber.Share(candidate.Share.Mean, candidate.Share.Sd / Math.Sqrt(candidate.Share.Total));

    private static string Points(Difference? difference) => difference is { } value ? ComparisonFiles.Points(value) : "–";

    private static string Ascii(string text, bool plain) => !plain ? text : text
        .Replace("–", "-", StringComparison.Ordinal).Replace("−", "-", StringComparison.Ordinal).Replace("’", "'", StringComparison.Ordinal).Replace("±", "+/-", StringComparison.Ordinal);
}
