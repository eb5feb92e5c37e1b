using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Copeland.Elections;
using Copeland.History;
using Copeland.Polling;

namespace Copeland.Scenarios.Starting;

/// <summary>A first scenario of a seat, filled in from the embedded tables; what is guessed is marked CHECK in its comments.</summary>
public static partial class StartingScenario
{
    private const int IdWords = 70;

    /// <summary>The id of the scenario: the seat's name in lower-case letters, digits and hyphens, and the year.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="pollingDay">Polling day.</param>
    /// <param name="withMonth">Whether the month follows, where the year's id is taken: <c>makerfield-2026-12</c>.</param>
    public static string Id(Constituency seat, DateOnly pollingDay, bool withMonth = false)
    {
        ArgumentNullException.ThrowIfNull(seat);
        var id = new StringBuilder();
        foreach (var letter in Accents.Without(seat.Name))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                id.Append(char.ToLowerInvariant(letter));
            }
            else if (letter is not ('\'' or '’') && id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        var name = id.ToString(0, Math.Min(id.Length, IdWords)).TrimEnd('-');
        return withMonth ? Invariant($"{name}-{pollingDay:yyyy-MM}") : Invariant($"{name}-{pollingDay.Year}");
    }

    /// <summary>The id of a new scenario: the one asked for, else the seat's with the year, or with the month where a by-election of another day has the year's.</summary>
    /// <exception cref="ArgumentException">The one asked for cannot name a folder.</exception>
    public static string Id(Constituency seat, StartingPoint start)
    {
        ArgumentNullException.ThrowIfNull(seat);
        ArgumentNullException.ThrowIfNull(start);
        if (start.Id is { } id)
        {
            return IdPattern().IsMatch(id) ? id : throw new ArgumentException($"\"{id}\" is no id; an id becomes a folder's name: 1 to 80 lower-case letters, digits and hyphens, the first no hyphen, and no name that Windows keeps for devices, such as con or nul. Write one like runcorn-and-helsby-2027.");
        }

        return Id(seat, start.Day, withMonth: start.Holders.In(seat).Any(held => held.Day.Year == start.Day.Year && held.Day != start.Day));
    }

    /// <summary>The scenario file's text.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="start">What is known already.</param>
    /// <exception cref="SeatNotCoveredException">The embedded tables cannot serve this seat or day.</exception>
    /// <exception cref="ArgumentException">A party is unknown or stands twice, fewer than two stand, or the days are not in order.</exception>
    public static string Write(Constituency seat, StartingPoint start) => Begin(seat, start).Text;

    /// <summary>The same, and the names of the parties that only the list of candidates knows.</summary>
    internal static (string Text, IReadOnlyList<string> NewParties) Begin(Constituency seat, StartingPoint start)
    {
        ArgumentNullException.ThrowIfNull(seat);
        ArgumentNullException.ThrowIfNull(start);
        start.Check(seat);
        var previous = new PreviousVotes(seat);
        var polls = start.PollsInUse;
        var ballot = StartingBallot.Of(seat, previous, start, (LikelyParties.Of(Polled(seat, start, polls), seat.Country), start.Holders.Of(seat)));
        if (ballot.Candidates.Count < 2)
        {
            throw new ArgumentException($"One party is no contest: {string.Join(", ", ballot.Candidates.Select(candidate => candidate.Party))}. Name at least two, for example --party Lab --party Reform.");
        }

        var text = new StringBuilder("{\n");
        text.Append("  // Begun by \"copeland new\" from the built-in tables. Lines marked CHECK are guesses: look at them before you publish.\n");
        text.Append(start.Schema is { } schema ? $"  \"$schema\": {Json(schema)},\n" : "");
        text.Append(Invariant($"  \"schemaVersion\": 1,\n  \"id\": {Json(Id(seat, start))},\n  \"title\": {Json($"{seat.Name} by-election")},\n"));
        AppendDays(text, start, polls);
        AppendSeat(text, seat);
        AppendPrevious(text, seat, previous);
        AppendParties(text, ballot);
        AppendGovernment(text, seat, start, ballot);
        AppendCandidates(text, seat, start, ballot);
        var part = start.PollsOf(seat.Country).Count > 0 ? $" and of {seat.Country}" : "";
        text.Append($"  // The built-in polls of Great Britain{part} up to asOf (PollBase by Mark Pack, and public tables); newer ones come in with --polls FILE.csv.\n");
        text.Append("  \"national\": { \"source\": \"built-in\" }\n}\n");
        return (text.ToString(), ballot.New);
    }

