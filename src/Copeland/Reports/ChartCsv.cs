using System.Text;

using Copeland.Forecasts;
using Copeland.Statistics;

namespace Copeland.Reports;

/// <summary>The data behind the charts as CSV: a header line, commas, points as decimal mark, percentages 0 to 100, no exponents, the names of parties as charts print them, newline after each row.</summary>
internal static class ChartCsv
{
    /// <summary>All tables of a forecast by file name.</summary>
    public static IReadOnlyList<(string Name, string Text)> All(Forecast forecast)
    {
        List<(string, string)> tables =
        [
            ("shares.csv", Shares(forecast)),
            ("shares-fine.csv", FineShares(forecast)),
            ("majority.csv", Majority(forecast)),
            ("win-probability.csv", WinProbability(forecast)),
            ("outcomes.csv", Outcomes(forecast)),
            ("intervals.csv", Intervals(forecast)),
        ];
        return forecast.Explanation.Count == 0 ? tables : [.. tables, ("explanation.csv", Explanation(forecast))];
    }

    /// <summary>The histograms of all vote shares as the chart has them, <c>shares.csv</c>: one row a candidate and bin of one point.</summary>
    public static string Shares(Forecast forecast)
    {
        var text = new StringBuilder("id,party,name,fromPct,toPct,draws,proportion\n");
        var race = Race.Of(forecast);
        foreach (var place in race.ByMedian)
        {
            AppendBins(text, Key(race, place), forecast.Candidates[place].Share, forecast.Candidates[place].Share.Total);
        }

        return text.ToString();
    }

    /// <summary>The same in the engine's own fine bins, <c>shares-fine.csv</c>, from the first bin counted to the last; <c>party</c> is the code, <c>partyName</c> the name that the other tables have as <c>party</c>.</summary>
    public static string FineShares(Forecast forecast)
    {
        var text = new StringBuilder("id,party,name,fromPct,toPct,draws,proportion,partyName\n");
        foreach (var (candidate, name) in forecast.Candidates.Zip(Race.Of(forecast).Names))
        {
            var (key, histogram) = ($"{Field(candidate.Candidate.Id)},{Field(candidate.Candidate.Party.Code)},{Field(candidate.Candidate.Name)}", candidate.Share);
            var last = LastCounted(histogram);
            for (var bin = FirstCounted(histogram); bin <= last; bin++)
            {
                var from = histogram.Low + (bin * histogram.BinWidth);
                text.Append(key).Append(',').Append(Percent(from)).Append(',').Append(Percent(from + histogram.BinWidth))
                    .Append(Invariant($",{histogram.Counts[bin]},{Plain((double)histogram.Counts[bin] / histogram.Total)},{Field(name.Label)}\n"));
            }
        }

        return text.ToString();
    }

    /// <summary>The majority by winner, <c>majority.csv</c>: proportions are of all draws, so all rows together add to 1.</summary>
    public static string Majority(Forecast forecast)
    {
        var text = new StringBuilder("id,party,name,fromPct,toPct,draws,proportion\n");
        var total = forecast.Majority.Share.Total;
        var race = Race.Of(forecast);
        foreach (var place in race.ByChance)
        {
            if (forecast.Majority.ByWinner[place] is { } histogram)
            {
                AppendBins(text, Key(race, place), histogram, total);
            }
        }

        return text.ToString();
    }

