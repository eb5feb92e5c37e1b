using System.Text.Json;

namespace Copeland.Reports;

/// <summary>A forecast as its document says it, to be held against a result: whatever version of the program wrote <c>forecast.json</c>.</summary>
/// <param name="Headline">Its headline.</param>
/// <param name="ScenarioSha256">SHA-256 of the scenario it was made from.</param>
/// <param name="Overrides">What the command line had changed.</param>
/// <param name="Engine">Version of the engine.</param>
/// <param name="Calibration">Name of the calibration.</param>
/// <param name="CalibrationSha256">SHA-256 of the calibration.</param>
/// <param name="Coefficients">Which of its sets of coefficients; empty where the document does not say.</param>
/// <param name="Draws">Simulated elections.</param>
/// <param name="Seed">Seed of the draws.</param>
/// <param name="Method"><c>random</c> or <c>sobol</c>.</param>
/// <param name="AsOf">The last day whose knowledge was used.</param>
/// <param name="Candidates">The candidates in the order of the document.</param>
/// <param name="Steps">From the last result to the forecast: each effect with its points by place, fractions.</param>
internal sealed record JudgedForecast(
    string Headline,
    string ScenarioSha256,
    IReadOnlyList<string> Overrides,
    string Engine,
    string Calibration,
    string CalibrationSha256,
    string Coefficients,
    long Draws,
    ulong Seed,
    string Method,
    DateOnly AsOf,
    IReadOnlyList<JudgedCandidate> Candidates,
    IReadOnlyList<(string Effect, IReadOnlyList<double> Points)> Steps)
{
    /// <summary>Whose prices the market's chances are made from, and of when; null where the document does not say.</summary>
    public string? MarketSource { get; init; }

    private static readonly string[] Lower = ["q025", "q05", "q10", "q25"];
    private static readonly string[] Upper = ["q75", "q90", "q95", "q975"];

    // What documents written before version 2.0.0 call the last step.
    private const string FormerlyUpsets = "averaging over all simulations";

    /// <summary>Reads a document.</summary>
    /// <param name="document">The bytes of a <c>forecast.json</c>.</param>
    /// <exception cref="FormatException">It is none.</exception>
    public static JudgedForecast Read(ReadOnlyMemory<byte> document)
    {
        try
        {
            using var parsed = JsonDocument.Parse(document);
            return Read(parsed.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"This is no forecast document: {exception.Message}", exception);
        }
    }

    private static JudgedForecast Read(JsonElement root)
    {
        var (scenario, engine, simulation, baselines) = (root.GetProperty("scenario"), root.GetProperty("engine"), root.GetProperty("simulation"), root.GetProperty("baselines"));
        var market = baselines.GetProperty("market");
        var ids = root.GetProperty("candidates").EnumerateArray().Select(candidate => Text(candidate, "id")).ToList();
        return new JudgedForecast(
            Text(root, "headline"),
            Text(scenario, "sha256"),
            [.. scenario.GetProperty("overrides").EnumerateArray().Select(change => change.GetString() ?? "")],
            Text(engine, "version"),
            Text(engine, "calibration"),
            Text(engine, "calibrationSha256"),
            engine.TryGetProperty("coefficients", out var coefficients) ? coefficients.GetString() ?? "" : "",
            simulation.GetProperty("draws").GetInt64(),
            simulation.GetProperty("seed").GetUInt64(),
            Text(simulation, "method"),
            DateOnly.ParseExact(Text(scenario, "asOf"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
            [.. root.GetProperty("candidates").EnumerateArray().Select(candidate => Candidate(candidate, baselines, market))],
            [
                .. root.GetProperty("explanation").EnumerateArray().Select(step => (
                    Text(step, "effect") is var effect && effect == FormerlyUpsets ? ExplanationWords.Upsets : effect,
                    (IReadOnlyList<double>)[.. ids.Select(id => step.GetProperty("points").GetProperty(id).GetDouble() / 100)])),
            ])
        {
            MarketSource = market.ValueKind == JsonValueKind.Object && market.TryGetProperty("source", out var source) ? source.GetString() : null,
        };
    }

    private static JudgedCandidate Candidate(JsonElement candidate, JsonElement baselines, JsonElement market)
    {
        var id = Text(candidate, "id");
        var share = candidate.GetProperty("sharePct");
        return new JudgedCandidate(
            id,
            candidate.GetProperty("winProbability").GetDouble(),
            Share("median"),
            [.. Lower.Select(Share)],
            [.. Upper.Select(Share)],
            Rule("uniformSwing"),
            Rule("proportionalSwing"),
            market.ValueKind == JsonValueKind.Object && market.GetProperty("winProbability").GetProperty(id) is { ValueKind: JsonValueKind.Number } price ? price.GetDouble() : null);

        double Share(string name) => share.GetProperty(name).GetDouble() / 100;

        (double Win, double Share) Rule(string name) => (
            baselines.GetProperty(name).GetProperty("winProbability").GetProperty(id).GetDouble(),
            baselines.GetProperty(name).GetProperty("sharePct").GetProperty(id).GetDouble() / 100);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}