    /// <summary>Shares in the polls that apply: of Great Britain, and in Scotland and Wales of these as well, the larger of the two.</summary>
    private static VoteShares Polled(Constituency seat, StartingPoint start, IReadOnlyList<Poll> polls)
    {
        var then = GeneralElections.At(Constituencies.Elected)?.InGreatBritain(seat.Country) ?? VoteShares.None;
        var britain = PollAverage.Of(polls, then, start.LastDay, PollingAssumptions.Default).PictureFor(start.Day).Now;
        var part = PollAverage.Of(start.PollsOf(seat.Country).Select(poll => poll with { Part = null }), VoteShares.None, start.LastDay, PartAssumptions.Default.Average)
            .Parties.ToDictionary(party => party.Code, party => party.Share, StringComparer.Ordinal);
        return new VoteShares(britain.Keys.Union(part.Keys, StringComparer.Ordinal)
            .Select(code => KeyValuePair.Create(code, Math.Max(britain[code] ?? 0, part.GetValueOrDefault(code)))));
    }

    private static void AppendDays(StringBuilder text, StartingPoint start, IReadOnlyList<Poll> polls)
    {
        text.Append(start.PollingDay is null
            ? Invariant($"  // CHECK: a guess, the first Thursday at least six weeks after {start.GuessedFrom:d MMMM yyyy}: vacancies are mostly filled in five to eight weeks.\n")
            : "");
        text.Append(PollingDays.Doubt(start.Day) is { } doubt ? $"  // CHECK: {doubt}.\n" : "");
        text.Append(start.Day < start.Today ? Invariant($"  // CHECK: a day that is past; today is {start.Today:d MMMM yyyy}.\n") : "");
        text.Append(Invariant($"  \"pollingDay\": \"{start.Day:yyyy-MM-dd}\",\n"));
        text.Append("  // Only what was known by the end of this day is used. Move it on when newer polls are there");
        text.Append(polls.Count == 0 ? ".\n" : Invariant($"; the newest now ends on {polls.Max(poll => poll.End):d MMMM yyyy}.\n"));
        text.Append(Invariant($"  \"asOf\": \"{start.LastDay:yyyy-MM-dd}\",\n"));
    }

    private static void AppendSeat(StringBuilder text, Constituency seat)
    {
        text.Append("  // The referendum was counted by council area: leavePct is the mean of two published estimates, leavePctSd how well it is known.\n");
        text.Append(seat.LeaveIsDoubtful ? "  // CHECK: the two estimates differ by more than 8 points here.\n" : "");
        text.Append(Invariant($"  \"seat\": {{ \"name\": {Json(seat.Name)}, \"country\": \"{seat.Country}\", \"region\": {Json(seat.Region)}, "));
        text.Append(Invariant($"\"leavePct\": {100 * seat.Leave.Mean:0.##}, \"leavePctSd\": {100 * seat.Leave.Sd:0.##}, \"electorate\": {seat.Electorate} }},\n"));
    }

