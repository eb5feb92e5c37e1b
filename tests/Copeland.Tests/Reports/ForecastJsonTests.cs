using System.Text;
using System.Text.Json;

using Copeland.Reports;

namespace Copeland.Tests.Reports;

public class ForecastJsonTests
{
    private static readonly string[] Distribution =
        ["mean", "median", "sd", "q025", "q05", "q10", "q25", "q75", "q90", "q95", "q975"];

    [Fact]
    public void Write_Forecast_HasTheContractsShapeInItsOrder()
    {
        var root = Parse("six-party");

        Assert.Equal(
            ["schemaVersion", "scenario", "engine", "simulation", "evidence", "headline", "notes", "candidates", "majority", "turnoutPct", "swing", "holdProbability",
                "baselines", "lines", "explanation", "uncertainty", "warnings"],
            Names(root));
        Assert.Equal(["version", "calibration", "coefficients", "calibrationSha256"], Names(root.GetProperty("engine")));
        Assert.Equal(["draws", "seed", "method"], Names(root.GetProperty("simulation")));
        Assert.Equal(
            ["id", "party", "name", "winProbability", "winProbabilityError", "previousPct", "sharePct", "lostDepositProbability", "secondProbability", "fairOdds"],
            Names(root.GetProperty("candidates")[0]));
        Assert.Equal(Distribution, Names(root.GetProperty("candidates")[0].GetProperty("sharePct")));
        Assert.Equal(["pp", "votes", "recountProbability"], Names(root.GetProperty("majority")));
        Assert.Equal(Distribution, Names(root.GetProperty("swing").GetProperty("butlerPct")));
        Assert.Equal(["uniformSwing", "proportionalSwing", "market"], Names(root.GetProperty("baselines")));
        Assert.Equal(["winProbability", "sharePct"], Names(root.GetProperty("baselines").GetProperty("uniformSwing")));
    }

    [Fact]
    public void Write_Shares_ArePercentagesAndProbabilitiesFractions()
    {
        var forecast = ExampleForecasts.Get("six-party");
        var candidate = Parse("six-party").GetProperty("candidates")[1];

        Assert.Equal(42.3, candidate.GetProperty("previousPct").GetDouble());
        Assert.Equal(forecast.Candidates[1].Win.Value, candidate.GetProperty("winProbability").GetDouble());
        Assert.Equal(forecast.Candidates[1].Share.Quantile(0.05) * 100, candidate.GetProperty("sharePct").GetProperty("q05").GetDouble(), 1e-9);
    }

    [Fact]
    public void Write_WhatIsNotKnown_IsNull()
    {
        var root = Parse("two-party");

        Assert.Equal(JsonValueKind.Null, root.GetProperty("majority").GetProperty("votes").ValueKind);
        Assert.Equal(JsonValueKind.Null, root.GetProperty("majority").GetProperty("recountProbability").ValueKind);
        Assert.Equal(JsonValueKind.Null, root.GetProperty("baselines").GetProperty("market").ValueKind);
        Assert.Equal(JsonValueKind.Null, root.GetProperty("candidates")[0].GetProperty("name").ValueKind);
        Assert.Equal(
            JsonValueKind.Null,
            Parse("six-party").GetProperty("baselines").GetProperty("market").GetProperty("winProbability").GetProperty("Ind-2").ValueKind);
    }

    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void Write_InAnyCulture_GivesTheSameBytes(string culture)
    {
        var expected = ForecastJson.Write(ExampleForecasts.Get("long-names"));
        using (new CultureScope(culture))
        {
            Assert.Equal(expected, ForecastJson.Write(ExampleForecasts.Get("long-names")));
        }
    }

    [Fact]
    public void Write_Bytes_AreUtf8WithoutMarkAndEndWithANewline()
    {
        var bytes = ForecastJson.Write(ExampleForecasts.Get("long-names"));
        var text = new UTF8Encoding(false, true).GetString(bytes);

        Assert.Equal((byte)'{', bytes[0]);
        Assert.Contains("Siân Gŵenllian-Ffŵcs Llŵyd", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
    }

    private static JsonElement Parse(string name) => JsonDocument.Parse(ForecastJson.Write(ExampleForecasts.Get(name))).RootElement;

    private static List<string> Names(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];
}
