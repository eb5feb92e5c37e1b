using Copeland.Backtesting;
using Spectre.Console;

namespace Copeland.Cli.Tables;

/// <summary>A back-test as tables a person likes to read.</summary>
/// <param name="console">Where to.</param>
/// <param name="plain">Whether ASCII is asked for.</param>
internal sealed class BacktestTable(IAnsiConsole console, bool plain)
{
    /// <summary>Scores of all methods, eras, seat polls, the worst contests.</summary>
    public void Write(BacktestResult result)
    {
        console.WriteLine();
        console.WriteLine(Invariant($"{result.Model.Contests.Count} by-elections, {result.Protocol}, {result.Model.Summary.Cells} cells; points, natural logarithms"));
        var table = Scores("Method");
        foreach (var method in result.Methods)
        {
            table.Row(Cells(method.Name, method.Summary));
        }

        foreach (var era in Era.All)
        {
            if (result.Model.In(era) is { } summary)
            {
                table.Row(Cells(Invariant($"copeland {era.Name} ({summary.Contests})"), summary));
            }
        }

        table.Write();
        Differences(result);
        SeatPolls(result.SeatPolls);
        Worst(result);
    }

    /// <summary>A row for each specification with its paired difference to the model, ± its bootstrap standard error.</summary>
    public void WriteVariants(BacktestResult result)
    {
        var table = Scores("Specification");
        table.Numbers("Log loss − copeland’s").Numbers("CRPS − copeland’s", 1);
        foreach (var method in result.Methods)
        {
            var cells = Cells(method.Name, method.Summary);
            table.Row(method == result.Model
                ? [.. cells, "", ""]
                : [.. cells, Difference(method, result.Model, ScoreMeasure.LogLoss), Difference(method, result.Model, ScoreMeasure.Crps)]);
        }

        table.Write();
    }

    private string Difference(MethodScores method, MethodScores model, ScoreMeasure measure)
    {
        var difference = PairedDifference.Of(method.Contests, model.Contests, measure);
        return Invariant($"{difference.Value:+0.0000;-0.0000} ± {difference.StandardError:0.0000}");
    }

    private FittedTable Scores(string first) => new FittedTable(console, plain).Words(first).Numbers("MAE").Numbers("CRPS", 3).Numbers("Log loss")
        .Numbers("Brier", 4).Numbers("Hit", 1).Numbers("Covers 50/80/90/95", 2).Numbers("Five-group", 5).Numbers("Energy", 6);

    private static string[] Cells(string name, ScoreSummary summary, bool energy = true) =>
    [
        FittedTable.Text(name),
        Invariant($"{summary[ScoreMeasure.AbsoluteError]:0.000}"),
        Invariant($"{summary[ScoreMeasure.Crps]:0.000}"),
        Invariant($"{summary[ScoreMeasure.LogLoss]:0.0000}"),
        Invariant($"{summary[ScoreMeasure.Brier]:0.000}"),
        Invariant($"{100 * summary[ScoreMeasure.HitRate]:0.0}%"),
        string.Join("/", summary.Coverage.Select(part => Invariant($"{100 * part:0.0}"))),
        Invariant($"{summary[ScoreMeasure.FiveGroups]:0.000}"),
        energy ? Invariant($"{summary[ScoreMeasure.Energy]:0.00}") : "-",
    ];

    private void Differences(BacktestResult result)
    {
        console.WriteLine("The model less each other method (95% paired bootstrap interval); below 0 the model is better:");
        foreach (var method in result.Methods.Skip(1))
        {
            var (crps, loss) = (result.Difference(method, ScoreMeasure.Crps), result.Difference(method, ScoreMeasure.LogLoss));
            console.WriteLine(Invariant($"  {method.Name}: CRPS {crps.Value:+0.00;-0.00} ({crps.Low:+0.00;-0.00} to {crps.High:+0.00;-0.00}), log loss {loss.Value:+0.000;-0.000} ({loss.Low:+0.000;-0.000} to {loss.High:+0.000;-0.000})"));
        }
    }

    private void SeatPolls(SeatPollComparison? comparison)
    {
        if (comparison is null)
        {
            return;
        }

        var summary = comparison.Model.Summary;
        console.WriteLine();
        console.WriteLine(Invariant($"With polls of the seat: {summary.Contests} by-elections, {comparison.Polls} dated polls, the same {summary.Cells} cells"));
        var table = Scores("Method");
        foreach (var method in comparison.Methods)
        {
            table.Row(Cells(method.Name, method.Summary, energy: method != comparison.Average));
        }

        table.Write();
    }

    private void Worst(BacktestResult result)
    {
        console.WriteLine();
        console.WriteLine("Winners it least expected:");
        foreach (var score in result.Worst)
        {
            console.WriteLine(Invariant($"  {100 * score.WinnerProbability:0.0}%  {score.Constituency}, {score.PollingDay:d MMMM yyyy}: {score.WinningParty}"));
        }
    }
}
