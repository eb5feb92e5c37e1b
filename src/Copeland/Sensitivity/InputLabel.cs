using Copeland.Polling;
using Copeland.Scenarios;

namespace Copeland.Sensitivity;

/// <summary>Names of inputs in words, as the subject of a sentence.</summary>
internal static class InputLabel
{
    /// <summary>The name of the input at an address; the address itself where there is no better.</summary>
    public static string Of(Scenario scenario, string address) => address.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["national", "averagePct", var party] => $"the {Name(scenario, party)} share in national polls",
        ["national", "swingPct", var from, var to] => $"a further national swing from {Name(scenario, from)} to {Name(scenario, to)}",
        ["previous", "sharesPct", var key] => $"the {Name(scenario, key)} share at the last general election",
        ["previous", "votes", var key] => $"the {Name(scenario, key)} vote at the last general election",
        ["previous", "turnoutPct"] => "turnout at the last general election",
        ["national", "previousPct", var party] => $"the {Name(scenario, party)} share across the country at the last general election",
        ["national", "polls", var number, "sharesPct", var party] =>
            PollShare((scenario.National as NationalSource.Polls)?.All ?? [], number, (Name(scenario, party), "national poll")),
        ["seatPolls", var number, "sharesPct", var key] =>
            PollShare([.. scenario.SeatPolls.Select(poll => poll.Poll)], number, (Name(scenario, key), "seat poll")),
        ["adjustments", var number, "points"] => Judgement(scenario, number),
        ["adjustments", var number, "sd"] => $"the error of {Judgement(scenario, number)}",
        ["seat", "leavePct"] => "the seat’s Leave share",
        ["seat", "leavePctSd"] => "the error of the seat’s Leave share",
        ["seat", "electorate"] => "the number of electors",
        ["turnout", "meanPct"] => "expected turnout",
        ["model", var name, "sd"] => $"the uncertainty of {AssumptionLabel.Of(name)}",
        ["model", var name, ..] => AssumptionLabel.Of(name),
        _ => address,
    };

    /// <summary>Whether an address is in percent of something, in points, or a plain number.</summary>
    public static InputUnit Unit(string address) => address.StartsWith("national.swingPct.", StringComparison.Ordinal) || address.EndsWith(".points", StringComparison.Ordinal)
        ? InputUnit.Points
        : address.Contains("Pct", StringComparison.Ordinal) ? InputUnit.Percent : InputUnit.Number;

    private static string Name(Scenario scenario, string key) =>
        scenario.Contest.Candidates.FirstOrDefault(candidate => candidate.Id == key)?.Party.Name is { } standing ? standing
        : scenario.Contest.Parties.TryGet(key, out var party) ? party.Name : key;

    /// <summary>A poll of the seat or of the country, by its place in the file.</summary>
    private static string PollShare(IReadOnlyList<Poll> polls, string number, (string Party, string Kind) of) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < polls.Count
            ? Invariant($"the {of.Party} share in {polls[place].Pollster}’s {of.Kind} of {polls[place].End:d MMMM}")
            : $"the {of.Party} share in {of.Kind} number {number}";

    private static string Judgement(Scenario scenario, string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < scenario.Adjustments.Count
            ? $"the analyst’s judgement of {Name(scenario, scenario.Adjustments[place].CandidateId)}"
            : $"the analyst’s judgement number {number}";
}
