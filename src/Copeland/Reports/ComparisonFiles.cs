using System.Text;
using Copeland.Forecasts;
using Copeland.Sensitivity;

namespace Copeland.Reports;

/// <summary>Scenarios side by side as words and files.</summary>
internal static class ComparisonFiles
{
    /// <summary>A paragraph a scenario, below its tables: what changed, whether the draws can tell, and why.</summary>
    public static IReadOnlyList<string> Sentences(Comparison comparison) =>
        [.. comparison.Others.Select(other => string.Join(' ', CompareWords.IsMoved(other) ? CompareWords.BelowTables(comparison, other) : [Words(comparison, other)]))];

    /// <summary>A difference in points with its error: <c>+3.41 ± 0.05</c>, <c>0.00 ± 0.00</c>.</summary>
    public static string Points(Difference difference)
    {
        var value = (100 * difference.Value).ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture).Replace("-", DisplayNumber.Minus, StringComparison.Ordinal);
        return $"{value} ± {DisplayNumber.MonteCarloError(difference.StandardError)}";
    }

    /// <summary>The name under which a candidate of either ballot is shown.</summary>
    public static string Label(Comparison comparison, ScenarioDifference other, CandidateDifference candidate) =>
        candidate.First is { } here ? Race.Of(comparison.First).Names[here].Label
            : candidate.Other is { } there ? Race.Of(other.Forecast).Names[there].Label : candidate.CandidateId;

    /// <summary>One row a scenario and candidate, <c>compare.csv</c>.</summary>
    public static string Csv(Comparison comparison)
    {
        var text = new StringBuilder("first,other,id,winFirst,winOther,winDifference,winDifferenceError,sharePctFirst,sharePctOther,sharePctDifference,sharePctDifferenceError\n");
        for (var number = 0; number < comparison.Others.Count; number++)
        {
            var other = comparison.Others[number];
            foreach (var candidate in other.Candidates)
            {
                var (before, after) = Pair(comparison, other, candidate);
                text.Append(ChartCsv.Field(Name(comparison.First))).Append(',').Append(ChartCsv.Field(Name(other.Forecast))).Append(',').Append(ChartCsv.Field(candidate.CandidateId))
                    .Append(Invariant($",{before?.Win.Value:R},{after?.Win.Value:R},{candidate.Win?.Value:R},{candidate.Win?.StandardError:R}"))
                    .Append(Invariant($",{100 * before?.Share.Mean:R},{100 * after?.Share.Mean:R},{100 * candidate.Share?.Value:R},{100 * candidate.Share?.StandardError:R}\n"));
            }
        }

        return text.ToString();
    }

    /// <summary>The document <c>compare.json</c>.</summary>
    public static byte[] Json(Comparison comparison)
    {
        return SensitivityJson.Document(json =>
        {
            json.WriteNumber("schemaVersion", 1);
            json.WriteStartObject("first");
            ForecastJson.WriteOrigin(json, comparison.First);
            SensitivityJson.WriteOutcome(json, "forecast", Sweep.Outcome(comparison.First), comparison.First);
            ForecastJson.WriteStrings(json, "warnings", WarningWords.Of(comparison.First));
            json.WriteEndObject();
            json.WriteStartArray("others");
            foreach (var other in comparison.Others)
            {
                json.WriteStartObject();
                ForecastJson.WriteOrigin(json, other.Forecast);
                json.WriteString("summary", Words(comparison, other));
                ForecastJson.WriteStrings(json, "whatChanged", CompareWords.Sentences(comparison, other));
                json.WriteBoolean("sameBallot", other.SameBallot);
                SensitivityJson.WriteOutcome(json, "forecast", Sweep.Outcome(other.Forecast), other.Forecast);
                if (other.WithoutEither is { } bare)
                {
                    SensitivityJson.WriteOutcome(json, "withoutEither", Sweep.Outcome(bare), bare);
                }

                json.WriteStartArray("differences");
                foreach (var candidate in other.Candidates)
                {
                    json.WriteStartObject();
                    json.WriteString("id", candidate.CandidateId);
                    Write(json, "winProbability", candidate.Win, 1);
                    Write(json, "sharePct", candidate.Share, 100);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                WriteSteps(json, other);
                ForecastJson.WriteStrings(json, "warnings", WarningWords.Of(other.Forecast));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    // By-election by by-election and poll by poll from the first to the other; the steps add up to the differences.
    private static void WriteSteps(System.Text.Json.Utf8JsonWriter json, ScenarioDifference other)
    {
        json.WriteStartArray("steps");
        foreach (var step in other.Steps)
        {
            json.WriteStartObject();
            json.WriteString("kind", System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(step.Kind.ToString()));
            json.WriteString("what", CompareWords.Step(step));
            json.WriteStartArray("byElections");
            foreach (var contest in step.ByElections)
            {
                json.WriteStartObject();
                json.WriteString("seat", contest.Seat.Name);
                json.WriteString("pollingDay", contest.PollingDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("polls");
            foreach (var poll in step.Polls)
            {
                json.WriteStartObject();
                json.WriteString("pollster", poll.Pollster);
                json.WriteString("end", poll.End.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteByCandidate("winProbability", step.Win, 1);
            WriteByCandidate("sharePct", step.Share, 100);
            json.WriteEndObject();
        }

        json.WriteEndArray();

        void WriteByCandidate(string name, IReadOnlyList<Difference?> differences, double scale)
        {
            json.WriteStartObject(name);
            for (var place = 0; place < differences.Count; place++)
            {
                Write(json, other.Forecast.Candidates[place].Candidate.Id, differences[place], scale);
            }

            json.WriteEndObject();
        }
    }

    private static string Words(Comparison comparison, ScenarioDifference other)
    {
        var (first, name) = (Name(comparison.First), Name(other.Forecast));
        var moved = other.Candidates.Where(candidate => candidate.Win is { Value: not 0 } win && Math.Abs(win.Value) > 2 * win.StandardError)
            .OrderByDescending(candidate => Math.Abs(candidate.Win?.Value ?? 0)).Take(2).ToList();
        var ballots = other.SameBallot ? "" : " The ballots differ, so the two share fewer random numbers and the errors are larger.";
        if (moved.Count == 0)
        {
            return CompareWords.IsExact(other)
                ? $"{name} and {first} give exactly the same forecast."
                : $"{name} and {first} do not differ in anybody’s chance by more than the draws can tell.{ballots}";
        }

        var changes = moved.Select(candidate =>
            $"{Label(comparison, other, candidate)} {Points(candidate.Win.GetValueOrDefault())} points");
        return $"{name} against {first}, chance of winning: {Sentence.List([.. changes])} (± one Monte Carlo standard error).{ballots}";
    }

    internal static string Name(Forecast forecast) => forecast.Provenance.Overrides.Count == 0
        ? forecast.Provenance.ScenarioId
        : $"{forecast.Provenance.ScenarioId} ({string.Join(", ", forecast.Provenance.Overrides)})";

    private static (CandidateForecast? Before, CandidateForecast? After) Pair(Comparison comparison, ScenarioDifference other, CandidateDifference candidate) => (
        candidate.First is { } here ? comparison.First.Candidates[here] : null,
        candidate.Other is { } there ? other.Forecast.Candidates[there] : null);

    private static void Write(System.Text.Json.Utf8JsonWriter json, string name, Difference? difference, double scale)
    {
        if (difference is not { } value)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("difference", scale * value.Value);
        json.WriteNumber("standardError", scale * value.StandardError);
        json.WriteEndObject();
    }
}