    private static void AppendPrevious(StringBuilder text, Constituency seat, PreviousVotes previous)
    {
        text.Append(Invariant($"  // The general election of {Constituencies.Elected:d MMMM yyyy}"));
        text.Append(previous.Remaining.Count == 0 ? "" : $"; Oth is {string.Join(", ", previous.Remaining.Select(candidate => Invariant($"{candidate.Party} {candidate.Votes}")))}");
        text.AppendJoin("", previous.Kept.Where(pair => pair.Stood.Id is not null).Select(pair => $"; {pair.Stood.Id} is {pair.Source.Name.ReplaceLineEndings(" ")}")).Append(".\n");
        var votes = string.Join(", ", previous.ByKey.Select(entry => Invariant($"{Json(entry.Key)}: {entry.Votes}")));
        text.Append(Invariant($"  \"previous\": {{ \"date\": \"{Constituencies.Elected:yyyy-MM-dd}\", \"turnoutPct\": {100 * seat.Turnout:0.##},\n    \"votes\": {{ {votes} }} }},\n"));
    }

    private static void AppendParties(StringBuilder text, StartingBallot ballot)
    {
        if (ballot.Defined.Count > 0)
        {
            text.Append("  // CHECK: parties the program does not know; write the names and colours readers know.\n");
            var parties = ballot.Defined.Select(party => $"{Json(party.Code)}: {{ \"name\": {Json(party.Name)}, \"colour\": {Json(party.Colour)} }}");
            text.Append($"  \"parties\": {{ {string.Join(", ", parties)} }},\n");
        }
    }

    private static void AppendGovernment(StringBuilder text, Constituency seat, StartingPoint start, StartingBallot ballot)
    {
        var government = Governments.On(start.LastDay).Parties;
        text.Append($"  \"government\": [{string.Join(", ", government.Select(Json))}],\n");
        text.Append($"  // Held by {SeatStory.Of(seat, start.Holders)} CHECK whether the member has changed party since.\n");
        text.Append($"  \"defending\": {Json(ballot.Holder)},\n");
        var stands = ballot.Candidates.Any(candidate => start.IsOutgoing(seat, candidate));
        text.Append($"  // CHECK: add \"cause\": \"resignation\" or the like{(stands ? "; whoever won the seat last is on the ballot" : ", and whether the outgoing member stands again")}.\n");
        text.Append($"  \"vacancy\": {{ \"holderRestanding\": {(stands ? "true" : "false")} }},\n");
    }

    private static void AppendCandidates(StringBuilder text, Constituency seat, StartingPoint start, StartingBallot ballot)
    {
        text.Append(start.Nominated is not null ? "  // As in the list of candidates.\n"
            : start.Parties.Count > 0 ? "  // As given with --party; add names.\n"
            : "  // CHECK: a likely ballot, not a known one: the parties of last time and all above 4% in the polls. Strike out, add, and write names.\n");
        text.Append(ballot.Missing.Count > 0 ? $"  // CHECK: above 4% in the polls, but not here: {string.Join(", ", ballot.Missing)}.\n" : "");
        text.Append(start.Nominated is null && start.Parties.Count == 0 && ballot.HeldByIndependent
            ? "  // The seat was an independent's, who leaves no party behind; he or she is below, to uncomment if standing again.\n"
            : "");
        text.Append("  \"candidates\": [\n");
        text.AppendJoin("", ballot.Candidates.Select(candidate => $"    {Line(candidate, start.IsOutgoing(seat, candidate))}\n"));
        if (ballot.Idle.Count > 0)
        {
            text.Append("    // Stood last time, and are left off until known to stand: an independent stands for himself or herself, and parties this small choose their seats.\n");
            text.AppendJoin("", ballot.Idle.Select(candidate => $"    // {Line(candidate)}\n"));
        }

        text.Append("  ],\n");
    }

    private static string Line(StartingCandidate candidate, bool isOutgoing = false) => $"{{ \"party\": {Json(candidate.Party)}"
        + (candidate.Id is { } id ? $", \"id\": {Json(id)}" : "")
        + (candidate.Name is { } name ? $", \"name\": {Json(name)}" : "") + (isOutgoing ? ", \"restanding\": true" : "") + " },"
        + (candidate.Remark is { } remark ? $" // {remark.ReplaceLineEndings(" ")}" : "");

    private static string Json(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";

    [GeneratedRegex("^(?!(con|prn|aux|nul|com[0-9]|lpt[0-9])\\z)[a-z0-9][a-z0-9-]{0,79}\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IdPattern();
}
