namespace Copeland.Simulation;

/// <summary>Where each table of a tally lies in its one array of counts, and each quantity among its sums.</summary>
internal sealed class TallyLayout
{
    public TallyLayout(int candidates, TallyBins bins, SamplingOptions options)
    {
        Candidates = candidates;
        Bins = bins;
        Majority = candidates * bins.Share;
        Turnout = Majority + (candidates * bins.Majority);
        Votes = Turnout + bins.Turnout;
        Pair = Votes + (options.Electorate is null ? 0 : bins.Votes);
        Order = Pair + (options.Pair is null ? 0 : bins.Pair);
        Length = Order + (candidates * candidates);
    }

    public int Candidates { get; }

    public TallyBins Bins { get; }

    /// <summary>Majorities, a table a winner.</summary>
    public int Majority { get; }

    public int Turnout { get; }

    /// <summary>Majorities in votes; empty without an electorate.</summary>
    public int Votes { get; }

    /// <summary>Differences of the pair; empty without one.</summary>
    public int Pair { get; }

    /// <summary>Winner × runner-up.</summary>
    public int Order { get; }

    /// <summary>Number of counts in all.</summary>
    public int Length { get; }

    /// <summary>Index of the majority among the quantities summed; the candidates' shares come before it.</summary>
    public int MajoritySum => Candidates;

    public int TurnoutSum => Candidates + 1;

    public int VotesSum => Candidates + 2;

    public int PairSum => Candidates + 3;

    /// <summary>Number of quantities summed.</summary>
    public int Sums => Candidates + 4;

    /// <summary>Shares of a candidate.</summary>
    public int Share(int candidate) => candidate * Bins.Share;

    /// <summary>Whether two plans count the same quantities in the same places.</summary>
    public static bool Same(SamplingPlan one, SamplingPlan other) =>
        one.Candidates == other.Candidates && one.Bins == other.Bins
        && one.Options.Electorate.HasValue == other.Options.Electorate.HasValue
        && one.Options.Pair.HasValue == other.Options.Pair.HasValue;
}
