using Copeland.Elections;

namespace Copeland.Model;

/// <summary>How a family's total falls to its candidates.</summary>
/// <param name="LogParts">Log of each candidate's part of its family's total, in ballot order, 0 for an only candidate; the expected parts of a family add to 1.</param>
/// <param name="Covariance">Covariance of the log parts, candidates × candidates.</param>
public sealed record CandidateSplit(double[] LogParts, double[,] Covariance)
{
    /// <summary>What a newcomer outside the polled parties is credited with (0.2%), and the least that anybody is.</summary>
    public const double Newcomer = 0.002;

    /// <summary>What a newcomer of a polled party is credited with where no poll knows it (0.5%).</summary>
    public const double PolledNewcomer = 0.005;

    /// <summary>The split of a ballot's families.</summary>
    /// <param name="evidence">The ballot, what its parties polled last time, and the national polls.</param>
    /// <param name="assumptions"><c>splitPrevious</c>, <c>splitIndependent</c>, <c>splitSpread</c>.</param>
    public static CandidateSplit Of(SeatEvidence evidence, ModelAssumptions assumptions)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(assumptions);
        var candidates = evidence.Contest.Candidates;
        var (slope, independent) = (assumptions["splitPrevious"].Mean, assumptions["splitIndependent"].Mean);
        double[] weights = [.. candidates.Select(candidate => Math.Exp(LogWeight(evidence.Contest, evidence.National.Now, candidate, (slope, independent))))];
        double[] parts = [.. candidates.Select((candidate, i) => weights[i] / OfFamily(candidates, candidate, weights))];
        var covariance = Spread(candidates, parts, assumptions["splitSpread"].Mean);

        // E exp(δ) = exp(var / 2): without this a family of many candidates would gain votes by being uncertain how they fall.
        double[] expected = [.. parts.Select((part, i) => part * Math.Exp(covariance[i, i] / 2))];
        return new CandidateSplit([.. candidates.Select((candidate, i) => Math.Log(parts[i] / OfFamily(candidates, candidate, expected)))], covariance);
    }

    /// <summary>Log weight of a candidate within its family before anything random.</summary>
    /// <param name="contest">The contest.</param>
    /// <param name="national">National polls by party code.</param>
    /// <param name="candidate">Somebody on its ballot.</param>
    /// <param name="numbers">The response to the log of the previous share outside the polled parties, and what an independent has more.</param>
    public static double LogWeight(Contest contest, VoteShares national, Candidate candidate, (double Slope, double Independent) numbers)
    {
        ArgumentNullException.ThrowIfNull(contest);
        ArgumentNullException.ThrowIfNull(national);
        ArgumentNullException.ThrowIfNull(candidate);
        if (candidate.Party.Family != Family.Other)
        {
            return Math.Log(Math.Max(Math.Max(Previous(contest, candidate), national[candidate.Party.Code] ?? 0), PolledNewcomer));
        }

        var (previous, independent) = Terms(contest, candidate);
        return (numbers.Slope * previous) + (numbers.Independent * independent);
    }

    /// <summary>What the two numbers of a candidate outside the polled parties are multiplied by.</summary>
    public static (double LogPrevious, double Independent) Terms(Contest contest, Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(contest);
        ArgumentNullException.ThrowIfNull(candidate);
        return (Math.Log(Math.Max(Previous(contest, candidate), Newcomer)), candidate.Party.Code == "Ind" ? 1 : 0);
    }

    // Each candidate's own error, less what would move the family's total (to first order), so that the family keeps its share:
    // δ = (I − 1w′)e, so Cov δ = spread² (I − 1w′ − w1′ + (w′w) 11′).
    private static double[,] Spread(IReadOnlyList<Candidate> candidates, double[] parts, double spread)
    {
        double[] squares = [.. parts.Select(part => part * part)];
        var n = candidates.Count;
        var covariance = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            var total = OfFamily(candidates, candidates[i], squares);
            for (var j = 0; j < n; j++)
            {
                if (candidates[i].Party.Family == candidates[j].Party.Family)
                {
                    covariance[i, j] = spread * spread * ((i == j ? 1 : 0) - parts[i] - parts[j] + total);
                }
            }
        }

        return covariance;
    }

    private static double OfFamily(IReadOnlyList<Candidate> candidates, Candidate candidate, double[] values) =>
        values.Where((_, j) => candidates[j].Party.Family == candidate.Party.Family).Sum();

    // A candidate's own share last time, or its party's where it is the party's only one: several cannot all inherit it.
    private static double Previous(Contest contest, Candidate candidate)
    {
        var shares = contest.Previous.Shares;
        return shares[candidate.Id]
            ?? (contest.Candidates.Count(other => other.Party.Code == candidate.Party.Code) == 1 ? shares[candidate.Party.Code] : null)
            ?? 0;
    }
}
