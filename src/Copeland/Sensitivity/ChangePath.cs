using Copeland.Elections;
using Copeland.Forecasts;
using Copeland.Model;
using Copeland.Polling;
using Copeland.Scenarios;
using Copeland.Simulation;

namespace Copeland.Sensitivity;

/// <summary>
/// From a forecast of yesterday to one of today, a step at a time: first all else (the days between, what was changed in the file),
/// then the new by-elections one day after the other, then one new poll after the other in the order they were known, and last the polls
/// that today's file has no more. Every stage is a forecast on the same random numbers; the last is today's.
/// </summary>
internal sealed class ChangePath
{
    /// <summary>Days of by-elections, national polls and polls of the seat's part that have a step each; the older ones of a longer list come in together.</summary>
    private const int MostSteps = 8;

    private readonly Scenario other;
    private readonly (SimulationSettings All, SimulationSettings Paired) settings;
    private readonly CancellationToken cancellation;

    private ChangePath(Scenario other, (SimulationSettings All, SimulationSettings Paired) settings, CancellationToken cancellation) =>
        (this.other, this.settings, this.cancellation) = (other, settings, cancellation);

    /// <summary>The steps; none where the two are not of the same seat on two days, or neither a by-election nor a poll came in between.</summary>
    public static IReadOnlyList<ChangeStep> Of(
        (Scenario Scenario, PathStage Stage) first,
        (Scenario Scenario, PathStage Stage) other,
        (SimulationSettings All, SimulationSettings Paired) settings,
        CancellationToken cancellation)
    {
        var (one, two) = (first.Scenario, other.Scenario);
        if (one.Contest.Seat.Name != two.Contest.Seat.Name || one.AsOf == two.AsOf)
        {
            return [];
        }

        var (before, after) = (Polls(one), Polls(two));
        List<UsedPoll> fresh = [.. after.Except(before).OrderBy(poll => poll.Poll.Known).ThenBy(poll => poll.Poll.End).ThenBy(poll => poll.Poll.Pollster, StringComparer.Ordinal)];
        var isAverage = two.National is NationalSource.Average || one.National is NationalSource.Average;
        List<UsedPoll> told = isAverage ? [.. fresh.Where(poll => poll.Kind != ChangeKind.NationalPolls)] : fresh;
        var held = Days(ScenarioEvidence.ByElections(two).Where(contest => contest.PollingDay >= one.AsOf));
        return told.Count + held.Count == 0 ? [] : new ChangePath(two, settings, cancellation).Walk(first, other.Stage, (held, told), [.. before.Except(after)]);
    }

    private List<ChangeStep> Walk((Scenario Scenario, PathStage Stage) first, PathStage last, (List<List<Contest>> ByElections, List<UsedPoll> Polls) fresh, List<UsedPoll> gone)
    {
        List<UsedPoll> all = [.. Polls(other)];
        var missing = fresh.Polls.ToHashSet();
        var learnt = fresh.ByElections is [[var earliest, ..], ..] ? earliest.PollingDay : other.AsOf;
        var stage = At();
        var map = other.Contest.Candidates.Select(candidate => IndexOf(first.Scenario, candidate.Id)).ToArray();
        var steps = new List<ChangeStep> { Step((ChangeKind.AllElse, [], []), (first.Stage, stage), map) };
        int?[] same = [.. map.Select((_, place) => (int?)place)];
        for (var day = 0; day < fresh.ByElections.Count; day++)
        {
            learnt = day + 1 < fresh.ByElections.Count ? fresh.ByElections[day + 1][0].PollingDay : other.AsOf;
            Take((ChangeKind.ByElections, fresh.ByElections[day], []));
        }

        foreach (var group in Groups(fresh.Polls))
        {
            missing.ExceptWith(group);
            Take((group[0].Kind, [], group));
        }

        if (gone.Count > 0)
        {
            steps.Add(Step((ChangeKind.PollsLeftOut, [], gone), (stage, last), same));
        }

        return steps;

        void Take((ChangeKind Kind, IReadOnlyList<Contest> ByElections, IReadOnlyList<UsedPoll> Polls) news)
        {
            var next = learnt == other.AsOf && missing.Count + gone.Count == 0 ? last : At();
            steps.Add(Step(news, (stage, next), same));
            stage = next;
        }

        PathStage At() => PathStage.Of(With([.. all.Concat(gone).Where(poll => !missing.Contains(poll))]) with { ByElectionsBefore = learnt }, settings, cancellation);
    }

