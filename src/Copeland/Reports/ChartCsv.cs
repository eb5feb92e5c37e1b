using System.Text;

using Copeland.Forecasts;
using Copeland.Statistics;

namespace Copeland.Reports;

/// <summary>The data behind the charts as CSV: a header line, commas, points as decimal mark, percentages 0 to 100, newline after each row.</summary>
public static class ChartCsv
{
    /// <summary>All tables of a forecast by file name.</summary>
    public static IReadOnlyList<(string Name, string Text)> All(Forecast forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        List<(string, string)> tables =
        [
            ("shares.csv", Shares(forecast)),
            ("majority.csv", Majority(forecast)),
            ("win-probability.csv", WinProbability(forecast)),
            ("outcomes.csv", Outcomes(forecast)),
            ("intervals.csv", Intervals(forecast)),
        ];
        return forecast.Explanation.Count == 0 ? tables : [.. tables, ("explanation.csv", Explanation(forecast))];
    }

    /// <summary>The histograms of all vote shares, <c>shares.csv</c>: one row a candidate and bin, from the first bin counted to the last.</summary>
    public static string Shares(Forecast forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        var text = new StringBuilder("id,party,name,fromPct,toPct,draws,proportion\n");
        foreach (var candidate in forecast.Candidates)
        {
            AppendBins(text, Key(candidate), candidate.Share, candidate.Share.Total);
        }

        return text.ToString();
    }

    /// <summary>The majority by winner, <c>majority.csv</c>: proportions are of all draws, so all rows together add to 1.</summary>
    public static string Majority(Forecast forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        var text = new StringBuilder("id,party,name,fromPct,toPct,draws,proportion\n");
        var total = forecast.Majority.Share.Total;
        foreach (var (candidate, histogram) in forecast.Candidates.Zip(forecast.Majority.ByWinner))
        {
            if (histogram is not null)
            {
                AppendBins(text, Key(candidate), histogram, total);
            }
        }

        return text.ToString();
    }

    /// <summary>Win probabilities with their errors and the baselines beside them, <c>win-probability.csv</c>.</summary>
    public static string WinProbability(Forecast forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        var text = new StringBuilder("id,party,name,winProbability,standardError,words,uniformSwing,proportionalSwing,market\n");
        for (var place = 0; place < forecast.Candidates.Count; place++)
        {
            var candidate = forecast.Candidates[place];
            text.Append(Key(candidate)).Append(Invariant($",{candidate.Win.Value:R},{candidate.Win.StandardError:R},"))
                .Append(Field(ProbabilityWords.Both(candidate.Win)))
                .Append(Invariant($",{forecast.Baselines.UniformSwing.WinProbabilities[place]:R}"))
                .Append(Invariant($",{forecast.Baselines.ProportionalSwing.WinProbabilities[place]:R}"))
                .Append(Invariant($",{forecast.Baselines.Market?.WinProbabilities[place]:R}\n"));
        }

        return text.ToString();
    }

    /// <summary>The hundred dots, <c>outcomes.csv</c>: how many of 100 simulated elections each candidate wins.</summary>
    public static string Outcomes(Forecast forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        var text = new StringBuilder("id,party,name,winsIn100\n");
        foreach (var (candidate, wins) in forecast.Candidates.Zip(HundredDraws.Of(forecast)))
        {
            text.Append(Key(candidate)).Append(Invariant($",{wins}\n"));
        }

        return text.ToString();
    }

    /// <summary>Median, intervals, last result and uniform swing by candidate, <c>intervals.csv</c>.</summary>
    public static string Intervals(Forecast forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        var text = new StringBuilder("id,party,name,medianPct,q025,q10,q25,q75,q90,q975,previousPct,uniformSwingPct\n");
        for (var place = 0; place < forecast.Candidates.Count; place++)
        {
            var candidate = forecast.Candidates[place];
            text.Append(Key(candidate));
            foreach (var probability in (ReadOnlySpan<double>)[0.5, 0.025, 0.10, 0.25, 0.75, 0.90, 0.975])
            {
                text.Append(',').Append(Percent(candidate.Share.Quantile(probability)));
            }

            text.Append(',').Append(candidate.PreviousShare is { } previous ? Percent(previous) : "")
                .Append(',').Append(Percent(forecast.Baselines.UniformSwing.Shares[place])).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>From last result to forecast, <c>explanation.csv</c>: one row an effect and candidate, in points.</summary>
    public static string Explanation(Forecast forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        var text = new StringBuilder("effect,id,party,name,points\n");
        foreach (var step in forecast.Explanation)
        {
            foreach (var (candidate, points) in forecast.Candidates.Zip(step.Points))
            {
                text.Append(Field(step.Effect)).Append(',').Append(Key(candidate)).Append(',').Append(Percent(points)).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>A field, quoted where it holds a comma, a quote or a line break (RFC 4180).</summary>
    public static string Field(string? text) => text is null ? ""
        : text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text
        : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static void AppendBins(StringBuilder text, string key, Histogram histogram, long total)
    {
        var (first, last) = (FirstCounted(histogram), LastCounted(histogram));
        for (var bin = first; bin <= last; bin++)
        {
            var from = histogram.Low + (bin * histogram.BinWidth);
            text.Append(key).Append(',').Append(Percent(from)).Append(',').Append(Percent(from + histogram.BinWidth))
                .Append(Invariant($",{histogram.Counts[bin]},{(double)histogram.Counts[bin] / total:R}\n"));
        }
    }

    private static int FirstCounted(Histogram histogram) =>
        Enumerable.Range(0, histogram.Counts.Count).FirstOrDefault(bin => histogram.Counts[bin] > 0);

    private static int LastCounted(Histogram histogram) =>
        Enumerable.Range(0, histogram.Counts.Count).LastOrDefault(bin => histogram.Counts[bin] > 0);

    private static string Key(CandidateForecast candidate) =>
        $"{Field(candidate.Candidate.Id)},{Field(candidate.Candidate.Party.Code)},{Field(candidate.Candidate.Name)}";

    private static string Percent(double fraction) => Invariant($"{Math.Round(fraction * 100, 10):R}");
}
