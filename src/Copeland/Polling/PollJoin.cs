using Copeland.Elections;

namespace Copeland.Polling;

/// <summary>Finds the known poll that each added one is, and puts the two together.</summary>
internal sealed class PollJoin
{
    /// <summary>Samples further apart than this, larger over smaller, are two samples; sources round and count them differently.</summary>
    private const double SampleTolerance = 1.1;

    /// <summary>So many equal shares under another pollster's name are no accident; with an equal sample three will do.</summary>
    private const int TellingShares = 4;

    /// <summary>Days by which two sources may give the end of one poll's fieldwork differently.</summary>
    private const int SourcesDisagreeDays = 2;

    private const double SameShare = 1e-9;

    private readonly List<Poll> polls;
    private readonly ILookup<DateOnly, int> byEnd;
    private readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly List<PollOutcome> outcomes = [];

    public PollJoin(IReadOnlyList<Poll> known)
    {
        polls = [.. known];
        byEnd = Enumerable.Range(0, polls.Count).ToLookup(place => polls[place].End);
        foreach (var name in known.Select(poll => poll.Pollster))
        {
            names.TryAdd(Key(name), name);
        }
    }

    public IReadOnlyList<Poll> Polls => polls;

    public IReadOnlyList<PollOutcome> Outcomes => outcomes;

    /// <summary>Whether two polls agree on every party that both asked about, at least one.</summary>
    public static bool SameFigures(Poll left, Poll right) => Common(left, right) > 0 && Distance(left, right) < SameShare;

    /// <summary>Joins polls that are in a fixed order.</summary>
    public void Add(IReadOnlyList<Poll> added, bool keepDoubles)
    {
        var single = Folded(added);
        var candidates = from place in Enumerable.Range(0, single.Count)
                         from other in byEnd[single[place].End]
                         where IsSame(single[place], polls[other])
                         orderby SameFigures(single[place], polls[other]) ? 0 : 1, Differences(single[place], polls[other]), Distance(single[place], polls[other]), place, other
                         select (place, other);
        var matched = new Dictionary<int, int>();
        foreach (var (place, other) in candidates)
        {
            if (!matched.ContainsKey(place) && !matched.ContainsValue(other))
            {
                matched.Add(place, other);
            }
        }

        // Corrections first: a new poll may double what a known one has become.
        foreach (var (place, other) in matched.OrderBy(pair => pair.Key))
        {
            Replace(single[place], other);
        }

        foreach (var place in Enumerable.Range(0, single.Count).Where(place => !matched.ContainsKey(place)))
        {
            AddNew(single[place], keepDoubles);
        }
    }

    private void Replace(Poll poll, int place)
    {
        var known = polls[place];
        var joined = Joined(known, poll);
        var news = joined.Start != known.Start || joined.Sample != known.Sample || joined.Published != known.Published || joined.Mrp != known.Mrp
            || joined.Shares.Count != known.Shares.Count || Distance(joined, known) >= SameShare;
        outcomes.Add(new PollOutcome(poll, news ? PollFate.Replaced : PollFate.Known, known));
        polls[place] = news ? joined : known;
    }

    private void AddNew(Poll poll, bool keepDoubles)
    {
        if (!keepDoubles && polls.Find(other => IsDouble(poll, other)) is { } twin)
        {
            outcomes.Add(new PollOutcome(poll, PollFate.Double, twin));
            return;
        }

        outcomes.Add(new PollOutcome(poll, PollFate.New));
        polls.Add(poll with { Pollster = names.GetValueOrDefault(Key(poll.Pollster), poll.Pollster) });
    }

    /// <summary>Polls that stand several times in what was brought, as one.</summary>
    private List<Poll> Folded(IReadOnlyList<Poll> added)
    {
        var single = new List<Poll>();
        foreach (var poll in added)
        {
            var place = single.FindIndex(other => other.End == poll.End && IsSame(poll, other) && SameFigures(poll, other));
            if (place < 0)
            {
                single.Add(poll);
                continue;
            }

            outcomes.Add(new PollOutcome(poll, PollFate.Repeated, single[place]));
            single[place] = Joined(single[place], poll);
        }

        return single;
    }

    /// <summary>What is known with what another says laid over it; a blank deletes nothing.</summary>
    private static Poll Joined(Poll known, Poll poll) => known with
    {
        Start = poll.Start ?? known.Start,
        Published = poll.Published ?? known.Published,
        Sample = poll.Sample ?? known.Sample,
        Mrp = poll.Mrp || known.Mrp,
        Shares = new VoteShares(
        [
            .. known.Shares.Select(share => KeyValuePair.Create(share.Key, poll.Shares[share.Key] ?? share.Value)),
            .. poll.Shares.Where(share => known.Shares[share.Key] is null),
        ]),
    };

    /// <summary>
    /// Whether a poll may be a known one of the same last day: the same pollster, and no more than one of sample, first day and kind that
    /// speaks against it where the shares agree, none where they do not.
    /// </summary>
    private bool IsSame(Poll poll, Poll other) =>
        Key(poll.Pollster) == Key(other.Pollster) && Differences(poll, other) <= (SameFigures(poll, other) ? 1 : 0);

    private static int Differences(Poll poll, Poll other) =>
        (SamplesDiffer(poll, other) ? 1 : 0) + (poll.Mrp != other.Mrp ? 1 : 0) + (poll.Start is { } first && other.Start is { } second && first != second ? 1 : 0);

    private static bool SamplesDiffer(Poll poll, Poll other) => poll.Sample is { } one && other.Sample is { } two
        && Math.Max(one, two) > SampleTolerance * Math.Min(one, two);

    /// <summary>The same days, sample and shares under another name; or under the same name with a last day that sources give differently.</summary>
    public bool IsDouble(Poll poll, Poll other)
    {
        var apart = Math.Abs(poll.End.DayNumber - other.End.DayNumber);
        if (apart > SourcesDisagreeDays)
        {
            return false;
        }

        var sameSample = poll.Sample is { } one && other.Sample == one;
        var sameDays = apart == 0 && (poll.Start is null || other.Start is null || poll.Start == other.Start);
        return (Key(poll.Pollster) == Key(other.Pollster) ? apart > 0 && sameSample : sameDays && !SamplesDiffer(poll, other))
            && Common(poll, other) >= (sameSample ? TellingShares - 1 : TellingShares)
            && SameFigures(poll, other);
    }

    private static int Common(Poll left, Poll right) => left.Shares.Count(share => right.Shares[share.Key] is not null);

    private static double Distance(Poll left, Poll right) => left.Shares.Sum(share => Math.Abs((right.Shares[share.Key] ?? share.Value) - share.Value));

    private string Key(string name)
    {
        if (!keys.TryGetValue(name, out var key))
        {
            keys.Add(name, key = Pollsters.Key(name));
        }

        return key;
    }
}
