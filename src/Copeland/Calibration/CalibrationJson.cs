using System.Text;
using System.Text.Json;
using Copeland.Model;
using Copeland.Statistics;

namespace Copeland.Calibration;

/// <summary>The calibration as a file: numbers by name, symmetric matrices as their lower triangles row by row.</summary>
internal static class CalibrationJson
{
    private const string Digits = "G6";

    /// <summary>The file's bytes; the same table gives the same bytes.</summary>
    public static byte[] Write(CalibrationTable table)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("name", table.Name);
            json.WriteString("dataSha256", table.DataSha256);
            json.WriteNumber("contests", table.Contests);
            WriteScores(json, table.Scores);
            WriteReliability(json, table.Reliability);
            WriteMeanings(json, table.Sets[^1].Assumptions);
            json.WriteStartArray("sets");
            foreach (var set in table.Sets)
            {
                WriteSet(json, set);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>Reads a set of a file, and only that.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="parliament">The Parliament whose by-elections are to be forecast, by its general election; null for by-elections after all of the history.</param>
    public static CalibratedSet ReadSet(ReadOnlyMemory<byte> bytes, DateOnly? parliament)
    {
        using var json = JsonDocument.Parse(bytes);
        var root = json.RootElement;
        var sets = root.GetProperty("sets").EnumerateArray().ToList();
        var key = parliament?.ToString("O", CultureInfo.InvariantCulture);
        var place = sets.FindIndex(set => set.GetProperty("parliament").GetString() == key);
        var chosen = place < 0 ? sets[^1] : sets[place];
        return new CalibratedSet(place < 0 ? null : parliament, new CalibrationSetReader(root, chosen).Read());
    }

    /// <summary>Reads a file's name, the number of its by-elections, and the scores in it.</summary>
    public static (string Name, int Contests, IReadOnlyList<RecordedScore> Scores) ReadHeader(ReadOnlyMemory<byte> bytes)
    {
        using var json = JsonDocument.Parse(bytes);
        var root = json.RootElement;
        return (
            root.GetProperty("name").GetString() ?? string.Empty,
            root.GetProperty("contests").GetInt32(),
            [.. (root.TryGetProperty("scores", out var scores) ? scores.EnumerateObject().ToList() : []).Select(score => new RecordedScore(
                score.Name, Of(score, "maePp"), Of(score, "crpsPp"), Of(score, "logLoss"), Of(score, "brier"), Of(score, "hitRate"), Of(score, "coverage90")))]);

        static double Of(JsonProperty score, string measure) => score.Value.GetProperty(measure).GetDouble();
    }

    /// <summary>Reads how often chances came true; empty in a file that was written without.</summary>
    public static IReadOnlyList<RecordedBand> ReadReliability(ReadOnlyMemory<byte> bytes)
    {
        using var json = JsonDocument.Parse(bytes);
        return [.. (json.RootElement.TryGetProperty("reliability", out var bands) ? bands.EnumerateArray().ToList() : []).Select(band => new RecordedBand(
            band.GetProperty("low").GetDouble(), band.GetProperty("high").GetDouble(), band.GetProperty("forecasts").GetInt32(), band.GetProperty("wins").GetInt32()))];
    }

    private static void WriteScores(Utf8JsonWriter json, IReadOnlyList<RecordedScore> scores)
    {
        json.WriteStartObject("scores");
        foreach (var score in scores)
        {
            json.WritePropertyName(score.Method);
            json.WriteRawValue($"{{ \"maePp\": {Text(score.MaePp)}, \"crpsPp\": {Text(score.CrpsPp)}, \"logLoss\": {Text(score.LogLoss)}, \"brier\": {Text(score.Brier)}, \"hitRate\": {Text(score.HitRate)}, \"coverage90\": {Text(score.Coverage90)} }}");
        }

        json.WriteEndObject();
    }

    private static void WriteReliability(Utf8JsonWriter json, IReadOnlyList<RecordedBand> bands)
    {
        json.WriteStartArray("reliability");
        foreach (var band in bands)
        {
            json.WriteRawValue(Invariant($"{{ \"low\": {Text(band.Low)}, \"high\": {Text(band.High)}, \"forecasts\": {band.Forecasts}, \"wins\": {band.Wins} }}"));
        }

        json.WriteEndArray();
    }

    private static void WriteMeanings(Utf8JsonWriter json, ModelAssumptions assumptions)
    {
        json.WriteStartObject("numbers");
        foreach (var number in assumptions.All)
        {
            json.WritePropertyName(number.Name);
            json.WriteRawValue($"{{ \"unit\": \"{JsonEncodedText.Encode(number.Unit)}\", \"source\": \"{JsonEncodedText.Encode(number.Source)}\" }}");
        }

        json.WriteEndObject();
    }

    private static void WriteSet(Utf8JsonWriter json, CalibratedSet set)
    {
        json.WriteStartObject();
        json.WriteString("name", set.Name);
        json.WriteString("parliament", set.Parliament?.ToString("O", CultureInfo.InvariantCulture));
        WriteNumbers(json, set.Assumptions);
        WriteTriangle(json, "covariance", set.Assumptions.Covariance);
        WriteTriangle(json, "correlations", set.Assumptions.Correlations);
        if (set.Assumptions.Structural is { } structural)
        {
            json.WriteStartObject("structural");
            WriteNumbers(json, structural);
            WriteTriangle(json, "correlations", structural.Correlations);
            json.WriteEndObject();
        }

        json.WriteStartObject("rules");
        foreach (var (name, rule) in set.Assumptions.Rules.OrderBy(rule => rule.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject(name);
            WriteNumbers(json, rule);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    // A mean and its sd, one number a line.
    private static void WriteNumbers(Utf8JsonWriter json, ModelAssumptions assumptions)
    {
        json.WriteStartObject("values");
        foreach (var number in assumptions.All)
        {
            json.WritePropertyName(number.Name);
            json.WriteRawValue($"[{Text(number.Mean)}, {Text(number.Sd)}]");
        }

        json.WriteEndObject();
    }

    private static void WriteTriangle(Utf8JsonWriter json, string name, SymmetricMatrix matrix)
    {
        var text = new StringBuilder("[");
        for (var i = 0; i < matrix.Size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                text.Append(i + j == 0 ? "" : ", ").Append(Text(matrix[i, j]));
            }
        }

        json.WritePropertyName(name);
        json.WriteRawValue(text.Append(']').ToString());
    }

    private static string Text(double value) => value.ToString(Digits, CultureInfo.InvariantCulture);
}
