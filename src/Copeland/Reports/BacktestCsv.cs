using System.Text;
using Copeland.Backtesting;

namespace Copeland.Reports;

/// <summary>A back-test as tables that a spreadsheet opens: UTF-8, comma, point, full precision.</summary>
internal static class BacktestCsv
{
    /// <summary>One row a contest and method: its scores.</summary>
    public static string Contests(BacktestResult result)
    {
        var text = new StringBuilder("id,constituency,date,era,winner,method,winnerProbability");
        foreach (var measure in ScoreMeasure.All)
        {
            text.Append(',').Append(measure.Name);
        }

        text.Append('\n');
        foreach (var (method, score) in result.Methods.SelectMany(method => method.Contests.Select(score => (method.Name, score))))
        {
            text.Append(Invariant($"{Key(score)},{score.WinningParty},{method},{score.WinnerProbability:R}"));
            foreach (var measure in ScoreMeasure.All)
            {
                text.Append(Invariant($",{measure.Sum(score) / measure.Weight(score):R}"));
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>One row a contest, method and family: forecast beside result.</summary>
    public static string Families(BacktestResult result)
    {
        var text = new StringBuilder("id,constituency,date,era,method,family,resultPct,meanPct,q05,q95,winProbability,won,probabilityIntegral,crpsPp\n");
        foreach (var (method, score) in result.Methods.SelectMany(method => method.Contests.Select(score => (method.Name, score))))
        {
            for (var i = 0; i < score.Cells.Count; i++)
            {
                var cell = score.Cells[i];
                text.Append(Invariant($"{Key(score)},{method},{cell.Family},{100 * cell.Result:R},{100 * cell.Mean:R},{100 * cell.Interval.Low:R},{100 * cell.Interval.High:R},"));
                text.Append(Invariant($"{cell.WinProbability:R},{(i == score.Winner ? 1 : 0)},{cell.ProbabilityIntegral:R},{100 * cell.Crps:R}\n"));
            }
        }

        return text.ToString();
    }

    /// <summary>One row a band of chances: how many came true, with the 95% Jeffreys interval; fractions.</summary>
    public static string Reliability(BacktestResult result)
    {
        var text = new StringBuilder("method,low,high,forecasts,meanProbability,wins,frequency,intervalLow,intervalHigh\n");
        foreach (var (method, band) in result.Methods.SelectMany(method => ReliabilityBand.Of(method.Contests).Select(band => (method.Name, band))))
        {
            text.Append(Invariant($"{method},{band.Low:R},{band.High:R},{band.Forecasts},{band.Mean:R},{band.Wins},{band.Frequency:R},{band.Interval.Low:R},{band.Interval.High:R}\n"));
        }

        return text.ToString();
    }

    private static string Key(ContestScore score) =>
        Invariant($"{score.Id},\"{score.Constituency.Replace("\"", "\"\"", StringComparison.Ordinal)}\",{score.PollingDay:yyyy-MM-dd},{Era.Of(score.Contest).Name}");
}
