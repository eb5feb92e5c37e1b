using System.Text;
using Copeland.Backtesting;

namespace Copeland.Reports;

/// <summary>A back-test as tables for a reader: scores, eras, differences, seat polls, the worst contests.</summary>
internal static class BacktestMarkdown
{
    private const string Columns = "MAE | CRPS | log loss | Brier | hit | covers 50 / 80 / 90 / 95 | five-group MAE | energy | log density";
    private const string Rule = "--- | --- | --- | --- | --- | --- | --- | --- | ---";

    /// <summary>The report.</summary>
    public static string Write(BacktestResult result)
    {
        var text = new StringBuilder();
        text.Append("# Back-test\n\n").Append(Protocol(result)).Append("\n\n");
        Scores(text, result);
        Differences(text, result);
        Eras(text, result);
        SeatPolls(text, result.SeatPolls);
        Outsiders(text, result.Outsiders);
        Upsets(text, result);
        Rivals(text, result);
        Newest(text, result);
        Worst(text, result);
        return text.ToString();
    }

    private static string Protocol(BacktestResult result)
    {
        var summary = result.Model.Summary;
        var how = result.Request.Protocol switch
        {
            BacktestProtocol.RollingOrigin => Invariant($"rolling origin from {result.Request.FirstYear}: only the past was used"),
            BacktestProtocol.LeaveOneParliamentOutStrictly => "leave one Parliament out, strictly: residuals behind momentum leave out both Parliaments",
            _ => "leave one Parliament out: nothing of a contest's Parliament was used but what came before it",
        };
        return Invariant($"{summary.Contests} contests, {summary.Cells} cells (families on the ballot), {how}. ")
            + Invariant($"{result.Request.Draws:N0} simulated elections for each contest. MAE, CRPS, five-group MAE and energy in points; log loss and joint log density natural (of the density more is better).")
            + (result.Request.Until is { } until ? Invariant($" The history ends on {until:d MMMM yyyy}.") : string.Empty);
    }

    private static void Scores(StringBuilder text, BacktestResult result)
    {
        text.Append($"| method | {Columns} |\n| --- | {Rule} |\n");
        foreach (var method in result.Methods)
        {
            text.Append($"| {method.Name} | {Row(method.Summary)} |\n");
        }
    }

