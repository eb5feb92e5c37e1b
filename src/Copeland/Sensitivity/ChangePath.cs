using Copeland.Model;
using Copeland.Polling;
using Copeland.Scenarios;
using Copeland.Simulation;

namespace Copeland.Sensitivity;

/// <summary>
/// From a forecast of yesterday to one of today, a step at a time: first all that is not polls (the days between, what was changed in the
/// file), then one new poll after the other in the order they were known, and last the polls that today's file has no more. Every stage is
/// a forecast on the same random numbers; the last is today's.
/// </summary>
internal sealed class ChangePath
{
    /// <summary>Polls that have a step each; the older ones of a longer list come in together.</summary>
    private const int MostSteps = 8;

    private readonly Scenario other;
    private readonly (SimulationSettings All, SimulationSettings Paired) settings;
    private readonly CancellationToken cancellation;

    private ChangePath(Scenario other, (SimulationSettings All, SimulationSettings Paired) settings, CancellationToken cancellation) =>
        (this.other, this.settings, this.cancellation) = (other, settings, cancellation);

    /// <summary>The steps; none where the two are not of the same seat on two days, or no poll came in between.</summary>
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
        return fresh.Count == 0 || (isAverage && fresh.TrueForAll(poll => poll.Seat is null))
            ? []
            : new ChangePath(two, settings, cancellation).Walk(first, other.Stage, isAverage ? [.. fresh.Where(poll => poll.Seat is not null)] : fresh, [.. before.Except(after)]);
    }

    private List<ChangeStep> Walk((Scenario Scenario, PathStage Stage) first, PathStage last, List<UsedPoll> fresh, List<UsedPoll> gone)
    {
        List<UsedPoll> all = [.. Polls(other)];
        var groups = Groups(fresh);
        var missing = fresh.ToHashSet();
        var stage = At();
        var map = other.Contest.Candidates.Select(candidate => IndexOf(first.Scenario, candidate.Id)).ToArray();
        var steps = new List<ChangeStep> { Step(ChangeKind.AllElse, [], (first.Stage, stage), map) };
        int?[] same = [.. map.Select((_, place) => (int?)place)];
        foreach (var group in groups)
        {
            missing.ExceptWith(group);
            var next = missing.Count == 0 && gone.Count == 0 ? last : At();
            steps.Add(Step(group[0].Seat is null ? ChangeKind.NationalPolls : ChangeKind.SeatPoll, group, (stage, next), same));
            stage = next;
        }

        if (gone.Count > 0)
        {
            steps.Add(Step(ChangeKind.PollsLeftOut, gone, (stage, last), same));
        }

        return steps;

        PathStage At() => PathStage.Of(With([.. all.Concat(gone).Where(poll => !missing.Contains(poll))]), settings, cancellation);
    }

    private Scenario With(IReadOnlyList<UsedPoll> polls)
    {
        var national = other.National is NationalSource.Average
            ? other.National
            : new NationalSource.Polls([.. polls.Where(poll => poll.Seat is null).Select(poll => poll.Poll), .. other.National.Parts]) { Previous = other.National.Previous };
        return other with { National = national, SeatPolls = [.. polls.Select(poll => poll.Seat).OfType<SeatPoll>()] };
    }

    private static ChangeStep Step(ChangeKind kind, IReadOnlyList<UsedPoll> polls, (PathStage Before, PathStage After) stages, int?[] before)
    {
        var pairs = new PairedDraws(stages.Before.Kept, stages.After.Kept, stages.After.Draws);
        return new ChangeStep(
            kind,
            [.. polls.Select(poll => poll.Poll)],
            [.. before.Select((place, now) => place is { } then ? new Difference(stages.After.Win[now] - stages.Before.Win[then], pairs.WinError(then, now)) : (Difference?)null)],
            [.. before.Select((place, now) => place is { } then ? new Difference(stages.After.Share[now] - stages.Before.Share[then], pairs.ShareError(then, now)) : (Difference?)null)]);
    }

    // The newest with a step each; of those before, national polls together and polls of the seat each by itself.
    private static List<IReadOnlyList<UsedPoll>> Groups(List<UsedPoll> fresh)
    {
        var nationals = fresh.Where(poll => poll.Seat is null).ToList();
        var together = nationals.Take(Math.Max(0, nationals.Count - MostSteps)).ToList();
        var groups = new List<IReadOnlyList<UsedPoll>>();
        if (together.Count > 0)
        {
            groups.Add(together);
        }

        groups.AddRange(fresh.Except(together).Select(poll => new List<UsedPoll> { poll }));
        return groups;
    }

    private static IEnumerable<UsedPoll> Polls(Scenario scenario) =>
    [
        .. scenario.National.KnownOn(scenario.AsOf).Select(poll => new UsedPoll(poll, null)),
        .. scenario.SeatPolls.Where(poll => poll.Poll.Known <= scenario.AsOf).Select(poll => new UsedPoll(poll.Poll, poll)),
    ];

    private static int? IndexOf(Scenario scenario, string id) =>
        scenario.Contest.Candidates.Select((candidate, place) => (candidate.Id, place)).Where(pair => pair.Id == id).Select(pair => (int?)pair.place).FirstOrDefault();

    private sealed record UsedPoll(Poll Poll, SeatPoll? Seat);
}
