using System.Text.Encodings.Web;
using System.Text.Json;
using Copeland.Backtesting;
using Copeland.Elections;

namespace Copeland.Reports;

/// <summary>The result document of a back-test: the same scores give the same bytes on any machine, in any culture.</summary>
internal static class BacktestJson
{
    private static readonly JsonWriterOptions Options =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document as UTF-8 without a byte order mark, ending in a newline.</summary>
    public static byte[] Write(BacktestResult result)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("protocol", result.Protocol);
            json.WriteNumber("contests", result.Model.Contests.Count);
            json.WriteNumber("cells", result.Model.Summary.Cells);
            json.WriteNumber("drawsPerContest", result.Request.Draws);
            json.WriteString("until", result.Request.Until?.ToString("O", CultureInfo.InvariantCulture));
            WriteMethods(json, result.Methods.Select(method => (method.Name, (ScoreSummary?)method.Summary)), []);
            WriteDifferences(json, result);
            WriteEras(json, result);
            WriteSeatPolls(json, result.SeatPolls);
            WriteOutsiders(json, result.Outsiders);
            WriteRival(json, result, RivalComparison.Market(result.Model));
            WriteRival(json, result, RivalComparison.Peer(result.Model));
            WriteWorst(json, result);
            WriteContests(json, result);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void WriteMethods(Utf8JsonWriter json, IEnumerable<(string Name, ScoreSummary? Summary)> methods, IReadOnlyList<ScoreMeasure> unknown)
    {
        json.WriteStartObject("methods");
        foreach (var (name, summary) in methods)
        {
            if (summary is not null)
            {
                json.WriteStartObject(name);
                WriteSummary(json, summary, unknown);
                json.WriteEndObject();
            }
        }

        json.WriteEndObject();
    }

    private static void WriteSummary(Utf8JsonWriter json, ScoreSummary summary, IReadOnlyList<ScoreMeasure> unknown)
    {
        foreach (var measure in ScoreMeasure.All)
        {
            if (unknown.Contains(measure))
            {
                json.WriteNull(measure.Name);
            }
            else
            {
                json.WriteNumber(measure.Name, summary[measure]);
            }
        }

        json.WriteStartObject("coverage");
        for (var i = 0; i < ScoreSummary.Levels.Count; i++)
        {
            json.WriteNumber(Invariant($"{100 * ScoreSummary.Levels[i]:0}"), summary.Coverage[i]);
        }

        json.WriteEndObject();
    }

