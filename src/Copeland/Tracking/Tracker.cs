using Copeland.Forecasts;
using Copeland.Model;
using Copeland.Scenarios;
using Copeland.Simulation;

namespace Copeland.Tracking;

/// <summary>
/// Follows a forecast day by day. Every day is forecast anew with that day as the scenario's: national polls are the embedded ones known
/// by then (with the scenario's own, if it has any), by-elections those held before, seat polls those known. All days meet the same
/// simulated errors.
/// </summary>
internal static class Tracker
{
    private const int Tellable = 3;

    /// <summary>Days that share one drawing of the normals.</summary>
    private const int Together = 8;

    /// <summary>The day the result of the referendum was known.</summary>
    private static readonly DateOnly LeaveKnown = ContestOutlook.Referendum.AddDays(1);

    /// <summary>Tracks a scenario.</summary>
    /// <param name="scenario">The scenario; where the last day is its own, that day is the forecast itself.</param>
    /// <param name="work">Days, draws, and how to stop.</param>
    /// <exception cref="ArgumentException">The days are not in order.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Track Run(Scenario scenario, TrackingWork work)
    {
        if (work.To < work.From)
        {
            throw new ArgumentException(Invariant($"The last day, {work.To:yyyy-MM-dd}, lies before the first, {work.From:yyyy-MM-dd}."), nameof(work));
        }

        var single = work with { Simulation = work.Simulation with { Threads = 1, Precision = null } };
        var beliefs = new Belief[work.To.DayNumber - work.From.DayNumber + 1];
        var forecasts = new IReadOnlyList<TrackedShare>[beliefs.Length];
        var done = 0;
        Parallel.For(
            0,
            (beliefs.Length + Together - 1) / Together,
            new ParallelOptions { MaxDegreeOfParallelism = work.Simulation.Threads, CancellationToken = work.Cancellation },
            () => new SideBySideSimulation(),
            (part, _, simulation) =>
            {
                var days = Enumerable.Range(part * Together, Math.Min(Together, beliefs.Length - (part * Together))).ToList();
                foreach (var place in days)
                {
                    beliefs[place] = Belief.Of(On(scenario, work.From.AddDays(place)));
                }

                foreach (var (place, shares) in days.Zip(Forecasts([.. days.Select(place => beliefs[place])], single, simulation)))
                {
                    forecasts[place] = shares;
                }

                work.Progress?.Report((double)Interlocked.Add(ref done, days.Count) / beliefs.Length);
                return simulation;
            },
            _ => { });
        var last = On(scenario, work.To);
        var days = Days(last, work.From, beliefs, forecasts);
        var given = beliefs[^1];
        // The line ends at the forecast itself: with the scenario's own evidence, where that differs from what every other day is given.
        if (work.LastDraws > 0 && work.To == scenario.AsOf)
        {
            beliefs[^1] = Belief.Of(scenario);
            days[^1] = days[^1] with { Candidates = Forecasts([beliefs[^1]], single with { Simulation = single.Simulation with { Draws = work.LastDraws } }, new SideBySideSimulation())[0] };
        }

        var partPolls = PartEvidence.PollsOf(last);
        return new Track(
            scenario.Contest,
            ScenarioProvenance.Of(last, given.Assumptions, work.Simulation, given.Evidence.National),
            days,
            partPolls.Count > 0 ? partPolls : last.National.KnownOn(last.AsOf),
            Movements(days, beliefs, single),
            [.. beliefs[^1].Warnings, .. Warnings(scenario, work)])
        {
            VacantSince = scenario.VacantSince,
            HasAdjustments = scenario.Adjustments.Count > 0,
            Part = partPolls.Count > 0 ? last.Part?.Part.ToString() : null,
        };
    }

    /// <summary>The scenario as it stood at the end of a day.</summary>
    private static Scenario On(Scenario scenario, DateOnly day) => scenario with
    {
        AsOf = day,
        Contest = day < LeaveKnown ? scenario.Contest with { Seat = scenario.Contest.Seat with { Leave = null } } : scenario.Contest,
        National = new NationalSource.BuiltIn
        {
            Previous = scenario.National.Previous,
            More = scenario.National switch
            {
                NationalSource.Polls polls => polls.All,
                NationalSource.BuiltIn builtIn => builtIn.More,
                _ => [],
            },
        },
    };

