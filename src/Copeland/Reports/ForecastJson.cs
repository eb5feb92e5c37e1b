using System.Text.Encodings.Web;
using System.Text.Json;

using Copeland.Forecasts;
using Copeland.Statistics;

namespace Copeland.Reports;

/// <summary>
/// The result document, <c>forecast.json</c>: percentages where the name says pct or pp, fractions for probabilities, full
/// precision. It is a function of the forecast alone: the same forecast gives the same bytes on any machine, in any culture.
/// </summary>
public static class ForecastJson
{
    internal static readonly JsonWriterOptions Options =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly (string Name, double Probability)[] Quantiles =
    [
        ("q025", 0.025), ("q05", 0.05), ("q10", 0.10), ("q25", 0.25), ("q75", 0.75), ("q90", 0.90), ("q95", 0.95), ("q975", 0.975),
    ];

    /// <summary>The document as UTF-8 without a byte order mark, ending in a newline.</summary>
    public static byte[] Write(Forecast forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", 1);
            WriteOrigin(json, forecast);
            WriteEvidence(json, forecast.Provenance);
            json.WriteString("headline", Headline.Of(forecast));
            WriteStrings(json, "notes", forecast.Notes);
            WriteCandidates(json, forecast);
            WriteMajority(json, forecast.Majority);
            WriteDistribution(json, "turnoutPct", forecast.Turnout, 100);
            WriteSwing(json, forecast.Swing);
            json.WriteNumber("holdProbability", forecast.Hold.Value);
            WriteBaselines(json, forecast);
            WriteLines(json, forecast);
            WriteAccount(json, forecast);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    internal static void WriteOrigin(Utf8JsonWriter json, Forecast forecast)
    {
        var origin = forecast.Provenance;
        json.WriteStartObject("scenario");
        json.WriteString("id", origin.ScenarioId);
        json.WriteString("title", origin.Title);
        json.WriteString("sha256", origin.Sha256);
        json.WriteString("pollingDay", Iso(forecast.Contest.PollingDay));
        json.WriteString("asOf", Iso(origin.AsOf));
        WriteStrings(json, "overrides", origin.Overrides);
        json.WriteEndObject();
        json.WriteStartObject("engine");
        json.WriteString("version", origin.EngineVersion);
        json.WriteString("calibration", origin.Calibration);
        json.WriteString("coefficients", origin.Coefficients);
        json.WriteString("calibrationSha256", origin.CalibrationSha256);
        json.WriteEndObject();
        json.WriteStartObject("simulation");
        json.WriteNumber("draws", origin.Draws);
        json.WriteNumber("seed", origin.Seed);
        json.WriteString("method", origin.Method);
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, Provenance origin)
    {
        var evidence = origin.Evidence;
        json.WriteStartObject("evidence");
        WriteDay(json, "newestPoll", evidence.NewestPoll);
        WriteNumber(json, "newestPollAgeDays", evidence.AgeOn(origin.AsOf), 1);
        json.WriteNumber("polls", evidence.Polls);
        WriteDay(json, "newestByElection", evidence.NewestByElection);
        json.WriteStartArray("files");
        foreach (var file in evidence.Files)
        {
            json.WriteStartObject();
            json.WriteString("name", file.Name);
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDay(Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } known)
        {
            json.WriteString(name, Iso(known));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteCandidates(Utf8JsonWriter json, Forecast forecast)
    {
        json.WriteStartArray("candidates");
        foreach (var candidate in forecast.Candidates)
        {
            json.WriteStartObject();
            json.WriteString("id", candidate.Candidate.Id);
            json.WriteString("party", candidate.Candidate.Party.Code);
            json.WriteString("name", candidate.Candidate.Name);
            json.WriteNumber("winProbability", candidate.Win.Value);
            json.WriteNumber("winProbabilityError", candidate.Win.StandardError);
            WriteNumber(json, "previousPct", candidate.PreviousShare, 100);
            WriteDistribution(json, "sharePct", candidate.Share, 100);
            json.WriteNumber("lostDepositProbability", candidate.LostDeposit.Value);
            json.WriteNumber("secondProbability", candidate.Second.Value);
            WriteOdds(json, candidate.Win);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // None at 0 and 1, where there are no odds.
    private static void WriteOdds(Utf8JsonWriter json, ProbabilityEstimate probability)
    {
        if (FairOdds.Of(probability) is not { } odds)
        {
            json.WriteNull("fairOdds");
            return;
        }

        json.WriteStartObject("fairOdds");
        json.WriteNumber("decimal", Math.Round(odds.Decimal, 4));
        json.WriteString("fractional", odds.Fractional);
        json.WriteEndObject();
    }

    private static void WriteLines(Utf8JsonWriter json, Forecast forecast)
    {
        json.WriteStartArray("lines");
        foreach (var (line, probability) in forecast.Lines)
        {
            json.WriteStartObject();
            json.WriteString("line", line.Text);
            json.WriteNumber("probability", probability.Value);
            WriteOdds(json, probability);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMajority(Utf8JsonWriter json, MajorityForecast majority)
    {
        json.WriteStartObject("majority");
        WriteDistribution(json, "pp", majority.Share, 100);
        WriteDistribution(json, "votes", majority.Votes, 1);
        WriteNumber(json, "recountProbability", majority.Recount?.Value, 1);
        json.WriteEndObject();
    }

    private static void WriteSwing(Utf8JsonWriter json, SwingForecast? swing)
    {
        if (swing is null)
        {
            json.WriteNull("swing");
            return;
        }

        json.WriteStartObject("swing");
        json.WriteString("from", swing.From);
        json.WriteString("to", swing.To);
        WriteDistribution(json, "butlerPct", swing.Butler, 100);
        json.WriteEndObject();
    }

    private static void WriteBaselines(Utf8JsonWriter json, Forecast forecast)
    {
        json.WriteStartObject("baselines");
        WriteBaseline(json, "uniformSwing", forecast.Baselines.UniformSwing, forecast);
        WriteBaseline(json, "proportionalSwing", forecast.Baselines.ProportionalSwing, forecast);
        if (forecast.Baselines.Market is { } market)
        {
            json.WriteStartObject("market");
            json.WriteString("source", market.Source);
            WriteByCandidate(json, "winProbability", market.WinProbabilities, (forecast, 1));
            WriteByCandidate(json, "edge", [.. market.WinProbabilities.Select((price, place) => price is { } value ? forecast.Candidates[place].Win.Value - value : (double?)null)], (forecast, 1));
            WriteNumber(json, "overroundPct", market.Overround, 100);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("market");
        }

        json.WriteEndObject();
    }

    private static void WriteBaseline(Utf8JsonWriter json, string name, BaselineForecast baseline, Forecast forecast)
    {
        json.WriteStartObject(name);
        WriteByCandidate(json, "winProbability", [.. baseline.WinProbabilities.Select(value => (double?)value)], (forecast, 1));
        WriteByCandidate(json, "sharePct", [.. baseline.Shares.Select(value => (double?)value)], (forecast, 100));
        json.WriteEndObject();
    }

    private static void WriteAccount(Utf8JsonWriter json, Forecast forecast)
    {
        json.WriteStartArray("explanation");
        foreach (var step in forecast.Explanation)
        {
            json.WriteStartObject();
            json.WriteString("effect", step.Effect);
            WriteByCandidate(json, "points", [.. step.Points.Select(value => (double?)value)], (forecast, 100));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("uncertainty");
        foreach (var part in forecast.Uncertainty)
        {
            json.WriteStartObject();
            json.WriteString("source", part.Source);
            json.WriteNumber("varianceShare", part.VarianceShare);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteStrings(json, "warnings", WarningWords.Of(forecast));
    }

    private static void WriteDistribution(Utf8JsonWriter json, string name, Histogram? histogram, double scale)
    {
        if (histogram is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        WriteNumber(json, "mean", histogram.Mean, scale);
        WriteNumber(json, "median", histogram.Median, scale);
        WriteNumber(json, "sd", histogram.Sd, scale);
        foreach (var (quantile, probability) in Quantiles)
        {
            WriteNumber(json, quantile, histogram.Quantile(probability), scale);
        }

        json.WriteEndObject();
    }

    private static void WriteByCandidate(
        Utf8JsonWriter json, string name, IReadOnlyList<double?> values, (Forecast Forecast, double Scale) unit)
    {
        json.WriteStartObject(name);
        foreach (var (candidate, value) in unit.Forecast.Candidates.Zip(values))
        {
            WriteNumber(json, candidate.Candidate.Id, value, unit.Scale);
        }

        json.WriteEndObject();
    }

    // Ten decimals of a percentage: beyond the eleventh there is only the noise that multiplying by 100 adds.
    private static void WriteNumber(Utf8JsonWriter json, string name, double? value, double scale)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, scale == 1 ? number : Math.Round(number * scale, 10));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    internal static void WriteStrings(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
