using System.Text;
using System.Text.Json.Nodes;
using Copeland.Elections;
using Copeland.History;

namespace Copeland.Scenarios;

/// <summary>
/// A scenario written in code instead of a file. It says what the file would, by the same names and in the same units (percent where the
/// file has percent), and <see cref="Build"/> takes it through the same door: nothing is checked before.
/// </summary>
/// <remarks>What has no method of its own is set by <see cref="Scenario.With(IReadOnlyList{string})"/> or in a file.</remarks>
/// <param name="id">1 to 80 lower-case letters, digits and hyphens, the first no hyphen.</param>
/// <param name="title">The headline name, e.g. <c>Copeland by-election</c>.</param>
/// <param name="pollingDay">The day of the vote.</param>
public sealed class ScenarioBuilder(string id, string title, DateOnly pollingDay)
{
    private readonly JsonObject file = new()
    {
        ["schemaVersion"] = 1,
        ["id"] = id,
        ["title"] = title,
        ["pollingDay"] = Day(pollingDay),
    };

    /// <summary>The scenario so far as a file's text, to be kept or read elsewhere.</summary>
    public string Json => file.ToJsonString(new() { WriteIndented = true });

    /// <summary>Only what was known by the end of this day is used; the day before polling day if not said.</summary>
    public ScenarioBuilder AsOf(DateOnly day) => Set("asOf", Day(day));

    /// <summary>The constituency.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="country">Where it lies.</param>
    /// <param name="leavePct">Share of Leave in 2016, percent.</param>
    /// <param name="leavePctSd">How well that is known, points.</param>
    /// <param name="electorate">How many may vote.</param>
    public ScenarioBuilder Seat(string name, Country country, double? leavePct = null, double? leavePctSd = null, int? electorate = null) => Set("seat", Given(
        ("name", name), ("country", CountryName.Of(country)),
        ("leavePct", leavePct), ("leavePctSd", leavePctSd), ("electorate", electorate)));

    /// <summary>The seat's result at the last general election in votes by party code.</summary>
    public ScenarioBuilder PreviousVotes(DateOnly date, IEnumerable<KeyValuePair<string, int>> votes, double? turnoutPct = null)
    {
        ArgumentNullException.ThrowIfNull(votes);
        return Set("previous", Given(("date", Day(date)), ("turnoutPct", turnoutPct), ("votes", Map(votes, count => JsonValue.Create(count)))));
    }

    /// <summary>The seat's result at the last general election in percent by party code.</summary>
    public ScenarioBuilder PreviousShares(DateOnly date, IEnumerable<KeyValuePair<string, double>> sharesPct, double? turnoutPct = null)
    {
        ArgumentNullException.ThrowIfNull(sharesPct);
        return Set("previous", Given(("date", Day(date)), ("turnoutPct", turnoutPct), ("sharesPct", Shares(sharesPct))));
    }

    /// <summary>The governing parties, the Prime Minister's first.</summary>
    public ScenarioBuilder Government(params IReadOnlyList<string> parties)
    {
        ArgumentNullException.ThrowIfNull(parties);
        return Set("government", new JsonArray([.. parties.Select(code => JsonValue.Create(code))]));
    }

    /// <summary>The party that won the seat last.</summary>
    public ScenarioBuilder Defending(string party) => Set("defending", party);

    /// <summary>Adds a candidate to the ballot.</summary>
    /// <param name="party">The party's code.</param>
    /// <param name="name">The candidate's name, if known.</param>
    /// <param name="id">By which odds and results refer to it where a party's code stands twice.</param>
    /// <param name="standing">What kind of outsider it is; the record's judgement if not said.</param>
    /// <param name="restanding">Whether the outgoing member stands again here.</param>
    public ScenarioBuilder Candidate(string party, string? name = null, string? id = null, CandidateStanding? standing = null, bool? restanding = null) => Add("candidates", Given(
        ("party", party), ("id", id), ("name", name), ("standing", standing is { } kind ? kind.ToString().ToLowerInvariant() : null), ("restanding", restanding)));

    /// <summary>A party that is not built in.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="name">Its name.</param>
    /// <param name="colour">Its colour as <c>#rrggbb</c>, if it has one.</param>
    public ScenarioBuilder Party(string code, string name, string? colour = null)
    {
        Child("parties")[code] = Given(("name", name), ("colour", colour));
        return this;
    }

    /// <summary>The embedded national polls up to the scenario's day.</summary>
    public ScenarioBuilder BuiltInPolls()
    {
        Child("national")["source"] = "built-in";
        return this;
    }

    /// <summary>The poll average in percent by party code, taken as it is.</summary>
    public ScenarioBuilder NationalAverage(IEnumerable<KeyValuePair<string, double>> sharesPct)
    {
        Child("national")["averagePct"] = Shares(sharesPct);
        return this;
    }

