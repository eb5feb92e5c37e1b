using Copeland.Elections;
using Copeland.History;
using Copeland.Model;

namespace Copeland.Scenarios.Rules;

/// <summary>Warns of polls of the seat that do not fit its ballot or its story.</summary>
internal static class SeatPollWarnings
{
    /// <summary>A poll that names everybody leaves a few points to rounding and to people who did not stand in the end.</summary>
    private const double Unexplained = 0.1;

    /// <summary>Whoever has less than this and does not stand is no loss to a poll.</summary>
    private const double Notable = 0.02;

    /// <summary>Warns of everything that holds for the polls of a scenario that are used.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="last">The last by-election in the seat since the general election; null where none is known.</param>
    /// <param name="findings">Where warnings go.</param>
    public static void Add(Scenario scenario, SeatByElection? last, Findings findings)
    {
        for (var place = 0; place < scenario.SeatPolls.Count; place++)
        {
            var poll = scenario.SeatPolls[place];
            if (poll.Poll.Known > scenario.AsOf)
            {
                continue;
            }

            var path = $"{ScenarioAddress.Element("seatPolls", place)} ({Quoted.Plain(poll.Poll.Pollster, 60)})";
            OfBallot(scenario.Contest, poll, path, findings);
            if (last is not null && poll.Poll.End < last.Day)
            {
                findings.Warn(Invariant($"{path} ended on {poll.Poll.End:yyyy-MM-dd}, before the by-election of {last.Day:d MMMM yyyy} in this seat, and counts all the same: take it out, unless you trust it more than that vote."));
            }
        }
    }

    private static bool IsOthers(string key) => PartyCatalogue.RepeatableCodes.Contains(key, StringComparer.Ordinal);

    private static void OfBallot(Contest contest, SeatPoll poll, string path, Findings findings)
    {
        var shares = poll.Poll.Shares;
        var named = SeatPollFigures.NamesAll(contest, shares);
        foreach (var (key, share) in shares.Where(share => share.Value >= Notable && !IsOthers(share.Key) && !SeatPollFigures.IsOnBallot(contest, share.Key)))
        {
            var fate = named || SeatPollFigures.IsLeftOut(contest, key) ? "is not used" : "counts for those on it whom the poll does not name";
            findings.Warn(Invariant($"{path} has {100 * share:0.#}% for {contest.PartyOf(key).Name}, not on the ballot: that figure {fate}. Add whoever stands to candidates, or take it out."));
        }

        if (named && 1 - shares.Total > Unexplained)
        {
            findings.Warn(Invariant($"{path} names everybody on the ballot, and its shares add up to {100 * shares.Total:0.#}%; the rest is not used, and they count in proportion. {(poll is { Kind: SeatPollKind.Poll, DontKnow: 0 } ? "Write the share of those who did not know as dontKnowPct, or correct" : "Correct")} the shares, or add whoever is missing."));
        }
    }
}
