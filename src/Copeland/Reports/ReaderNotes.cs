using System.Text.RegularExpressions;
using Copeland.Elections;
using Copeland.Forecasts;
using Copeland.Model;

namespace Copeland.Reports;

/// <summary>
/// What a forecast warns of, as a page prints it: without the advice to whoever writes the scenario, which the terminal and
/// <c>forecast.json</c> give, with names for codes and days as they are said.
/// </summary>
internal static partial class ReaderNotes
{
    private const string LaterVote = "The seat’s Leave vote is of the referendum of 2016, held after this contest: it stands for the kind of seat, which nobody had measured so at the time.";

    private static readonly string[] Advice = ["Better:", "Write ", "Give ", "Add ", "Check ", "Newer polls are added"];

    private static readonly IReadOnlyDictionary<string, string> Names = PartyCatalogue.BuiltIn.All
        .Where(party => party.Code is not ("Ind" or "Oth")).ToDictionary(party => party.Code, party => CandidateName.Of(party).Subject, StringComparer.Ordinal);

    /// <summary>The warnings a page prints; those that speak of the file alone are left out.</summary>
    public static IReadOnlyList<string> Of(Forecast forecast)
    {
        var names = new Dictionary<string, string>(Names, StringComparer.Ordinal);
        foreach (var party in forecast.Candidates.Select(candidate => candidate.Candidate.Party).Where(party => party.Code is not ("Ind" or "Oth")))
        {
            names[party.Code] = CandidateName.Of(party).Subject;
        }

        return [.. forecast.Warnings.Select(warning => Of(warning, names)).OfType<string>()];
    }

    /// <summary>Those among them that bear on the whole forecast and belong under its headline.</summary>
    public static IReadOnlyList<string> Grave(Forecast forecast) => [.. Of(forecast).Where(note => BearsOnAll().IsMatch(note))];

    /// <summary>Whether a warning bears on the whole forecast.</summary>
    public static bool IsGrave(string warning) => Of(warning) is { } note && BearsOnAll().IsMatch(note);

    /// <summary>Those that are left for the foot of a page.</summary>
    public static IReadOnlyList<string> Lesser(Forecast forecast) => [.. Rest(forecast).Where(note => !IsOfTheBallot(note)), .. IsOfALaterVote(forecast.Contest) ? new[] { LaterVote } : []];

    /// <summary>Whoever of note is not on the ballot, for the sentences under the headline.</summary>
    public static IReadOnlyList<string> Absent(Forecast forecast) => [.. Rest(forecast).Where(IsOfTheBallot)];

    /// <summary>Whether a contest’s Leave vote was held after it.</summary>
    internal static bool IsOfALaterVote(Contest contest) => contest.Seat.Leave is not null && contest.PollingDay < ContestOutlook.Referendum;

    private static bool IsOfTheBallot(string note) => note.StartsWith(AbsentParties.Missing.TrimEnd(':'), StringComparison.Ordinal);

    private static IReadOnlyList<string> Rest(Forecast forecast)
    {
        // A main rival that does not stand is named under the headline.
        var named = Of(forecast).Select(note => MainRivals().Match(note)).FirstOrDefault(match => match.Success)?.Groups["who"].Value;
        var rivals = named is null ? null : Bracketed().Replace(named, "");
        return [.. Of(forecast).Where(note => !IsGrave(note)).Select(note => rivals is not null && note.StartsWith(AbsentParties.Missing, StringComparison.Ordinal) ? $"Not on the ballot besides {rivals}:" + note[AbsentParties.Missing.Length..] : note)];
    }

    /// <summary>A warning up to the first sentence that speaks of the file or tells how to change it; null where that is its first.</summary>
    public static string? Of(string warning) => Of(warning, Names);

    private static string? Of(string warning, IReadOnlyDictionary<string, string> names)
    {
        var told = NotGiven().Match(warning) is { Success: true } missing ? Sentence.Start(warning[missing.Length..]) : warning;
        var kept = Sentences().Split(told).TakeWhile(sentence =>
            !Technical().IsMatch(sentence) && !Array.Exists(Advice, start => sentence.StartsWith(start, StringComparison.Ordinal))).ToList();
        return kept.Count == 0 ? null : Subjects(Listed(Days().Replace(Codes().Replace(string.Join(' ', kept), code => names.GetValueOrDefault(code.Value, code.Value)), Day)));
    }

    // Who is labelled there a sentence has as its subjects.
    private static string Subjects(string note) => note.Contains("Main rival", StringComparison.Ordinal) ? Named(note, " (")
        : note.StartsWith(RangeWarnings.VotedSince, StringComparison.Ordinal) ? Named(note, " ") : note;

    private static string Named(string note, string after) => PartyCatalogue.BuiltIn.All.Select(CandidateName.Of)
        .Aggregate(note, (told, name) => told.Replace($" {name.Label}{after}", $" {name.Subject}{after}", StringComparison.Ordinal));

    // The file's lists are those of its codes; a sentence has its "and".
    private static string Listed(string note) =>
        (note.StartsWith(AbsentParties.Missing, StringComparison.Ordinal) || note.StartsWith("Treated as ", StringComparison.Ordinal)) && note.LastIndexOf(", ", StringComparison.Ordinal) is var comma && comma > note.IndexOf(':', StringComparison.Ordinal)
            ? $"{note[..comma]} and {note[(comma + 2)..]}" : note;

    private static string Day(Match match) =>
        DateOnly.TryParseExact(match.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? DisplayNumber.Date(day) : match.Value;

    // Contests the model was not made for, and figures of another place or time.
    [GeneratedRegex(@"\bnot fitted\b|\bstand in for\b|\bmay have moved since\b|\bof the vote last time do(es)? not stand\b|\bthat this candidate took\b|\bwere votes for\b|^The seat has voted since\b|\bwhether opinion moved\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BearsOnAll();

    [GeneratedRegex(@"(?<=[.!?]) (?=\p{Lu})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sentences();

    // What is not given is the file's; what follows from it is the reader's.
    [GeneratedRegex(@"^[\w.]+ is not given: ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotGiven();

    // Addresses in the file (seat.leavePct, candidates[]), options (--polls) and JSON.
    [GeneratedRegex("""\b[a-z]+\.[a-z]\w+|\[|--[a-z]|\{|"[a-z]\w*"|^(defending|pollingDay) is""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Technical();

    [GeneratedRegex(@"\b\p{Lu}\w*\b(?! UK)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Codes();

    [GeneratedRegex(@"^Main rivals? not standing: (?<who>.+?\))\.", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MainRivals();

    [GeneratedRegex(@" \([^)]*\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\b\d{4}-\d\d-\d\d\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Days();
}