    /// <summary>The parties in Great Britain at the last general election in percent by code; the built-in result if not said.</summary>
    public ScenarioBuilder NationalPrevious(IEnumerable<KeyValuePair<string, double>> sharesPct)
    {
        Child("national")["previousPct"] = Shares(sharesPct);
        return this;
    }

    /// <summary>Adds a national poll: percent by party code.</summary>
    public ScenarioBuilder NationalPoll(string pollster, DateOnly end, IEnumerable<KeyValuePair<string, double>> sharesPct, DateOnly? start = null, int? sample = null)
    {
        List(Child("national"), "polls").Add((JsonNode)PollOf(pollster, end, sharesPct, start, sample));
        return this;
    }

    /// <summary>Adds a poll of the seat itself: percent by party code or candidate's id.</summary>
    public ScenarioBuilder SeatPoll(string pollster, DateOnly end, IEnumerable<KeyValuePair<string, double>> sharesPct, DateOnly? start = null, int? sample = null)
    {
        ArgumentNullException.ThrowIfNull(sharesPct);
        return Add("seatPolls", PollOf(pollster, end, sharesPct, start, sample));
    }

    /// <summary>Adds the analyst's judgement: points on a candidate's share, with its standard deviation and the sentence that says why.</summary>
    public ScenarioBuilder Adjustment(string party, double points, double sd, string reason) =>
        Add("adjustments", Given(("party", party), ("points", points), ("sd", sd), ("reason", reason)));

    /// <summary>Bookmakers' odds by candidate's id, e.g. <c>9/4</c>: compared with the forecast, never an input.</summary>
    public ScenarioBuilder Market(string source, IEnumerable<KeyValuePair<string, string>> odds)
    {
        ArgumentNullException.ThrowIfNull(odds);
        return Set("market", Given(("source", source), ("odds", Map(odds, price => JsonValue.Create(price)))));
    }

    /// <summary>Overrides a named assumption of the model.</summary>
    public ScenarioBuilder Assume(string name, double mean, double sd = 0)
    {
        Child("model")[name] = Given(("mean", mean), ("sd", sd));
        return this;
    }

    /// <summary>Adds a sentence that is printed under the headline: what a reader must know and the model cannot.</summary>
    public ScenarioBuilder Note(string sentence) => Add("notes", JsonValue.Create(sentence));

    /// <summary>How to simulate.</summary>
    /// <param name="draws">1 to 10¹².</param>
    /// <param name="seed">The seed; from the id if not said.</param>
    public ScenarioBuilder Simulation(long draws, ulong? seed = null) => Set("simulation", Given(("draws", draws), ("seed", seed)));

    /// <summary>Reads and checks what was said, as a file of that text would be.</summary>
    /// <param name="terms">What it is checked against besides itself; the defaults where null.</param>
    /// <exception cref="ScenarioException">There are problems; it lists all of them.</exception>
    public Scenario Build(ScenarioTerms? terms = null) =>
        ScenarioValidator.Validate(ScenarioReader.Read(new ScenarioSource(id + ".json", Encoding.UTF8.GetBytes(Json))), [], terms);

    private static JsonObject PollOf(string pollster, DateOnly end, IEnumerable<KeyValuePair<string, double>> sharesPct, DateOnly? start, int? sample) => Given(
        ("pollster", pollster), ("start", start is { } day ? Day(day) : null), ("end", Day(end)), ("sample", sample), ("sharesPct", Shares(sharesPct)));

    private static JsonObject Given(params ReadOnlySpan<(string Name, JsonNode? Value)> fields)
    {
        var given = new JsonObject();
        foreach (var (name, value) in fields)
        {
            if (value is not null)
            {
                given[name] = value;
            }
        }

        return given;
    }

    private static JsonObject Shares(IEnumerable<KeyValuePair<string, double>> percent) => Map(percent, value => JsonValue.Create(value));

    private static JsonObject Map<T>(IEnumerable<KeyValuePair<string, T>> values, Func<T, JsonNode?> node)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new JsonObject(values.Select(pair => KeyValuePair.Create(pair.Key, node(pair.Value))));
    }

    private static string Day(DateOnly day) => Invariant($"{day:yyyy-MM-dd}");

    private static JsonArray List(JsonObject of, string name)
    {
        if (of[name] is not JsonArray list)
        {
            of[name] = list = [];
        }

        return list;
    }

    private ScenarioBuilder Set(string name, JsonNode value)
    {
        file[name] = value;
        return this;
    }

    private ScenarioBuilder Add(string name, JsonNode value)
    {
        List(file, name).Add(value);
        return this;
    }

    private JsonObject Child(string name)
    {
        if (file[name] is not JsonObject child)
        {
            file[name] = child = [];
        }

        return child;
    }
}
