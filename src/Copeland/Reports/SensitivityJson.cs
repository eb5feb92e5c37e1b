using System.Text.Json;
using Copeland.Forecasts;
using Copeland.Inputs;
using Copeland.Sensitivity;

namespace Copeland.Reports;

/// <summary>
/// What moves a forecast as a document, <c>sensitivity.json</c>: inputs in the unit of their addresses, probabilities and shares of
/// variance as fractions, shares of the vote in percent, full precision. Indices are as the estimator gave them.
/// </summary>
internal static class SensitivityJson
{
    /// <summary>The document as UTF-8 without a byte order mark, ending in a newline.</summary>
    public static byte[] Write(SensitivityReport report)
    {
        return Document(json =>
        {
            json.WriteNumber("schemaVersion", 1);
            ForecastJson.WriteOrigin(json, report.Forecast);
            json.WriteStartArray("summary");
            foreach (var sentence in SensitivityWords.Paragraph(report))
            {
                json.WriteStringValue(sentence);
            }

            json.WriteEndArray();
            json.WriteString("frontRunner", Id(report, report.First));
            json.WriteString("second", Id(report, report.Second));
            WriteOutcome(json, "forecast", report.Base, report.Forecast);
            WriteBars(json, report);
            WriteBreakEvens(json, report);
            WriteTogether(json, report);
            WriteSources(json, report);
            ForecastJson.WriteStrings(json, "warnings", WarningWords.Of(report.Forecast));
        });
    }

    internal static byte[] Document(Action<Utf8JsonWriter> members)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, ForecastJson.Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    internal static void WriteOutcome(Utf8JsonWriter json, string name, PlanOutcome outcome, Forecast forecast)
    {
        json.WriteStartObject(name);
        json.WriteNumber("draws", outcome.Draws);
        WriteByCandidate(json, "winProbability", forecast, i => outcome.Win[i].Value);
        WriteByCandidate(json, "winProbabilityError", forecast, i => outcome.Win[i].StandardError);
        WriteByCandidate(json, "sharePct", forecast, i => 100 * outcome.Share[i]);
        if (outcome.Median is { } medians)
        {
            WriteByCandidate(json, "medianPct", forecast, i => 100 * medians[i]);
        }

        if (outcome.Range is { } range)
        {
            WriteRange(json, "frontRunnerShareRangePct", range.Share);
            WriteRange(json, "leadRangePct", range.Lead);
        }

        json.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter json, string name, (double Low, double High) range)
    {
        json.WriteStartObject(name);
        json.WriteNumber("low", 100 * range.Low);
        json.WriteNumber("high", 100 * range.High);
        json.WriteEndObject();
    }

    private static void WriteByCandidate(Utf8JsonWriter json, string name, Forecast forecast, Func<int, double> value)
    {
        json.WriteStartObject(name);
        for (var i = 0; i < forecast.Candidates.Count; i++)
        {
            json.WriteNumber(forecast.Candidates[i].Candidate.Id, value(i));
        }

        json.WriteEndObject();
    }

    private static void WriteBars(Utf8JsonWriter json, SensitivityReport report)
    {
        json.WriteStartArray("tornado");
        foreach (var bar in report.Bars)
        {
            json.WriteStartObject();
            WriteInput(json, bar.Input);
            json.WriteNumber("low", bar.Input.Range.Low);
            json.WriteNumber("high", bar.Input.Range.High);
            json.WriteString("reason", bar.Input.Range.Reason);
            json.WriteString("givesWay", bar.Input.GivesWay);
            json.WriteNumber("winProbabilitySwing", bar.Swing(report.First));
            WriteOutcome(json, "atLow", bar.Low, report.Forecast);
            WriteOutcome(json, "atHigh", bar.High, report.Forecast);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteBreakEvens(Utf8JsonWriter json, SensitivityReport report)
    {
        json.WriteStartArray("withoutBar");
        foreach (var input in report.Lesser)
        {
            json.WriteStringValue(input.Address);
        }

        json.WriteEndArray();
        json.WriteStartArray("refused");
        foreach (var refused in report.Refused)
        {
            json.WriteStartObject();
            WriteInput(json, refused.Input);
            json.WriteString("reason", refused.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("breakEvens");
        foreach (var point in report.BreakEvens)
        {
            json.WriteStartObject();
            WriteInput(json, point.Input);
            json.WriteString("kind", point.Kind == BreakEvenKind.Evens ? "evens" : "overtaken");
            if (point.Kind == BreakEvenKind.Overtaken)
            {
                json.WriteString("by", Id(report, point.AtPoint.Overtaker(report.First)));
            }

            json.WriteNumber("value", point.Value);
            json.WriteNumber("standardDeviations", point.Deviations);
            json.WriteBoolean("plausible", point.IsPlausible);
            json.WriteString("sentence", new TurningWords(report).Of(point));
            WriteOutcome(json, "atPoint", point.AtPoint, report.Forecast);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTogether(Utf8JsonWriter json, SensitivityReport report)
    {
        var together = report.Together;
        json.WriteStartObject("sobol");
        json.WriteString("estimators", "first order: Saltelli et al. 2010; total: Jansen 1999; intervals: 95% bootstrap over rows");
        json.WriteNumber("baseSamples", together.BaseSamples);
        json.WriteNumber("forecasts", together.Forecasts);
        json.WriteStartArray("held");
        foreach (var input in together.Fixed)
        {
            json.WriteStringValue(input.Address);
        }

        json.WriteEndArray();
        json.WriteStartObject("outputs");
        WriteIndices(json, "expectedLead", together, together.Lead);
        WriteIndices(json, "winProbability", together, together.Win);
        for (var i = 0; i < together.Shares.Count; i++)
        {
            WriteIndices(json, $"share.{Id(report, i)}", together, together.Shares[i]);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteIndices(Utf8JsonWriter json, string output, ForecastVariance together, IReadOnlyList<VarianceShare> shares)
    {
        json.WriteStartArray(output);
        for (var i = 0; i < shares.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("address", together.Inputs[i].Address);
            json.WriteString("label", together.Inputs[i].Label);
            WriteIndex(json, "firstOrder", shares[i].FirstOrder);
            WriteIndex(json, "total", shares[i].Total);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSources(Utf8JsonWriter json, SensitivityReport report)
    {
        json.WriteStartArray("sources");
        foreach (var source in report.Sources)
        {
            json.WriteStartObject();
            json.WriteString("source", source.Source);
            json.WriteString("address", source.Address);
            WriteIndex(json, "explained", source.Explained);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteIndex(Utf8JsonWriter json, string name, IndexEstimate index)
    {
        json.WriteStartObject(name);
        json.WriteNumber("value", index.Value);
        json.WriteNumber("low", index.Low);
        json.WriteNumber("high", index.High);
        if (InputWords.Note(index) is { } note)
        {
            json.WriteString("note", note);
        }

        json.WriteEndObject();
    }

    private static void WriteInput(Utf8JsonWriter json, Input input)
    {
        json.WriteString("address", input.Address);
        json.WriteString("label", input.Label);
        json.WriteString("unit", input.Unit switch { InputUnit.Percent => "percent", InputUnit.Points => "points", _ => "number" });
        json.WriteNumber("present", input.Present);
    }

    private static string Id(SensitivityReport report, int place) => report.Forecast.Candidates[place].Candidate.Id;
}
