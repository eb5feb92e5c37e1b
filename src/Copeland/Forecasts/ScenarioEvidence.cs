using Copeland.Calibration;
using Copeland.Elections;
using Copeland.History;
using Copeland.Model;
using Copeland.Polling;
using Copeland.Scenarios;

namespace Copeland.Forecasts;

/// <summary>What a scenario tells the seat model, with nothing in it that was not known by the end of its day.</summary>
internal static class ScenarioEvidence
{
    /// <summary>The evidence of a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="picture">What polls say of the country, changes from the command line included.</param>
    /// <param name="momentum">Momentum from its <see cref="EarlierResults"/>.</param>
    public static SeatEvidence Of(Scenario scenario, NationalPicture picture, IReadOnlyDictionary<Family, FamilyMomentum> momentum) =>
        new SeatEvidence(scenario.Contest, picture, momentum)
        {
            SeatPolls = SeatPolls(scenario),
            Adjustments = scenario.Adjustments,
            Turnout = scenario.Turnout,
        };

    /// <summary>The polls of the seat that were known, in the order of the file.</summary>
    public static IReadOnlyList<SeatPoll> SeatPolls(Scenario scenario) => [.. scenario.SeatPolls.Where(poll => poll.Poll.Known <= scenario.AsOf)];

    /// <summary>
    /// The day the newest poll was known that a forecast of this contest could use, of the country, of the seat's part or of the seat,
    /// whatever the scenario's own day: the last before polling day. Null where no poll was known.
    /// </summary>
    public static DateOnly? LatestPoll(Scenario scenario)
    {
        var eve = scenario with { AsOf = scenario.Contest.PollingDay.AddDays(-1) };
        return eve.National.KnownOn(eve.AsOf).Concat(PartEvidence.PollsOf(eve)).Concat(SeatPolls(eve).Select(poll => poll.Poll))
            .Select(poll => (DateOnly?)poll.Known).Max();
    }

    /// <summary>The by-elections momentum is learnt from: the Parliament's that were held before the scenario's day.</summary>
    public static IReadOnlyList<Contest> ByElections(Scenario scenario)
    {
        var (embedded, added) = Earlier(scenario);
        return
        [
            .. embedded.Select(past => PastContest.Of(past).Contest),
            .. added.Select(earlier => earlier.Contest),
        ];
    }

    /// <summary>Those by-elections with their results, as momentum takes them.</summary>
    public static IReadOnlyList<FamilyResult> EarlierResults(Scenario scenario)
    {
        var (embedded, added) = Earlier(scenario);
        var seat = scenario.Contest.Seat.Name;
        return
        [
            .. embedded.Select(past => PastContest.Of(past).Held with { IsHere = SeatHolders.IsSameSeat(past.Constituency, seat) }),
            .. added.Select(earlier => Held(earlier) with { IsHere = SeatHolders.IsSameSeat(earlier.Contest.Seat.Name, seat) }),
        ];
    }

    /// <summary>The Parliament's by-elections held before the scenario's day: the embedded ones, and those the scenario adds.</summary>
    private static (List<PastByElection> Embedded, List<EarlierByElection> Added) Earlier(Scenario scenario)
    {
        var until = scenario.ByElectionsBefore ?? scenario.AsOf;
        var embedded = History.ByElections.Before(until)
            .Where(contest => contest.PreviousGeneralElection == scenario.Contest.Previous.Date || Parliaments.Of(contest.Date) == Parliaments.Of(scenario.Contest.PollingDay))
            .Where(PastContest.IsModelled).ToList();
        var added = scenario.Earlier.Where(earlier => earlier.Contest.PollingDay < until && !earlier.RivalsStoodAside
            && embedded.All(past => past.Date != earlier.Contest.PollingDay || !SeatName.IsSame(past.Constituency, earlier.Contest.Seat.Name))).ToList();
        return (embedded, added);
    }

    private static FamilyResult Held(EarlierByElection earlier)
    {
        var eve = earlier.Contest.PollingDay.AddDays(-1);
        var outlook = ContestOutlook.Of(earlier.Contest, earlier.National.PictureOf(earlier.Contest, eve));
        return new FamilyResult(outlook,
        [
            .. outlook.Standings.Select(standing => earlier.Contest.Candidates
                .Where(candidate => candidate.Party.Family == standing.Family).Sum(candidate => earlier.Result.Shares[candidate.Id] ?? 0)),
        ]);
    }
}