    private static List<IReadOnlyList<TrackedShare>> Forecasts(IReadOnlyList<Belief> beliefs, TrackingWork work, SideBySideSimulation simulation) =>
    [
        .. simulation.Run([.. beliefs.Select(belief => belief.Plan)], work.Simulation, work.Cancellation).Select(Shares),
    ];

    private static IReadOnlyList<TrackedShare> Shares(Tally tally) =>
    [
        .. Enumerable.Range(0, tally.Candidates).Select(place =>
        {
            var share = tally.Share(place);
            return new TrackedShare(tally.WinProbability(place).Value, share.Mean, share.Median, share.Quantile(0.05), share.Quantile(0.95));
        }),
    ];

    private static List<TrackedDay> Days(
        Scenario last, DateOnly from, IReadOnlyList<Belief> beliefs, IReadOnlyList<IReadOnlyList<TrackedShare>> forecasts)
    {
        var polls = last.National.KnownOn(last.AsOf).ToLookup(poll => poll.Known);
        var seatPolls = last.SeatPolls.Select(poll => poll.Poll).ToLookup(poll => poll.Known);
        var part = PartEvidence.PollsOf(last).ToLookup(poll => poll.Known);
        var held = ScenarioEvidence.ByElections(last).ToLookup(contest => contest.PollingDay.AddDays(1));
        return
        [
            .. beliefs.Select((belief, place) => from.AddDays(place) is var day
                ? new TrackedDay(day, forecasts[place], (part.Count > 0 && belief.Part is { } own ? own.In(belief.Britain) : belief.Britain).Now, [.. polls[day]], [.. seatPolls[day]], [.. held[day]]) { NewPartPolls = part[day].Count() }
                : throw new System.Diagnostics.UnreachableException()),
        ];
    }

    private static List<Movement> Movements(IReadOnlyList<TrackedDay> days, Belief[] beliefs, TrackingWork work) =>
    [
        .. LastingMoves.Of(days).Take(Tellable).Select(move => new Movement(
            days[move.First - 1], days[move.Last], Causes((beliefs[move.First - 1], beliefs[move.Last]), work), move.Place)),
    ];

    /// <summary>From one day's forecast to a later one's, one part of the evidence after the other.</summary>
    private static List<MovementCause> Causes((Belief Before, Belief After) beliefs, TrackingWork work)
    {
        var (before, after) = (beliefs.Before.Evidence, beliefs.After.Evidence);
        var polls = before with { National = after.National };
        var byElections = polls with { Momentum = after.Momentum };
        var seatPolls = byElections with { SeatPolls = after.SeatPolls };
        var steps = new[] { before, polls, byElections, seatPolls, after };
        var shares = Forecasts([.. steps.Select(beliefs.After.With)], work, new SideBySideSimulation()).ConvertAll(days => days.Select(share => share.Win).ToList());
        return
        [
            .. Enum.GetValues<MovementSource>().Select((source, step) =>
                new MovementCause(source, [.. shares[step + 1].Zip(shares[step], (now, then) => now - then)])),
        ];
    }

    private static List<string> Warnings(Scenario scenario, TrackingWork work)
    {
        var (from, ends) = (work.From, work.LastDraws > 0 && work.To == scenario.AsOf);
        var warnings = new List<string> { "The ballot and the analyst's adjustments are taken as known from the first day." };
        if (scenario.Adjustments.Count == 0)
        {
            warnings[0] = "The ballot is taken as known from the first day.";
        }

        if (scenario.ByElectionHere is { } here && from <= here)
        {
            warnings.Add(Invariant($"Who defends the seat is taken as known from the first day, though it was settled at the seat’s own by-election of {here:d MMMM yyyy}."));
        }

        if (from < LeaveKnown && scenario.Contest.Seat.Leave is not null)
        {
            warnings.Add(Invariant($"The seat’s Leave share counts from {LeaveKnown:d MMMM yyyy}, the day the referendum's result was known."));
        }

        if (scenario.National is NationalSource.Average)
        {
            warnings.Add($"The scenario gives one national average, which stands for no other day: the built-in polls are used instead{(ends ? ", and on the last day, which is the forecast itself, the average" : "")}.");
        }
        else if (scenario.National is NationalSource.Polls)
        {
            warnings.Add($"The scenario's own polls are used beside the built-in ones, each from the day it was known{(ends ? "; the last day is the forecast itself, from its own alone" : "")}.");
        }

        return warnings;
    }
}
