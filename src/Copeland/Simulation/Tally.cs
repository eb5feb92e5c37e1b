using Copeland.Sampling;
using Copeland.Statistics;

namespace Copeland.Simulation;

/// <summary>
/// What happened in the draws: counts and sums, no draws. Everything is held in whole numbers, so the order in which draws were
/// added does not show. A tally can be handed to <see cref="Simulator"/> again, which then allocates nothing.
/// </summary>
internal sealed class Tally
{
    private SamplingPlan? plan;
    private TallyLayout? layout;
    private long[] counts = [];
    private BlockSimulation[] workers = [];

    /// <summary>Number of simulated elections.</summary>
    public long Draws { get; internal set; }

    /// <summary>Elections whose winner was decided by lot.</summary>
    public long Ties { get; internal set; }

    /// <summary>Number of candidates.</summary>
    public int Candidates => Layout.Candidates;

    /// <summary>Probability that the majority is of 50 votes or fewer; null without an electorate.</summary>
    public ProbabilityEstimate? Recount => Plan.Options.Electorate is null ? null : Probability(Recounts, ReplicateCounts.Recount);

    /// <summary>The winner's lead as a fraction of the valid vote, whoever wins.</summary>
    public Histogram Majority => Describe(Layout.MajoritySum, (0, 1), MajorityCounts());

    /// <summary>The winner's lead in votes; null without an electorate.</summary>
    public Histogram? MajorityVotes => Plan.Options.Electorate is { } electorate
        ? Describe(Layout.VotesSum, (0, electorate), Slice(Layout.Votes, Layout.Bins.Votes))
        : null;

    /// <summary>Turnout as a fraction of the electorate.</summary>
    public Histogram Turnout => Describe(Layout.TurnoutSum, (0, 1), Slice(Layout.Turnout, Layout.Bins.Turnout));

    /// <summary>The second of the plan's pair minus the first, fractions of the valid vote; null without a pair.</summary>
    public Histogram? PairDifference => Plan.Options.Pair is null
        ? null
        : Describe(Layout.PairSum, (-1, 1), Slice(Layout.Pair, Layout.Bins.Pair));

    internal SamplingPlan Plan => plan ?? throw new InvalidOperationException("Nothing has been simulated yet.");

    internal TallyLayout Layout => layout ?? throw new InvalidOperationException("Nothing has been simulated yet.");

    /// <summary>Draws with a majority of 50 votes or fewer.</summary>
    internal long Recounts { get; set; }

    internal Span<long> Counts => counts.AsSpan(0, Layout.Length);

    internal ExactSums Sums { get; } = new();

    /// <summary>Scrambled points of the last simulation that used any.</summary>
    internal ScrambledSobol Points { get; } = new();

    internal ReplicateCounts Replicates { get; } = new();

    /// <summary>Probability that a candidate wins.</summary>
    public ProbabilityEstimate WinProbability(int candidate) => Probability(Wins(candidate), ReplicateCounts.Win(candidate));

    /// <summary>Probability that a candidate comes second.</summary>
    public ProbabilityEstimate SecondProbability(int candidate) =>
        Probability(Seconds(Checked(candidate)), ReplicateCounts.Second(candidate));

    /// <summary>Probability that a candidate polls below the deposit's threshold.</summary>
    public ProbabilityEstimate LostDepositProbability(int candidate) =>
        Probability(LostDeposits(Checked(candidate)), ReplicateCounts.LostDeposit(candidate));

    /// <summary>A candidate's share of the valid vote, as a fraction.</summary>
    public Histogram Share(int candidate) =>
        Describe(Checked(candidate), (0, 1), Slice(Layout.Share(candidate), Layout.Bins.Share));

    /// <summary>The majority where a candidate wins, fractions of the valid vote; null where it never won.</summary>
    public Histogram? MajorityByWinner(int candidate)
    {
        var wins = Wins(Checked(candidate));
        if (wins == 0)
        {
            return null;
        }

        return wins == Draws
            ? Majority
            : Histogram.FromCounts(0, 1, Slice(Layout.Majority + (candidate * Layout.Bins.Majority), Layout.Bins.Majority));
    }

    /// <summary>How often one candidate won and another came second.</summary>
    public long OrderCount(int winner, int runnerUp) => counts[Layout.Order + (Checked(winner) * Candidates) + Checked(runnerUp)];