    /// <summary>Win probabilities with their errors and the baselines beside them, <c>win-probability.csv</c>.</summary>
    public static string WinProbability(Forecast forecast)
    {
        var text = new StringBuilder("id,party,name,winProbability,standardError,words,uniformSwing,proportionalSwing,market,edge,fairDecimal,fairFractional\n");
        var race = Race.Of(forecast);
        foreach (var place in race.ByChance)
        {
            var candidate = forecast.Candidates[place];
            var fair = FairOdds.Of(candidate.Win);
            var market = forecast.Baselines.Market?.WinProbabilities[place];
            text.Append(Key(race, place)).Append(',').Append(Plain(candidate.Win.Value)).Append(',').Append(Plain(candidate.Win.StandardError)).Append(',')
                .Append(Field(ProbabilityWords.Both(candidate.Win)))
                .Append(',').Append(Plain(forecast.Baselines.UniformSwing.WinProbabilities[place]))
                .Append(',').Append(Plain(forecast.Baselines.ProportionalSwing.WinProbabilities[place]))
                .Append(',').Append(market is { } price ? Plain(price) : "").Append(',').Append(market is { } quoted ? Plain(candidate.Win.Value - quoted) : "")
                .Append(Invariant($",{fair?.Decimal:0.####},{fair?.Fractional}\n"));
        }

        return text.ToString();
    }

    /// <summary>The dots, <c>outcomes.csv</c>: how many of 100 simulated elections each candidate wins, rounded as printed: of those below 1%, who share dots, none.</summary>
    public static string Outcomes(Forecast forecast)
    {
        var text = new StringBuilder("id,party,name,winsIn100\n");
        var race = Race.Of(forecast);
        foreach (var place in race.ByChance)
        {
            text.Append(Key(race, place)).Append(Invariant($",{WinsInHundred.Of(race, place)}\n"));
        }

        return text.ToString();
    }

    /// <summary>Median, intervals, last result and uniform swing by candidate, <c>intervals.csv</c>.</summary>
    public static string Intervals(Forecast forecast)
    {
        var text = new StringBuilder("id,party,name,medianPct,q025,q05,q10,q25,q75,q90,q95,q975,previousPct,uniformSwingPct\n");
        var race = Race.Of(forecast);
        foreach (var place in race.ByMedian)
        {
            var candidate = forecast.Candidates[place];
            text.Append(Key(race, place));
            foreach (var probability in (ReadOnlySpan<double>)[0.5, 0.025, 0.05, 0.10, 0.25, 0.75, 0.90, 0.95, 0.975])
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
        var text = new StringBuilder("effect,id,party,name,points\n");
        var race = Race.Of(forecast);
        foreach (var step in forecast.Explanation)
        {
            foreach (var place in race.ByMedian)
            {
                text.Append(Field(ExplanationWords.Effect(race, step.Effect))).Append(',').Append(Key(race, place)).Append(',').Append(Percent(step.Points[place])).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>
    /// A field of text, quoted where it holds a comma, a quote or a line break (RFC 4180). One that a spreadsheet would take for a formula
    /// gets an apostrophe before it, as spreadsheets themselves write such text; numbers do not come through here.
    /// </summary>
    public static string Field(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var safe = "=+-@\t\r\n＝＋－＠".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\n\r") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static void AppendBins(StringBuilder text, string key, Histogram histogram, long total)
    {
        foreach (var (bin, count) in BinnedShape.Of(histogram))
        {
            text.Append(key).Append(',').Append(Percent(bin * BinnedShape.Width)).Append(',').Append(Percent((bin + 1) * BinnedShape.Width))
                .Append(Invariant($",{count:0.##},{Plain(count / total)}\n"));
        }
    }

    // A spreadsheet or a drawing tool takes 1E-05 for text as often as for a number.
    private static string Plain(double value) => value.ToString("0.##########", CultureInfo.InvariantCulture);

    private static int FirstCounted(Histogram histogram) =>
        Enumerable.Range(0, histogram.Counts.Count).FirstOrDefault(bin => histogram.Counts[bin] > 0);

    private static int LastCounted(Histogram histogram) =>
        Enumerable.Range(0, histogram.Counts.Count).LastOrDefault(bin => histogram.Counts[bin] > 0);

    private static string Key(Race race, int place)
    {
        var candidate = race.Forecast.Candidates[place].Candidate;
        return $"{Field(candidate.Id)},{Field(race.Names[place].Label)},{Field(candidate.Name)}";
    }

    private static string Percent(double fraction) => Plain(Math.Round(fraction * 100, 10) + 0);
}
