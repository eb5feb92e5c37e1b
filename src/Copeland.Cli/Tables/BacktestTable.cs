using Copeland.Backtesting;
using Copeland.Reports;
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
        Outsiders(result.Outsiders);
        Upsets(result);
        Rivals(result);
        Worst(result);
    }

    /// <summary>A row for each specification with its paired difference to the model, ± its bootstrap standard error.</summary>
    public void WriteVariants(BacktestResult result)
    {
        var table = Scores("Specification");
        table.Numbers("Log loss − copeland’s").Numbers("CRPS − copeland’s", 1).Numbers("Density − copeland’s", 2);
        foreach (var method in result.Methods)
        {
            var cells = Cells(method.Name, method.Summary);
            table.Row(method == result.Model
                ? [.. cells, "", "", ""]
                : [.. cells, .. PairedDifference.Of(method.Contests, result.Model.Contests, [ScoreMeasure.LogLoss, ScoreMeasure.Crps, ScoreMeasure.LogDensity]).Select(Difference)]);
        }

        table.Write();
        Outsiders(result.Outsiders);
    }

    private static string Difference(PairedDifference difference) => Invariant($"{difference.Value:+0.0000;-0.0000} ± {difference.StandardError:0.0000}");

    private FittedTable Scores(string first) => new FittedTable(console, plain).Words(first).Numbers("MAE").Numbers("CRPS", 3).Numbers("Log loss")
        .Numbers("Brier", 4).Numbers("Hit", 1).Numbers("Covers 50/80/90/95", 2).Numbers("Five-group", 5).Numbers("Energy", 6).Numbers("Density", 7);

    private static string[] Cells(string name, ScoreSummary summary, bool whole = true) =>
    [
        FittedTable.Text(name),
        Invariant($"{summary[ScoreMeasure.AbsoluteError]:0.000}"),
        Invariant($"{summary[ScoreMeasure.Crps]:0.000}"),
        Invariant($"{summary[ScoreMeasure.LogLoss]:0.0000}"),
        Invariant($"{summary[ScoreMeasure.Brier]:0.000}"),
        Invariant($"{100 * summary[ScoreMeasure.HitRate]:0.0}%"),
        string.Join("/", summary.Coverage.Select(part => Invariant($"{100 * part:0.0}"))),
        Invariant($"{summary[ScoreMeasure.FiveGroups]:0.000}"),
        whole ? Invariant($"{summary[ScoreMeasure.Energy]:0.00}") : "-",
        whole ? Invariant($"{summary[ScoreMeasure.LogDensity]:0.000}") : "-",
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
            table.Row(Cells(method.Name, method.Summary, whole: method != comparison.Average));
        }

        table.Write();
    }

    private void Outsiders(IReadOnlyList<OutsiderScores> methods)
    {
        if (methods.Count == 0)
        {
            return;
        }

        console.WriteLine();
        console.WriteLine($"Outside the polled parties: {BacktestWords.Outsiders(methods[0])}");
        var table = new FittedTable(console, plain).Words("Method").Numbers("Deposit").Numbers("Winning").Numbers("Deposit, fringe").Numbers("Winning, fringe");
        foreach (var method in methods)
        {
            table.Row([.. BacktestWords.OutsiderCells(method).Select(FittedTable.Text)]);
        }

        table.Write();
        console.WriteLine(BacktestWords.OutsiderWinners(methods));
    }

    private void Upsets(BacktestResult result)
    {
        console.WriteLine();
        console.WriteLine("Winners from third place or lower or new, against how many were expected; entropy is the log loss to expect if every probability is right:");
        foreach (var era in Era.All)
        {
            if (result.Model.In(era) is { } summary)
            {
                var contests = result.Model.Within(era);
                var upsets = UpsetCount.Of(contests);
                console.WriteLine(Invariant($"  {era.Name} ({upsets.Contests}): {upsets.Happened} against {upsets.Expected:0.0}; entropy {contests.Average(score => score.Entropy):0.000}, log loss {summary[ScoreMeasure.LogLoss]:0.000}"));
            }
        }
    }

    private void Rivals(BacktestResult result)
    {
        foreach (var (title, rival) in new[] { ("published prices", RivalComparison.Market(result.Model)), ("another public model (par scores)", RivalComparison.Peer(result.Model)) })
        {
            if (rival is not null)
            {
                var methods = string.Join(", ", result.Methods.Select(method => Invariant($"{method.Name} {rival.LogLossOf(method):0.000}")));
                console.WriteLine(Invariant($"Beside {title}, log loss on {rival.Contests.Count} contests: {rival.LogLoss:0.000} against {methods}"));
            }
        }
    }

    private void Worst(BacktestResult result)
    {
        console.WriteLine();
        console.WriteLine("Winners it least expected:");
        foreach (var (score, given) in result.Worst)
        {
            console.WriteLine(Invariant($"  {100 * given:0.0}%  {score.Constituency}, {score.PollingDay:d MMMM yyyy}: {score.WinningParty}"));
        }
    }
}
