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
            Table(console, comparison, other, plain).Write();
            if (other.Steps.Count > 0)
            {
                Steps(console, other, plain).Write();
            }

            console.WriteLine(sentence);
        }
    }

    private static FittedTable Table(IAnsiConsole console, Comparison comparison, ScenarioDifference other, bool plain)
    {
        var (first, second) = CompareWords.Columns(comparison, other);
        var table = new FittedTable(console, plain).Words("Candidate").Numbers($"Wins: {first}", 1).Numbers(second, 2).Numbers("difference")
            .Numbers($"Mean share: {first}", 4).Numbers($"Mean share: {second}", 5).Numbers("share’s difference", 3);
        foreach (var candidate in other.Candidates)
        {
            var before = candidate.First is { } here ? comparison.First.Candidates[here] : null;
            var after = candidate.Other is { } there ? other.Forecast.Candidates[there] : null;
            table.Row(new[]
            {
                ComparisonFiles.Label(comparison, other, candidate),
                Win(before), Win(after), Points(candidate.Win), Share(before), Share(after), Points(candidate.Share),
            }.Select(FittedTable.Text));
        }

        return table;
    }

    // Poll by poll: what each did to the chances of the two that moved most, and their mean shares.
    private static FittedTable Steps(IAnsiConsole console, ScenarioDifference other, bool plain)
    {
        List<int> moved = [.. other.Candidates.Where(candidate => candidate is { Other: not null, Win: not null })
            .OrderByDescending(candidate => Math.Abs(candidate.Win.GetValueOrDefault().Value)).Take(2).Select(candidate => candidate.Other ?? 0)];
        var names = Race.Of(other.Forecast).Names;
        var table = new FittedTable(console, plain).Words("What came in");
        foreach (var (place, rank) in moved.Select((place, rank) => (place, rank)))
        {
            table.Numbers($"{names[place].Label}: chance", rank + 1).Numbers($"{names[place].Label}: mean share", rank + 3);
        }

        foreach (var step in other.Steps)
        {
            table.Row([
                FittedTable.Text(Sentence.Start(CompareWords.Step(step))),
                .. moved.SelectMany(place => new[] { step.Win[place], step.Share[place] }).Select(Points).Select(FittedTable.Text),
            ]);
        }

        return table;
    }

    private static string Win(CandidateForecast? candidate) => candidate is null ? "not standing" : DisplayNumber.Probability(candidate.Win);

    private static string Share(CandidateForecast? candidate) =>
        candidate is null ? "–" : DisplayNumber.Share(candidate.Share.Mean, candidate.Share.Sd / Math.Sqrt(candidate.Share.Total));

    private static string Points(Difference? difference) => difference is { } value ? ComparisonFiles.Points(value) : "–";
}
