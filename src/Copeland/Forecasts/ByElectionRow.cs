using System.Text.Encodings.Web;
using System.Text.Json;
using Copeland.Elections;
using Copeland.History;
using Copeland.Scenarios;

namespace Copeland.Forecasts;

/// <summary>A scenario whose result is known, as a by-election for others to learn from: an entry of <c>earlier</c>.</summary>
internal static class ByElectionRow
{
    private static readonly JsonWriterOptions Form = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The entry as JSON: what was known on the eve of poll, and what came of it.</summary>
    /// <param name="scenario">A scenario with its result.</param>
    /// <exception cref="ArgumentException">It has no result, or two are first and nobody says who was elected.</exception>
    public static byte[] Write(Scenario scenario)
    {
        if (scenario.Result is not { Winner: { } winner } result)
        {
            throw new ArgumentException("The scenario has no result with a winner.", nameof(scenario));
        }

        var contest = scenario.Contest;
        var picture = scenario.National.PictureOf(contest, contest.PollingDay.AddDays(-1));
        return Document(json =>
        {
            json.WriteString("date", Day(contest.PollingDay));
            json.WriteString("seat", contest.Seat.Name);
            json.WriteString("country", CountryName.Of(contest.Seat.Country));
            if (contest.Seat.Leave is { } leave)
            {
                json.WriteNumber("leavePct", Percent(leave.Mean));
            }

            json.WriteStartObject("previous");
            json.WriteString("date", Day(contest.Previous.Date));
            Outcome(json, contest.Previous.Turnout, contest.Previous.Votes, contest.Previous.Shares);
            json.WriteEndObject();
            json.WriteStartObject("national");
            Shares(json, "previousPct", picture.Previous);
            Shares(json, "averagePct", picture.Now);
            json.WriteEndObject();
            json.WriteStartArray("government");
            foreach (var party in contest.Government)
            {
                json.WriteStringValue(party);
            }

            json.WriteEndArray();
            json.WriteString("defending", contest.Defending);
            if (contest.AbsentShare >= Contest.ManyAbsent)
            {
                json.WriteBoolean("rivalsStoodAside", true);
            }

            json.WriteStartObject("result");
            Outcome(json, result.Turnout, result.Votes, result.Shares);
            if (result.First.Count > 1)
            {
                json.WriteString("winner", winner);
            }

            json.WriteEndObject();
        });
    }

    /// <summary>The scenario's parties that are not built in, by code: what a file must define for its entry.</summary>
    public static IReadOnlyList<Party> Parties(Scenario scenario) =>
        [.. scenario.Contest.Parties.All.Where(party => !PartyCatalogue.BuiltIn.TryGet(party.Code, out var known) || known != party)];

    /// <summary>The definition of a party as JSON.</summary>
    public static byte[] Write(Party party)
    {
        return Document(json =>
        {
            json.WriteString("name", party.Name);
            json.WriteString("colour", party.Colour);
            json.WriteString("family", JsonNamingPolicy.CamelCase.ConvertName(party.Family.ToString()));
        });
    }

    private static void Outcome(Utf8JsonWriter json, double? turnout, IReadOnlyDictionary<string, int>? votes, VoteShares shares)
    {
        if (turnout is { } fraction)
        {
            json.WriteNumber("turnoutPct", Percent(fraction));
        }

        if (votes is null)
        {
            Shares(json, "sharesPct", shares);
            return;
        }

        json.WriteStartObject("votes");
        foreach (var (key, count) in votes)
        {
            json.WriteNumber(key, count);
        }

        json.WriteEndObject();
    }

    private static void Shares(Utf8JsonWriter json, string name, VoteShares shares)
    {
        json.WriteStartObject(name);
        foreach (var (key, share) in shares)
        {
            json.WriteNumber(key, Percent(share));
        }

        json.WriteEndObject();
    }

    private static byte[] Document(Action<Utf8JsonWriter> members)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Form))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    // Four decimals of a percentage: a vote in a million.
    private static double Percent(double fraction) => Math.Round(100 * fraction, 4);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