    private static void Differences(StringBuilder text, BacktestResult result)
    {
        text.Append("\n## The model less each other method\n\nBelow 0 the model is better; in brackets 95% paired bootstrap intervals over contests.\n\n");
        text.Append("| method | CRPS | log loss | MAE | five-group MAE | Brier |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var method in result.Methods.Skip(1))
        {
            text.Append($"| {method.Name} |");
            foreach (var measure in new[] { ScoreMeasure.Crps, ScoreMeasure.LogLoss, ScoreMeasure.AbsoluteError, ScoreMeasure.FiveGroups, ScoreMeasure.Brier })
            {
                var digits = measure == ScoreMeasure.LogLoss || measure == ScoreMeasure.Brier ? 3 : 2;
                var difference = result.Difference(method, measure);
                text.Append($" {Signed(difference.Value, digits)} ({Signed(difference.Low, digits)} to {Signed(difference.High, digits)}) |");
            }

            text.Append('\n');
        }
    }

    private static void Eras(StringBuilder text, BacktestResult result)
    {
        text.Append($"\n## By era\n\n| era | method | {Columns} |\n| --- | --- | {Rule} |\n");
        foreach (var era in Era.All)
        {
            foreach (var method in result.Methods)
            {
                if (method.In(era) is { } summary)
                {
                    text.Append(Invariant($"| {era.Name} ({summary.Contests}) | {method.Name} | {Row(summary)} |\n"));
                }
            }
        }
    }

    private static void SeatPolls(StringBuilder text, SeatPollComparison? comparison)
    {
        if (comparison is null)
        {
            return;
        }

        var summary = comparison.Model.Summary;
        text.Append(Invariant($"\n## With polls of the seat\n\n{summary.Contests} contests with {comparison.Polls} dated polls; shares on the {summary.Cells} cells that a poll gave a figure for.\n\n"));
        text.Append($"| method | {Columns} |\n| --- | {Rule} |\n");
        foreach (var method in comparison.Methods)
        {
            text.Append($"| {method.Name} | {Row(method.Summary, whole: method != comparison.Average)} |\n");
        }
    }

    private static void Outsiders(StringBuilder text, IReadOnlyList<OutsiderScores> methods)
    {
        if (methods.Count == 0)
        {
            return;
        }

        text.Append($"\n## Candidates outside the polled parties\n\n{BacktestWords.Outsiders(methods[0])}\n\n");
        text.Append("| method | deposit | winning | deposit, fringe | winning, fringe |\n| --- | --- | --- | --- | --- |\n");
        foreach (var method in methods)
        {
            text.Append($"| {string.Join(" | ", BacktestWords.OutsiderCells(method))} |\n");
        }

        text.Append($"\n{BacktestWords.OutsiderWinners(methods)}\n");
    }

    private static void Upsets(StringBuilder text, BacktestResult result)
    {
        text.Append("\n## Upsets, and what was expected\n\nUpsets are winners from third place or lower or new to the seat. Entropy is the log loss to expect if every probability is right.\n\n");
        text.Append("| era | contests | upsets | expected | entropy | log loss |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var era in Era.All)
        {
            if (result.Model.In(era) is { } summary)
            {
                var contests = result.Model.Within(era);
                var upsets = UpsetCount.Of(contests);
                text.Append(Invariant($"| {era.Name} | {upsets.Contests} | {upsets.Happened} | {upsets.Expected:0.0} | {contests.Average(score => score.Entropy):0.000} | {summary[ScoreMeasure.LogLoss]:0.000} |\n"));
            }
        }
    }

    private static void Rivals(StringBuilder text, BacktestResult result)
    {
        foreach (var (title, rival) in new[] { ("published prices", RivalComparison.Market(result.Model)), ("another public model, Hanretty’s par scores", RivalComparison.Peer(result.Model)) })
        {
            if (rival is not null)
            {
                var methods = string.Join(", ", result.Methods.Select(method => Invariant($"{method.Name} {rival.LogLossOf(method):0.000}")));
                text.Append(Invariant($"\nBeside {title}, log loss of the winner on {rival.Contests.Count} contests: {rival.LogLoss:0.000} against {methods}.\n"));
            }
        }
    }

    private static void Newest(StringBuilder text, BacktestResult result)
    {
        var contests = result.Model.Within(Era.Periods[^1]);
        if (contests.Count == 0)
        {
            return;
        }

        var withPolls = result.SeatPolls?.Combined.Contests.ToDictionary(score => score.Id, score => score.WinnerProbability, StringComparer.Ordinal) ?? [];
        var market = RivalComparison.Market(result.Model)?.Contests.ToDictionary(contest => contest.Model.Id, contest => contest.Theirs, StringComparer.Ordinal) ?? [];
        var rules = result.Methods.Skip(1).ToList();
        text.Append("\n## The newest Parliament, contest by contest: probability given to the winner\n\n");
        text.Append(Invariant($"| contest | winner | {result.Model.Name} | with polls of the seat | {string.Join(" | ", rules.Select(rule => rule.Name))} | price |\n| --- | --- | --- | --- |{string.Concat(rules.Select(_ => " --- |"))} --- |\n"));
        foreach (var score in contests)
        {
            var others = string.Join(" | ", rules.Select(rule => Percent(rule.Contests.First(other => other.Id == score.Id).WinnerProbability)));
            text.Append(Invariant($"| {score.Constituency}, {score.PollingDay:d MMMM yyyy} | {score.WinningParty} | {Percent(score.WinnerProbability)} | {Known(withPolls, score.Id)} | {others} | {Known(market, score.Id)} |\n"));
        }

        static string Known(Dictionary<string, double> given, string id) => given.TryGetValue(id, out var probability) ? Percent(probability) : "–";
    }

    private static string Percent(double probability) => Invariant($"{100 * probability:0.0}%");

    private static void Worst(StringBuilder text, BacktestResult result)
    {
        text.Append("\n## Winners it least expected\n\n| contest | polling day | winner | probability given | energy |\n| --- | --- | --- | --- | --- |\n");
        foreach (var (score, given) in result.Worst)
        {
            text.Append(Invariant($"| {score.Constituency} | {score.PollingDay:yyyy-MM-dd} | {score.WinningParty} | {100 * given:0.0}% | {100 * score.Energy:0.0} |\n"));
        }
    }

    private static string Row(ScoreSummary summary, bool whole = true)
    {
        var covers = string.Join(" / ", summary.Coverage.Select(part => Invariant($"{100 * part:0.0}")));
        return Invariant($"{summary[ScoreMeasure.AbsoluteError]:0.00} | {summary[ScoreMeasure.Crps]:0.00} | {summary[ScoreMeasure.LogLoss]:0.000} | ")
            + Invariant($"{summary[ScoreMeasure.Brier]:0.000} | {100 * summary[ScoreMeasure.HitRate]:0.0}% | {covers} | {summary[ScoreMeasure.FiveGroups]:0.00} | ")
            + (whole ? Invariant($"{summary[ScoreMeasure.Energy]:0.00} | {summary[ScoreMeasure.LogDensity]:0.000}") : "– | –");
    }

    private static string Signed(double value, int digits) =>
        (value < 0 ? "−" : "+") + Math.Abs(value).ToString(digits == 3 ? "0.000" : "0.00", CultureInfo.InvariantCulture);
}
