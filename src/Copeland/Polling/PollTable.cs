using Copeland.Statistics;

namespace Copeland.Polling;

/// <summary>The polls of one average as arrays: polls × parties, in an order that does not depend on the order they came in.</summary>
internal sealed class PollTable
{
    private readonly double[,] logOdds;
    private readonly bool[,] asked;
    private readonly bool[] whole;

    public PollTable(IReadOnlyList<Poll> polls, IReadOnlyList<string> parties, PollingAssumptions assumptions)
    {
        Polls = polls;
        Parties = parties;
        var keys = polls.Select(poll => poll.Pollster).Distinct(StringComparer.Ordinal).ToDictionary(name => name, Polling.Pollsters.Key, StringComparer.Ordinal);
        Pollsters = [.. keys.DistinctBy(pair => pair.Value).Select(pair => pair.Key)];
        var place = Pollsters.Select((name, index) => (name, index)).ToDictionary(pair => keys[pair.name], pair => pair.index, StringComparer.Ordinal);
        House = [.. polls.Select(poll => place[keys[poll.Pollster]])];
        Day = [.. polls.Select(Middle)];
        Respondents = [.. polls.Select(poll => Counted(poll, assumptions))];
        logOdds = new double[polls.Count, parties.Count];
        asked = new bool[polls.Count, parties.Count];
        whole = [.. polls.Select(RoundedFigure.AreWhole)];
        for (var poll = 0; poll < polls.Count; poll++)
        {
            for (var party = 0; party < parties.Count; party++)
            {
                if (polls[poll].Shares[parties[party]] is { } share)
                {
                    (logOdds[poll, party], asked[poll, party]) = (LogOdds.Of(share, RoundedFigure.Smallest), true);
                }
            }
        }
    }

    public IReadOnlyList<Poll> Polls { get; }

    public IReadOnlyList<string> Parties { get; }

    public IReadOnlyList<string> Pollsters { get; }

    /// <summary>Each poll's pollster as a place in <see cref="Pollsters"/>.</summary>
    public int[] House { get; }

    /// <summary>The middle of each poll's fieldwork as a day number.</summary>
    public double[] Day { get; }

    /// <summary>Respondents each poll counts for.</summary>
    public double[] Respondents { get; }

    public bool Asked(int poll, int party) => asked[poll, party];

    public double this[int poll, int party] => logOdds[poll, party];

    /// <summary>
    /// Variance that rounding leaves in a poll's log odds of a party, at its printed figure or at a level it may be closer to; 0 where the
    /// figure is taken as printed, or was not asked.
    /// </summary>
    public double RoundingVariance(int poll, int party, double? level = null) =>
        Asked(poll, party) && Polls[poll].Shares[Parties[party]] is { } share && RoundedFigure.IsCoarse(share)
            ? RoundedFigure.Variance(level ?? Math.Max(share, RoundedFigure.Smallest), whole[poll])
            : 0;

    /// <summary>Polls in a fixed order, so that sums do not depend on the order of the file.</summary>
    public static IReadOnlyList<Poll> InOrder(IEnumerable<Poll> polls) =>
        [.. polls.Order(Comparer<Poll>.Create(Compare))];

    private static int Compare(Poll one, Poll other) =>
        one.End.CompareTo(other.End) is not 0 and var end ? end
        : string.CompareOrdinal(one.Pollster, other.Pollster) is not 0 and var pollster ? pollster
        : Nullable.Compare(one.Start, other.Start) is not 0 and var start ? start
        : Nullable.Compare(one.Published, other.Published) is not 0 and var published ? published
        : Nullable.Compare(one.Sample, other.Sample) is not 0 and var sample ? sample
        : string.CompareOrdinal(Fingerprint(one), Fingerprint(other));

    private static string Fingerprint(Poll poll) => string.Join(
        ';', poll.Shares.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => Invariant($"{pair.Key}={pair.Value:R}")));

    private static double Middle(Poll poll) =>
        (poll.Start ?? poll.End).DayNumber + ((poll.End.DayNumber - (poll.Start ?? poll.End).DayNumber) / 2.0);

    private static double Counted(Poll poll, PollingAssumptions assumptions) =>
        Math.Min(poll.Sample ?? assumptions.AssumedSample, assumptions.SampleCap) * (poll.Mrp ? assumptions.MrpWeight : 1);
}