    // The model less each other method, with 95% paired bootstrap intervals: below 0 the model is better.
    private static void WriteDifferences(Utf8JsonWriter json, BacktestResult result)
    {
        json.WriteStartObject("differences");
        foreach (var method in result.Methods.Skip(1))
        {
            json.WriteStartObject(method.Name);
            foreach (var measure in ScoreMeasure.All)
            {
                var difference = result.Difference(method, measure);
                json.WriteStartObject(measure.Name);
                json.WriteNumber("mean", difference.Value);
                json.WriteNumber("standardError", difference.StandardError);
                json.WriteNumber("low", difference.Low);
                json.WriteNumber("high", difference.High);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteEras(Utf8JsonWriter json, BacktestResult result)
    {
        json.WriteStartObject("eras");
        foreach (var era in Era.All.Where(era => result.Model.In(era) is not null))
        {
            json.WriteStartObject(era.Name);
            json.WriteNumber("contests", result.Model.In(era)?.Contests ?? 0);
            WriteMethods(json, result.Methods.Select(method => (method.Name, method.In(era))), []);
            var upsets = UpsetCount.Of(result.Model.Within(era));
            json.WriteStartObject("upsets");
            json.WriteNumber("happened", upsets.Happened);
            json.WriteNumber("expected", upsets.Expected);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    // Others' probabilities of the winners, and every method's log loss on the same contests.
    private static void WriteRival(Utf8JsonWriter json, BacktestResult result, RivalComparison? rival)
    {
        if (rival is null)
        {
            return;
        }

        json.WriteStartObject(rival.Name);
        json.WriteNumber("contests", rival.Contests.Count);
        json.WriteNumber("logLoss", rival.LogLoss);
        json.WriteStartObject("methods");
        foreach (var method in result.Methods)
        {
            json.WriteStartObject(method.Name);
            json.WriteNumber("logLoss", rival.LogLossOf(method));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("perContest");
        foreach (var (model, theirs) in rival.Contests)
        {
            json.WriteStartObject();
            json.WriteString("id", model.Id);
            json.WriteString("winner", model.WinningParty);
            json.WriteNumber("winnerProbability", theirs);
            json.WriteNumber("copeland", model.WinnerProbability);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSeatPolls(Utf8JsonWriter json, SeatPollComparison? comparison)
    {
        if (comparison is null)
        {
            json.WriteNull("seatPolls");
            return;
        }

        json.WriteStartObject("seatPolls");
        json.WriteNumber("contests", comparison.Model.Contests.Count);
        json.WriteNumber("cells", comparison.Model.Summary.Cells);
        json.WriteNumber("polls", comparison.Polls);

        // The average speaks of some families only: its energy and joint density would be those of a smaller vector.
        json.WriteStartObject("methods");
        foreach (var method in comparison.Methods)
        {
            json.WriteStartObject(method.Name);
            WriteSummary(json, method.Summary, ReferenceEquals(method, comparison.Average) ? [ScoreMeasure.Energy, ScoreMeasure.LogDensity] : []);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    // Means over candidates, and the fringe apart: for it the mean over all says little.
    private static void WriteOutsiders(Utf8JsonWriter json, IReadOnlyList<OutsiderScores> methods)
    {
        if (methods.Count == 0)
        {
            json.WriteNull("outsiders");
            return;
        }

        json.WriteStartObject("outsiders");
        json.WriteNumber("contests", methods[0].Contests);
        json.WriteNumber("candidates", methods[0].Candidates.Count);
        json.WriteNumber("fringe", methods[0].Of(CandidateStanding.Fringe)?.Candidates.Count ?? 0);
        json.WriteStartObject("methods");
        foreach (var method in methods)
        {
            json.WriteStartObject(method.Name);
            json.WriteNumber("depositLogScore", method.DepositLogScore);
            json.WriteNumber("winLogScore", method.WinLogScore);
            if (method.Of(CandidateStanding.Fringe) is { } fringe)
            {
                json.WriteNumber("fringeDepositLogScore", fringe.DepositLogScore);
                json.WriteNumber("fringeWinLogScore", fringe.WinLogScore);
            }

            json.WriteStartArray("winners");
            foreach (var winner in method.Winners)
            {
                json.WriteStartObject();
                json.WriteString("id", winner.ContestId);
                json.WriteString("candidate", winner.CandidateId);
                json.WriteNumber("winProbability", winner.Won.Probability);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteWorst(Utf8JsonWriter json, BacktestResult result)
    {
        json.WriteStartArray("worst");
        foreach (var (score, given) in result.Worst)
        {
            json.WriteStartObject();
            json.WriteString("id", score.Id);
            json.WriteString("winner", score.WinningParty);
            json.WriteNumber("winnerProbability", score.WinnerProbability);
            json.WriteNumber("winnersOwnProbability", given);
            json.WriteNumber("energyPp", 100 * score.Energy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteContests(Utf8JsonWriter json, BacktestResult result)
    {
        json.WriteStartArray("perContest");
        for (var i = 0; i < result.Model.Contests.Count; i++)
        {
            var model = result.Model.Contests[i];
            json.WriteStartObject();
            json.WriteString("id", model.Id);
            json.WriteString("constituency", model.Constituency);
            json.WriteString("date", model.PollingDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("era", Era.Of(model.Contest).Name);
            json.WriteString("winner", model.WinningParty);
            json.WriteStartObject("methods");
            foreach (var method in result.Methods)
            {
                WriteContest(json, method.Name, method.Contests[i]);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteContest(Utf8JsonWriter json, string method, ContestScore score)
    {
        json.WriteStartObject(method);
        json.WriteNumber("winnerProbability", score.WinnerProbability);
        foreach (var measure in ScoreMeasure.All)
        {
            json.WriteNumber(measure.Name, measure.Sum(score) / measure.Weight(score));
        }

        json.WriteStartArray("families");
        foreach (var cell in score.Cells)
        {
            json.WriteStartObject();
            json.WriteString("family", cell.Family.ToString());
            json.WriteNumber("resultPct", 100 * cell.Result);
            json.WriteNumber("meanPct", 100 * cell.Mean);
            json.WriteNumber("q05", 100 * cell.Interval.Low);
            json.WriteNumber("q95", 100 * cell.Interval.High);
            json.WriteNumber("winProbability", cell.WinProbability);
            json.WriteNumber("probabilityIntegral", cell.ProbabilityIntegral);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
