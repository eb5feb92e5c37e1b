using Copeland.Elections;

namespace Copeland.Model;

/// <summary>How a family's total falls to its candidates.</summary>
public static class CandidateSplit
{
    /// <summary>The share a candidate is credited with where nothing is known of its party: half a point.</summary>
    private const double Unknown = 0.005;

    /// <summary>
    /// Log of each candidate's expected part of its family's total, in ballot order; 0 for an only candidate. Parts follow what is
    /// known of the party, its share in the seat last time or else in the national polls, and are equal where nothing is.
    /// </summary>
    public static double[] LogParts(SeatEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var candidates = evidence.Contest.Candidates;
        double[] known = [.. candidates.Select(candidate => Known(evidence, candidate))];
        return
        [
            .. candidates.Select((candidate, i) => Math.Log(
                known[i] / candidates.Select((other, j) => other.Party.Family == candidate.Party.Family ? known[j] : 0).Sum())),
        ];
    }

    /// <summary>
    /// Covariance of the log parts, candidates × candidates: each candidate's own error of sd <paramref name="spread"/>, less what
    /// would move the family's total (to first order), so that the family keeps its share.
    /// </summary>
    public static double[,] Covariance(IReadOnlyList<Candidate> candidates, double[] logParts, double spread)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        var n = candidates.Count;
        var covariance = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                if (candidates[i].Party.Family == candidates[j].Party.Family)
                {
                    // δ = (I − 1w′)e, so Cov δ = spread² (I − 1w′ − w1′ + (w′w) 11′).
                    var squares = candidates.Select((c, k) => c.Party.Family == candidates[i].Party.Family ? Math.Exp(2 * logParts[k]) : 0).Sum();
                    covariance[i, j] = spread * spread * ((i == j ? 1 : 0) - Math.Exp(logParts[i]) - Math.Exp(logParts[j]) + squares);
                }
            }
        }

        return covariance;
    }

    private static double Known(SeatEvidence evidence, Candidate candidate)
    {
        var previous = evidence.Contest.Previous.Shares;
        var share = previous[candidate.Id] ?? previous[candidate.Party.Code];
        var national = candidate.Party.Family == Family.Other ? null : evidence.National.Now[candidate.Party.Code];
        return Math.Max(Math.Max(share ?? 0, national ?? 0), Unknown);
    }
}
