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

        WarningNotes.Write(console, [.. comparison.First.SamplingWarnings, .. WarningWords.Of([comparison.First, .. comparison.Others.Select(other => other.Forecast)])]);
    }

    private static FittedTable Table(IAnsiConsole console, Comparison comparison, ScenarioDifference other, bool plain)
    {
        var (first, second) = CompareWords.Columns(comparison, other);
        // A chance says something beside the other alone.
        var table = new FittedTable(console, plain).Words("Candidate").Numbers($"Wins:\n{first}").Numbers($"Wins:\n{second}").Numbers("difference", 1)
            .Numbers($"Mean share:\n{first}", 3).Numbers($"Mean share:\n{second}", 3).Numbers("share’s\ndifference", 2);
        var (before, after) = (comparison.First.Candidates, other.Forecast.Candidates);
        var (firstError, otherError) = (WinError(before), WinError(after));
        var (firstShareError, otherShareError) = (ShareError(before), ShareError(after));
        foreach (var candidate in other.Candidates)
        {
            var here = candidate.First is { } one ? before[one] : null;
            var there = candidate.Other is { } two ? after[two] : null;
            table.Row(new[]
            {
                ComparisonFiles.Label(comparison, other, candidate),
                Win(here, firstError), Win(there, otherError), Points(candidate.Win), Share(here, firstShareError), Share(there, otherShareError), Points(candidate.Share),
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
            table.Numbers($"{names[place].Label}:\nchance", rank + 1).Numbers($"{names[place].Label}:\nmean share", rank + 3);
        }

        foreach (var step in other.Steps.Where(step => moved.Exists(place => !IsNothing(step.Win[place]) || !IsNothing(step.Share[place]))))
        {
            table.Row([
                FittedTable.Text(Sentence.Start(CompareWords.Step(step))),
                .. moved.SelectMany(place => new[] { step.Win[place], step.Share[place] }).Select(Points).Select(FittedTable.Text),
            ]);
        }

        return table;
    }

    // A column has tenths where the largest error in it allows them.
    private static double WinError(IReadOnlyList<CandidateForecast> candidates) => candidates.Max(candidate => candidate.Win.StandardError);

    private static double ShareError(IReadOnlyList<CandidateForecast> candidates) => candidates.Max(ShareError);

    private static double ShareError(CandidateForecast candidate) => candidate.Share.Sd / Math.Sqrt(candidate.Share.Total);

    private static string Win(CandidateForecast? candidate, double error) => candidate is null ? "not standing" : DisplayNumber.ProbabilityInColumn(candidate.Win, error);

    private static string Share(CandidateForecast? candidate, double error) => candidate is null ? "–" : DisplayNumber.ShareInColumn(candidate.Share.Mean, ShareError(candidate), error);

    // What is left out where it reads 0.00 in every column.
    private static bool IsNothing(Difference? difference) => difference is not { } value || Math.Abs(value.Value) < 0.00005;

    private static string Points(Difference? difference) => difference is { } value ? ComparisonFiles.Points(value) : "–";
}