    /// <summary>How often a candidate won.</summary>
    public long Wins(int candidate)
    {
        var row = counts.AsSpan(Layout.Order + (Checked(candidate) * Candidates), Candidates);
        var wins = 0L;
        foreach (var count in row)
        {
            wins += count;
        }

        return wins;
    }

    /// <summary>Place on the ballot of the candidate that won most often; the first of several.</summary>
    public int Leader()
    {
        var leader = 0;
        for (var candidate = 1; candidate < Candidates; candidate++)
        {
            leader = Wins(candidate) > Wins(leader) ? candidate : leader;
        }

        return leader;
    }

    /// <summary>SHA-256 over all counts and the bits of all sums: equal for equal results.</summary>
    public string Digest() => TallyDigest.Of(this);

    internal long Seconds(int candidate)
    {
        var seconds = 0L;
        for (var winner = 0; winner < Candidates; winner++)
        {
            seconds += counts[Layout.Order + (winner * Candidates) + candidate];
        }

        return seconds;
    }

    internal long LostDeposits(int candidate)
    {
        var lost = 0L;
        foreach (var count in counts.AsSpan(Layout.Share(candidate), Plan.DepositEdge))
        {
            lost += count;
        }

        return lost;
    }

    private int Checked(int candidate)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(candidate);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(candidate, Candidates);
        return candidate;
    }

    private long[] MajorityCounts()
    {
        var all = new long[Layout.Bins.Majority];
        for (var cell = 0; cell < Candidates * all.Length; cell++)
        {
            all[cell % all.Length] += counts[Layout.Majority + cell];
        }

        return all;
    }

    private long[] Slice(int start, int length) => counts.AsSpan(start, length).ToArray();

    private Histogram Describe(int quantity, (double Low, double High) range, long[] observed)
    {
        // Votes are summed as a share of the electorate; every other quantity in the unit of its range.
        var unit = quantity == Layout.VotesSum ? range.High : 1;
        var (mean, sd) = Sums.Moments(quantity, Draws);
        return new Histogram(range.Low, range.High, observed, (Plan.Centre[quantity] + mean) * unit, sd * unit);
    }

    private ProbabilityEstimate Probability(long count, int occurrence)
    {
        if (Draws == 0)
        {
            throw new InvalidOperationException("Nothing has been simulated yet.");
        }

        var value = (double)count / Draws;
        var error = CountedChance.IsAlike(count, Draws) ? null : Replicates.StandardError(occurrence, Draws);
        return new ProbabilityEstimate(value, error ?? CountedChance.StandardError(count, Draws));
    }

    /// <summary>Empties the tally for a plan, keeping its arrays where they are large enough.</summary>
    internal void Prepare(SamplingPlan next, int replicates)
    {
        if (!ReferenceEquals(plan, next))
        {
            layout = layout is not null && plan is not null && TallyLayout.Same(plan, next) ? layout : new TallyLayout(next.Candidates, next.Bins, next.Options);
            plan = next;
        }

        if (counts.Length < Layout.Length)
        {
            counts = new long[Layout.Length];
        }

        Counts.Clear();
        (Draws, Ties, Recounts) = (0, 0, 0);
        Sums.Clear(Layout.Sums);
        Replicates.Prepare(replicates, Candidates);
    }

    /// <summary>As many workers as asked for; they stay with the tally, so that it can be used again without allocating.</summary>
    internal ReadOnlySpan<BlockSimulation> Workers(int number)
    {
        if (workers.Length < number)
        {
            var before = workers.Length;
            Array.Resize(ref workers, number);
            for (var worker = before; worker < number; worker++)
            {
                workers[worker] = new BlockSimulation();
            }
        }

        return workers.AsSpan(0, number);
    }

    /// <summary>Adds what a worker has counted, and empties it.</summary>
    internal void Take(BlockSimulation worker)
    {
        var workspace = worker.Workspace;
        var counted = workspace.Counts;
        var all = Counts;
        for (var cell = 0; cell < counted.Length; cell++)
        {
            all[cell] += counted[cell];
        }

        Sums.Add(workspace.Sums);
        Draws += workspace.Draws;
        Ties += workspace.Ties;
        Recounts += workspace.Recounts;
        Replicates.Add(worker.Replicates);
        worker.Replicates.Clear();
        workspace.Clear();
    }
}
