using Copeland.Elections;
using Copeland.History;
using Copeland.Polling;
using Copeland.Statistics;

namespace Copeland.Scenarios;

/// <summary>What a scenario's polls of Scotland or Wales show beyond the swing of Great Britain.</summary>
internal static class PartEvidence
{
    // Great Britain's polls averaged as slowly as the part's.
    private static readonly PollingAssumptions Slow = PollingAssumptions.Default with { RecencyHalfLifeDays = PartAssumptions.Default.Average.RecencyHalfLifeDays };

    /// <summary>The part's own swing; null where no poll of its seat's part was known on its day.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="britain">What polls say of Great Britain on its day, before changes from the command line.</param>
    public static PartSwing? Of(Scenario scenario, NationalPicture britain) => scenario.Part is { } source ? Of(source, scenario, britain) : null;

    /// <summary>The same with the shares that the scenario sets, and the picture of the part by it.</summary>
    public static (PartSwing Swing, NationalPicture Picture)? PictureOf(Scenario scenario)
    {
        var britain = scenario.Picture();
        return Of(scenario, scenario.National.PictureOf(scenario.Contest, scenario.AsOf))?.With(scenario.PartShares, britain) is { } swing ? (swing, swing.In(britain)) : null;
    }

    private static PartSwing? Of(PartSource source, Scenario scenario, NationalPicture britain)
    {
        var eve = scenario.Contest.PollingDay.AddDays(-1);
        var assumptions = PartAssumptions.Default;
        var (name, previous) = (source.Part.ToString(), PartyLineage.At(source.Previous, scenario.AsOf));
        if (source.Average is { } given)
        {
            return PartSwing.Of((name, previous), Alone(PartyLineage.At(given, scenario.AsOf), assumptions.Average), new(britain.Previous, britain.Now, britain.Now), eve.DayNumber - scenario.AsOf.DayNumber, assumptions) with
            {
                Notes = [Invariant($"The swing is that of {name}, by the average the scenario gives; it counts as one poll of {assumptions.Average.AssumedSample:#,0} interviews.")],
            };
        }

        var average = AverageOf(source, scenario, previous);
        if (average.Weights.Count == 0)
        {
            return null;
        }

        var day = DateOnly.FromDayNumber((int)Math.Round(average.EffectiveDay));
        return PartSwing.Of(
            (name, previous),
            average.Parties.ToDictionary(party => party.Code, party => new Estimate(party.Share, party.ResultError), StringComparer.Ordinal),
            new(britain.Previous, BritainOn(day, scenario, (britain, PollingAssumptions.Default)), britain.Now)
            {
                SlowlyThen = BritainOn(day, scenario, (britain, Slow)),
                SlowlyNow = scenario.National is NationalSource.Average ? britain.Now : BritainOn(scenario.AsOf, scenario, (britain, Slow)),
            },
            eve.DayNumber - day.DayNumber,
            assumptions) with
        { Notes = [Note(name, average, scenario.AsOf)] };
    }

    /// <summary>Those of the part's polls that the average still counts on the scenario's day, oldest first; none where the scenario gives an average or the seat lies in no part.</summary>
    public static IReadOnlyList<Poll> CountedOf(Scenario scenario) => scenario.Part is { Average: null } source
        ? [.. AverageOf(source, scenario, PartyLineage.At(source.Previous, scenario.AsOf)).Weights.Select(weight => weight.Poll).OrderBy(poll => poll.End)]
        : [];

    private static PollAverage AverageOf(PartSource source, Scenario scenario, VoteShares previous) =>
        PollAverage.Of(Polls(source, scenario), previous, scenario.AsOf, PartAssumptions.Default.Average);

    /// <summary>The polls of the seat's part that are known on a scenario's day, oldest first; none where the scenario gives the part an average or the seat lies in none.</summary>
    public static IReadOnlyList<Poll> PollsOf(Scenario scenario) =>
        scenario.Part is { Average: null } source ? [.. Polls(source, scenario).Where(poll => poll.Known <= scenario.AsOf).OrderBy(poll => poll.Known)] : [];

    // The part's polls, with those that the scenario's national source brings for it.
    private static IReadOnlyList<Poll> Polls(PartSource source, Scenario scenario)
    {
        var join = new PollJoin([.. source.Polls.Select(poll => poll with { Part = null })]);
        join.Add([.. scenario.National.Parts.Where(poll => poll.Part == source.Part.ToString() && IsSince(poll, scenario.Contest.Previous.Date)).Select(poll => PartyLineage.At(poll, scenario.AsOf) with { Part = null })], keepDoubles: false);
        return join.Polls;
    }

    // What was asked before the last general election is overtaken by its result.
    private static bool IsSince(Poll poll, DateOnly elected) => (poll.Start ?? poll.End) > elected;

    // The polls of Great Britain that the scenario uses, or the embedded ones where those begin later than the part's.
    private static VoteShares BritainOn(DateOnly day, Scenario scenario, (NationalPicture Picture, PollingAssumptions Assumptions) britain)
    {
        List<Poll> own = [.. scenario.National.KnownOn(scenario.AsOf).Where(poll => poll.Known <= day)];
        var polls = own.Count > 0 ? own : day >= BuiltInPolls.First ? BuiltInPolls.UpTo(day) : [];
        return polls.Count == 0 ? britain.Picture.Now : PollAverage.Of(polls, britain.Picture.Previous, day, britain.Assumptions).PictureFor(day).Now;
    }

    // One poll of the assumed size, with its house's lean and what averages miss results by.
    private static Dictionary<string, Estimate> Alone(VoteShares shares, PollingAssumptions assumptions)
    {
        var variance = (assumptions.DesignEffect / assumptions.AssumedSample) + (1 / assumptions.HouseRespondents) + (1 / assumptions.ResultRespondents);
        return shares.Where(share => share.Value is > 0 and < 1)
            .ToDictionary(share => share.Key, share => new Estimate(share.Value, Math.Sqrt(variance * (1 - share.Value) / share.Value)), StringComparer.Ordinal);
    }

    private static string Note(string part, PollAverage average, DateOnly asOf)
    {
        var newest = average.Weights.Max(weight => weight.Poll.End);
        var unknown = average.Weights.Count(weight => weight.Poll.Sample is null);
        var (isOne, days) = (average.Weights.Count == 1, asOf.DayNumber - newest.DayNumber);
        return (days > PollAverage.OldAfterDays
                ? Invariant($"The newest poll of {part} for Westminster used here ended on {newest:d MMMM yyyy}, {days} days before {asOf:d MMMM yyyy}. {(isOne ? "That poll is" : $"The {NumberText.Of(average.Weights.Count)} polls there are")} carried forward by Great Britain’s swing, and opinion there may have moved since.")
                : Invariant($"The swing is {part}’s own, by {(isOne ? "one poll there" : $"{NumberText.Of(average.Weights.Count)} polls there, the newest")} of {newest:d MMMM yyyy}, carried forward by Great Britain’s swing."))
            + (unknown > 0 ? Invariant($" {OfUnknownSize(unknown, isOne)} treated as {PartAssumptions.Default.Average.AssumedSample:#,0} interviews.") : "");
    }

    private static string OfUnknownSize(int unknown, bool isOne) =>
        isOne ? "It is of unknown size,"
        : unknown == 1 ? "One of them is of unknown size,"
        : $"{char.ToUpperInvariant(NumberText.Of(unknown)[0])}{NumberText.Of(unknown)[1..]} of them are of unknown size, each";
}