    private Scenario With(IReadOnlyList<UsedPoll> polls)
    {
        var national = other.National is NationalSource.Average
            ? other.National
            : new NationalSource.Polls(Of(ChangeKind.NationalPolls)) { Previous = other.National.Previous };
        return other with { National = national, Part = other.Part is { Average: null } part ? part with { Polls = Of(ChangeKind.PartPolls) } : other.Part, SeatPolls = [.. polls.Select(poll => poll.Seat).OfType<SeatPoll>()] };

        List<Poll> Of(ChangeKind kind) => [.. polls.Where(poll => poll.Kind == kind).Select(poll => poll.Poll)];
    }

    private static ChangeStep Step(
        (ChangeKind Kind, IReadOnlyList<Contest> ByElections, IReadOnlyList<UsedPoll> Polls) news, (PathStage Before, PathStage After) stages, int?[] before)
    {
        var pairs = new PairedDraws(stages.Before.Kept, stages.After.Kept, stages.After.Draws);
        return new ChangeStep(
            news.Kind,
            news.ByElections,
            [.. news.Polls.Select(poll => poll.Poll)],
            [.. before.Select((place, now) => place is { } then ? new Difference(stages.After.Win[now] - stages.Before.Win[then], pairs.WinError(then, now)) : (Difference?)null)],
            [.. before.Select((place, now) => place is { } then ? new Difference(stages.After.Share[now] - stages.Before.Share[then], pairs.ShareError(then, now)) : (Difference?)null)]);
    }

    // Whose results were known on one day have one step; the days before the newest together.
    private static List<List<Contest>> Days(IEnumerable<Contest> contests)
    {
        List<List<Contest>> days = [.. contests.GroupBy(contest => contest.PollingDay).OrderBy(day => day.Key).Select(day => day.ToList())];
        var together = days.Count - MostSteps;
        return together <= 0 ? days : [[.. days.Take(together).SelectMany(day => day)], .. days.Skip(together)];
    }

    // The newest with a step each; of those before, national polls together, those of the part together, and polls of the seat each by itself.
    private static List<IReadOnlyList<UsedPoll>> Groups(List<UsedPoll> fresh)
    {
        List<IReadOnlyList<UsedPoll>> together = [.. fresh.Where(poll => poll.Seat is null).GroupBy(poll => poll.Kind).Select(polls => polls.SkipLast(MostSteps).ToList()).Where(polls => polls.Count > 0)];
        return [.. together, .. fresh.Except(together.SelectMany(polls => polls)).Select(poll => new List<UsedPoll> { poll })];
    }

    private static IEnumerable<UsedPoll> Polls(Scenario scenario) =>
    [
        .. scenario.National.KnownOn(scenario.AsOf).Select(poll => new UsedPoll(poll, ChangeKind.NationalPolls, null)),
        .. PartEvidence.PollsOf(scenario).Select(poll => new UsedPoll(poll with { Part = scenario.Part?.Part.ToString() }, ChangeKind.PartPolls, null)),
        .. scenario.SeatPolls.Where(poll => poll.Poll.Known <= scenario.AsOf).Select(poll => new UsedPoll(poll.Poll, ChangeKind.SeatPoll, poll)),
    ];

    private static int? IndexOf(Scenario scenario, string id) =>
        scenario.Contest.Candidates.Select((candidate, place) => (candidate.Id, place)).Where(pair => pair.Id == id).Select(pair => (int?)pair.place).FirstOrDefault();

    private sealed record UsedPoll(Poll Poll, ChangeKind Kind, SeatPoll? Seat);
}
