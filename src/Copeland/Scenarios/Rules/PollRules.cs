using Copeland.Polling;
using Copeland.Scenarios.Documents;

namespace Copeland.Scenarios.Rules;

/// <summary>Polls, of the country or of the seat.</summary>
internal static class PollRules
{
    /// <summary>The polls that make sense, with their place in the list.</summary>
    /// <param name="written">The polls as written.</param>
    /// <param name="path">The list's address.</param>
    /// <param name="calendar">Days they must lie between.</param>
    /// <param name="codes">Known parties and candidates.</param>
    /// <param name="ofPart">The part of the country they are all of; null where each says so itself.</param>
    public static IReadOnlyList<(int Place, Poll Poll)> Polls(
        IReadOnlyList<PollDocument?> written, string path, Calendar calendar, PartyCodes codes, string? ofPart = null)
    {
        var polls = new List<(int Place, Poll Poll)>();
        for (var i = 0; i < written.Count; i++)
        {
            if (written[i] is { Pollster: { } pollster, End: { } end, SharesPct: { } shares } entry)
            {
                var here = ScenarioAddress.Element(path, i);
                var known = ShareRules.KeysAreKnown(shares.Keys, here + ".sharesPct", codes);
                var inOrder = InOrder(entry, end, here, calendar);
                var part = (entry as NationalPollDocument)?.Part;
                var fractions = entry is SeatPollDocument
                    ? ShareRules.Partial(shares, here + ".sharesPct", calendar.Findings)
                    : ShareRules.National(shares, here + ".sharesPct", ofPart ?? part, calendar.Findings);
                if (fractions is not null && known && inOrder)
                {
                    polls.Add((i, new Poll(pollster, entry.Start, end, entry.Published, entry.Sample, fractions) { Part = part }));
                }
            }
        }

        WarnOfDuplicates(polls, path, calendar.Findings);
        List<(int Place, Poll Poll)> used = [.. polls.Where(entry => entry.Poll.Known <= calendar.AsOf)];
        WarnOfDoubles(used, path, calendar.Findings);
        WarnOfSmall(used, path, calendar.Findings);
        WarnOfParts(polls, path, calendar.Findings);
        WarnOfLater(polls, path, calendar);
        return polls;
    }

    private static bool InOrder(PollDocument poll, DateOnly end, string path, Calendar calendar)
    {
        var findings = calendar.Findings;
        if (poll.Start is { } start && start > end)
        {
            findings.Report(path + ".start", Invariant($"is {start:yyyy-MM-dd}, after the end of fieldwork, {end:yyyy-MM-dd}; fieldwork starts before it ends. Swap or correct the dates."));
            return false;
        }

        if (poll.Published is { } published && published < end)
        {
            findings.Report(path + ".published", Invariant($"is {published:yyyy-MM-dd}, before the end of fieldwork, {end:yyyy-MM-dd}; a poll is published after it. Correct one of them."));
            return false;
        }

        if (end > calendar.PollingDay)
        {
            findings.Report(path + ".end", Invariant($"is {end:yyyy-MM-dd}, after polling day, {calendar.PollingDay:yyyy-MM-dd}; a forecast uses polls from before the vote. Check the year, or remove the poll."));
            return false;
        }

        if (end < calendar.Previous)
        {
            findings.Report(path + ".end", Invariant($"is {end:yyyy-MM-dd}, before the last general election, {calendar.Previous:yyyy-MM-dd}, whose result overtook it; polls since then are used. Check the year, or remove the poll."));
            return false;
        }

        if (poll.Start is { } first && end.DayNumber - first.DayNumber >= Poll.MostDays)
        {
            findings.Report(path + ".start", Invariant($"is {first:yyyy-MM-dd}, {end.DayNumber - first.DayNumber} days before the end of fieldwork, {end:yyyy-MM-dd}; no poll takes so long. Check the year."));
            return false;
        }

        return true;
    }

    private static void WarnOfDuplicates(IReadOnlyList<(int Place, Poll Poll)> polls, string path, Findings findings)
    {
        foreach (var same in polls.GroupBy(entry => (entry.Poll.Pollster, entry.Poll.Start, entry.Poll.End, entry.Poll.Shares)).Where(group => group.Count() > 1))
        {
            var places = string.Join(" and ", same.Select(entry => ScenarioAddress.Element(path, entry.Place)));
            findings.Warn($"{places} are the same poll ({Quoted.Plain(same.Key.Pollster, 60)}); it counts more than once.");
        }
    }

    // As of national polls in a file: the same figures of the same days under a second name.
    private static void WarnOfDoubles(IReadOnlyList<(int Place, Poll Poll)> polls, string path, Findings findings)
    {
        var join = new PollJoin([]);
        foreach (var entries in polls.GroupBy(entry => entry.Poll.End).Select(group => group.ToList()).Where(group => group.Count > 1))
        {
            for (var i = 1; i < entries.Count; i++)
            {
                if (entries.Take(i).FirstOrDefault(entry => join.IsDouble(entry.Poll, entries[i].Poll)) is { Poll: { } twin } other)
                {
                    findings.Warn($"{ScenarioAddress.Element(path, other.Place)} ({Quoted.Plain(twin.Pollster, 60)}) and {ScenarioAddress.Element(path, entries[i].Place)} ({Quoted.Plain(entries[i].Poll.Pollster, 60)}) have the same days and figures and are most likely one poll; both count. Take one out.");
                }
            }
        }
    }

    private static void WarnOfSmall(IReadOnlyList<(int Place, Poll Poll)> polls, string path, Findings findings)
    {
        foreach (var (place, poll) in polls.Where(entry => entry.Poll.Sample < Poll.FewestRespondents))
        {
            findings.Warn(Invariant($"{ScenarioAddress.Element(path, place)} ({Quoted.Plain(poll.Pollster, 60)}) has a sample of {poll.Sample}, which no published poll has: check it."));
        }
    }

    private static void WarnOfParts(IReadOnlyList<(int Place, Poll Poll)> polls, string path, Findings findings)
    {
        foreach (var (place, poll) in polls)
        {
            if (poll.Part is { } part)
            {
                findings.Warn($"{ScenarioAddress.Element(path, place)} ({Quoted.Plain(poll.Pollster, 60)}) is a poll of {Quoted.Plain(part, 40)}: it says nothing of Great Britain and is not averaged.");
            }
            else if (path.StartsWith("national", StringComparison.Ordinal) && PollIntake.IsLikeAPart(poll))
            {
                findings.Warn($"{ScenarioAddress.Element(path, place)} ({Quoted.Plain(poll.Pollster, 60)}) has the SNP or Plaid Cymru at a share of Great Britain that only their own country can give: check that it is no poll of a part, which says so in \"area\".");
            }
        }
    }

    private static void WarnOfLater(IReadOnlyList<(int Place, Poll Poll)> polls, string path, Calendar calendar)
    {
        var later = polls.Count(entry => entry.Poll.Known > calendar.AsOf);
        if (later > 0)
        {
            calendar.Findings.Warn(Invariant($"{Some(later, polls.Count)} in {path} became known after {calendar.AsOf:yyyy-MM-dd} and {(later == 1 ? "is" : "are")} not used."));
        }
    }

    private static string Some(int count, int all) => all == 1 ? "The one poll" : count == all ? Invariant($"All {all} polls") : Invariant($"{count} of the {all} polls");
}
