using System.Text.Json;
using Copeland.Forecasts;
using Copeland.Reports;
using Copeland.Statistics;
using Sylvan.Data.Csv;

namespace Copeland.Tests.Fuzzing;

/// <summary>What holds of every forecast, whatever the scenario.</summary>
internal static class ForecastProperties
{
    /// <summary>Shares are drawn as 32-bit numbers, and 64 of them add up.</summary>
    private const double Tolerance = 1e-5;

    /// <summary>Throws where something does not hold.</summary>
    /// <param name="forecast">What is looked at.</param>
    /// <param name="whole">Whether the table in fine bins is written and read as well; it repeats the histograms and takes longer than all else together.</param>
    public static void Check(Forecast forecast, bool whole = true)
    {
        Sum(forecast.Candidates.Select(candidate => candidate.Win.Value), "chances of winning");
        Sum(forecast.Candidates.Select(candidate => candidate.Share.Mean), "mean shares");
        foreach (var candidate in forecast.Candidates)
        {
            Within(candidate.Share.Mean, 0, 1, $"mean share of {candidate.Candidate.Id}");
            Within(candidate.Win.Value, 0, 1, $"chance of {candidate.Candidate.Id}");
            Ordered(candidate.Share, $"share of {candidate.Candidate.Id}", 0, 1);
        }

        Ordered(forecast.Majority.Share, "majority", 0, 1);
        Ordered(forecast.Turnout, "turnout", 0, 1);
        Within(forecast.Hold.Value, 0, 1, "chance of a hold");
        Sum(forecast.Baselines.UniformSwing.WinProbabilities, "uniform swing");
        Sum(forecast.Baselines.ProportionalSwing.WinProbabilities, "proportional swing");
        if (forecast.Baselines.Market is { } market)
        {
            Sum(market.WinProbabilities.Select(value => value ?? 0), "market");
        }

        Documents(forecast, whole);
    }

    private static void Documents(Forecast forecast, bool whole)
    {
        using var json = JsonDocument.Parse(ForecastJson.Write(forecast));
        Visible(MarkdownReport.Write(forecast), "forecast.md");
        foreach (var (name, text) in whole ? ChartCsv.All(forecast) : [("shares.csv", ChartCsv.Shares(forecast)), ("majority.csv", ChartCsv.Majority(forecast)), ("win-probability.csv", ChartCsv.WinProbability(forecast)), ("outcomes.csv", ChartCsv.Outcomes(forecast)), ("intervals.csv", ChartCsv.Intervals(forecast)), ("explanation.csv", ChartCsv.Explanation(forecast))])
        {
            Visible(text, name);
            Table(text, name);
        }
    }

    private static void Table(string text, string name)
    {
        using var reader = CsvDataReader.Create(new StringReader(text), new CsvDataReaderOptions { Delimiter = ',' });
        while (reader.Read())
        {
            That(reader.RowFieldCount == reader.FieldCount, string.Create(CultureInfo.InvariantCulture, $"{name} has {reader.RowFieldCount} cells for {reader.FieldCount} columns in row {reader.RowNumber}"));
            for (var i = 0; i < reader.FieldCount; i++)
            {
                var cell = reader.GetString(i);
                That(cell.Length == 0 || !"=+@\t\r".Contains(cell[0], StringComparison.Ordinal), $"{name} has a formula: {cell}");
            }
        }
    }

    private static void Visible(string text, string name) => That(Copeland.Writing.OutsideText.FirstInvisible(text, breaksAllowed: true) is null, $"{name} has an invisible character");

    private static void Ordered(Histogram values, string what, double least, double most)
    {
        var before = double.NegativeInfinity;
        foreach (var probability in (ReadOnlySpan<double>)[0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975])
        {
            var quantile = values.Quantile(probability);
            That(quantile >= before, string.Create(CultureInfo.InvariantCulture, $"{what}: quantile {probability} is {quantile}, below the one before"));
            Within(quantile, least, most, what);
            before = quantile;
        }
    }

    private static void Within(double value, double least, double most, string what) =>
        That(value >= least - Tolerance && value <= most + Tolerance, Invariant($"{what} is {value:R}"));

    private static void Sum(IEnumerable<double> values, string what)
    {
        var all = values.ToList();
        That(all.TrueForAll(double.IsFinite) && Math.Abs(all.Sum() - 1) < Tolerance, Invariant($"{what} add to {all.Sum():R}"));
    }

    private static void That(bool holds, string message)
    {
        if (!holds)
        {
            throw new InvalidDataException(message);
        }
    }
}
