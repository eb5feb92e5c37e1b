using System.Text;
using System.Text.Encodings.Web;
using Copeland.Elections;
using Copeland.History;

namespace Copeland.Scenarios.Starting;

/// <summary>A first scenario of a seat, filled in from the embedded tables; what is guessed is marked CHECK in its comments.</summary>
public static class StartingScenario
{
    private const int IdWords = 70;

    /// <summary>The id of the scenario: the seat's name in lower-case letters, digits and hyphens, and the year.</summary>
    public static string Id(Constituency seat, DateOnly pollingDay)
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
        return Invariant($"{name}-{pollingDay.Year}");
    }

    /// <summary>The scenario file's text.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="start">What is known already.</param>
    /// <exception cref="SeatNotCoveredException">The embedded tables cannot serve this seat or day.</exception>
    /// <exception cref="ArgumentException">A party is unknown or stands twice, or the days are not in order.</exception>
    public static string Write(Constituency seat, StartingPoint start)
    {
        ArgumentNullException.ThrowIfNull(seat);
        ArgumentNullException.ThrowIfNull(start);
        start.Check(seat);
        var ballot = StartingBallot.Of(seat, start.Parties);
        var text = new StringBuilder("{\n");
        text.Append("  // Begun by \"copeland new\" from the built-in tables. Lines marked CHECK are guesses: look at them before you publish.\n");
        text.Append(start.Schema is { } schema ? $"  \"$schema\": {Json(schema)},\n" : "");
        text.Append(Invariant($"  \"schemaVersion\": 1,\n  \"id\": {Json(Id(seat, start.Day))},\n  \"title\": {Json($"{seat.Name} by-election")},\n"));
        AppendDays(text, start);
        AppendSeat(text, seat);
        AppendPrevious(text, seat, ballot);
        AppendGovernment(text, start, ballot);
        AppendCandidates(text, start, ballot);
        text.Append("  // The built-in polls of Great Britain up to asOf (PollBase by Mark Pack, and public tables); newer ones come in with --polls FILE.csv.\n");
        text.Append("  \"national\": { \"source\": \"built-in\" }\n}\n");
        return text.ToString();
    }

    private static void AppendDays(StringBuilder text, StartingPoint start)
    {
        text.Append(start.PollingDay is null
            ? Invariant($"  // CHECK: a guess, six weeks after the newest poll ({start.NewestPoll:d MMMM yyyy}), a {start.Day.DayOfWeek}; by-elections are held on Thursdays. It moves the forecast only through how far polls may drift.\n")
            : "");
        text.Append(Invariant($"  \"pollingDay\": \"{start.Day:yyyy-MM-dd}\",\n"));
        text.Append("  // Only what was known by the end of this day is used. Move it on when newer polls are there.\n");
        text.Append(Invariant($"  \"asOf\": \"{start.LastDay:yyyy-MM-dd}\",\n"));
    }

    private static void AppendSeat(StringBuilder text, Constituency seat)
    {
        text.Append("  // The referendum was counted by council area: leavePct is the mean of two published estimates, leavePctSd how well it is known.\n");
        text.Append(seat.LeaveIsDoubtful ? "  // CHECK: the two estimates differ by more than 8 points here.\n" : "");
        text.Append(Invariant($"  \"seat\": {{ \"name\": {Json(seat.Name)}, \"country\": \"{seat.Country}\", \"region\": {Json(seat.Region)}, "));
        text.Append(Invariant($"\"leavePct\": {100 * seat.Leave.Mean:0.##}, \"leavePctSd\": {100 * seat.Leave.Sd:0.##}, \"electorate\": {seat.Electorate} }},\n"));
    }

    private static void AppendPrevious(StringBuilder text, Constituency seat, StartingBallot ballot)
    {
        text.Append(Invariant($"  // The general election of {Constituencies.Elected:d MMMM yyyy}"));
        text.Append(ballot.Remaining.Count == 0 ? ".\n" : $"; Oth is {string.Join(", ", ballot.Remaining.Select(candidate => Invariant($"{candidate.Party} {candidate.Votes}")))}.\n");
        var votes = string.Join(", ", ballot.Votes.Select(entry => Invariant($"{Json(entry.Key)}: {entry.Votes}")));
        text.Append(Invariant($"  \"previous\": {{ \"date\": \"{Constituencies.Elected:yyyy-MM-dd}\", \"turnoutPct\": {100 * seat.Turnout:0.##},\n    \"votes\": {{ {votes} }} }},\n"));
        if (ballot.Defined.Count > 0)
        {
            text.Append("  // CHECK: local parties by the short name of the tables; write the names readers know.\n");
            var parties = ballot.Defined.Select(candidate => $"{Json(candidate.Party)}: {{ \"name\": {Json($"{candidate.Party} ({candidate.Name})")}, \"colour\": \"#888888\" }}");
            text.Append($"  \"parties\": {{ {string.Join(", ", parties)} }},\n");
        }
    }

    private static void AppendGovernment(StringBuilder text, StartingPoint start, StartingBallot ballot)
    {
        var government = Governments.On(start.LastDay).Parties;
        text.Append($"  \"government\": [{string.Join(", ", government.Select(Json))}],\n");
        text.Append("  // CHECK: the winner of the general election; write another if the seat has changed hands since.\n");
        text.Append($"  \"defending\": {Json(ballot.Defending)},\n");
        text.Append("  // CHECK: add \"cause\": \"resignation\" or the like, and whether the outgoing member stands again.\n");
        text.Append("  \"vacancy\": { \"holderRestanding\": false },\n");
    }

    private static void AppendCandidates(StringBuilder text, StartingPoint start, StartingBallot ballot)
    {
        text.Append(start.Parties.Count > 0
            ? "  // As given with --party; add names.\n"
            : "  // CHECK: the parties that stood last time; strike out those that do not stand, add those that do, and names.\n");
        text.Append(start.Parties.Count == 0 && ballot.WonByIndependent
            ? "  // The seat was an independent's, who leaves no party behind; add { \"party\": \"Ind\" } if he or she stands again.\n"
            : "");
        var lines = ballot.Candidates.Select(candidate => $"    {{ \"party\": {Json(candidate.Party)}"
            + (candidate.Id is { } id ? $", \"id\": {Json(id)}" : "")
            + (candidate.Name is { } name ? $", \"name\": {Json(name)}" : "") + " }");
        text.Append($"  \"candidates\": [\n{string.Join(",\n", lines)}\n  ],\n");
    }

    private static string Json(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";
}
