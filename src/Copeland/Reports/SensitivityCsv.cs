using System.Text;
using Copeland.Sensitivity;

namespace Copeland.Reports;

/// <summary>The data behind sensitivity's charts and tables as CSV: a header line, commas, points as decimal mark, percentages 0 to 100.</summary>
internal static class SensitivityCsv
{
    /// <summary>One input at a time, <c>sensitivity.csv</c>: one row an input and candidate.</summary>
    public static string Bars(SensitivityReport report)
    {
        var text = new StringBuilder("address,label,unit,low,present,high,id,winAtLow,win,winAtHigh,sharePctAtLow,sharePct,sharePctAtHigh,medianPctAtLow,medianPct,medianPctAtHigh,reason\n");
        foreach (var bar in report.Bars)
        {
            for (var i = 0; i < report.Forecast.Candidates.Count; i++)
            {
                text.Append(ChartCsv.Field(bar.Input.Address)).Append(',').Append(ChartCsv.Field(bar.Input.Label))
                    .Append(Invariant($",{bar.Input.Unit},{bar.Input.Range.Low:R},{bar.Input.Present:R},{bar.Input.Range.High:R},"))
                    .Append(ChartCsv.Field(report.Forecast.Candidates[i].Candidate.Id))
                    .Append(Invariant($",{bar.Low.Win[i].Value:R},{report.Base.Win[i].Value:R},{bar.High.Win[i].Value:R}"))
                    .Append(Invariant($",{100 * bar.Low.Share[i]:R},{100 * report.Base.Share[i]:R},{100 * bar.High.Share[i]:R},"))
                    .Append(Invariant($"{100 * bar.Low.MedianOf(i):R},{100 * report.Base.MedianOf(i):R},{100 * bar.High.MedianOf(i):R},"))
                    .Append(ChartCsv.Field(bar.Input.Range.Reason)).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>Inputs together, <c>sensitivity-indices.csv</c>: one row an output and input.</summary>
    public static string Indices(SensitivityReport report)
    {
        var text = new StringBuilder("output,address,firstOrder,firstOrderLow,firstOrderHigh,total,totalLow,totalHigh,label\n");
        var together = report.Together;
        Append(text, "expectedLead", together, together.Lead);
        Append(text, "winProbability", together, together.Win);
        for (var i = 0; i < together.Shares.Count; i++)
        {
            Append(text, $"share.{report.Forecast.Candidates[i].Candidate.Id}", together, together.Shares[i]);
        }

        return text.ToString();
    }

    /// <summary>Where the race turns, <c>break-even.csv</c>.</summary>
    public static string BreakEvens(SensitivityReport report)
    {
        var text = new StringBuilder("address,label,kind,present,value,standardDeviations,plausible,firstWin,secondWin,standardError,by\n");
        foreach (var point in report.BreakEvens)
        {
            text.Append(ChartCsv.Field(point.Input.Address)).Append(',').Append(ChartCsv.Field(point.Input.Label))
                .Append(Invariant($",{(point.Kind == BreakEvenKind.Evens ? "evens" : "overtaken")},{point.Input.Present:R},{point.Value:R},{point.Deviations:R}"))
                .Append(point.IsPlausible ? ",true" : ",false")
                .Append(Invariant($",{point.AtPoint.Win[report.First].Value:R},{point.AtPoint.Win[report.Second].Value:R},{point.AtPoint.Win[report.First].StandardError:R},"))
                .Append(point.Kind == BreakEvenKind.Overtaken ? ChartCsv.Field(report.Forecast.Candidates[point.AtPoint.Overtaker(report.First)].Candidate.Id) : "").Append('\n');
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string output, ForecastVariance together, IReadOnlyList<VarianceShare> shares)
    {
        for (var i = 0; i < shares.Count; i++)
        {
            var (first, total) = (shares[i].FirstOrder, shares[i].Total);
            text.Append(ChartCsv.Field(output)).Append(',').Append(ChartCsv.Field(together.Inputs[i].Address))
                .Append(Invariant($",{first.Value:R},{first.Low:R},{first.High:R},{total.Value:R},{total.Low:R},{total.High:R},"))
                .Append(ChartCsv.Field(together.Inputs[i].Label)).Append('\n');
        }
    }
}
