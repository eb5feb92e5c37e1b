using Copeland.Elections;

namespace Copeland.Model;

/// <summary>How a family's total falls to its candidates.</summary>
/// <param name="LogParts">Log of each candidate's part of its family's total, in ballot order, 0 for an only candidate; the expected parts of a family add to 1.</param>
/// <param name="Covariance">Covariance of the log parts, candidates × candidates.</param>
internal sealed record CandidateSplit(double[] LogParts, double[,] Covariance)
{
    /// <summary>The split of a ballot's families.</summary>
    /// <param name="evidence">The ballot, what its parties polled last time, and the national polls.</param>
    /// <param name="assumptions"><c>splitSpread</c> and the numbers of <see cref="SplitTerms"/>.</param>
    public static CandidateSplit Of(SeatEvidence evidence, ModelAssumptions assumptions)
    {
        var candidates = evidence.Contest.Candidates;
        double[] numbers = [.. SplitTerms.Names.Select(name => assumptions[name].Mean)];

        // Who is alone in a family has all of it, whatever the weight.
        double[] weights = [.. candidates.Select(candidate => candidates.Count(other => other.Party.Family == candidate.Party.Family) == 1 ? 1
            : Math.Exp(SplitTerms.LogWeight(evidence.Contest, evidence.National.Now, candidate, numbers)))];
        double[] parts = [.. candidates.Select((candidate, i) => weights[i] / OfFamily(candidates, candidate, weights))];
        var covariance = Spread(candidates, parts, assumptions["splitSpread"].Mean);

        // E exp(δ) = exp(var / 2): without this a family of many candidates would gain votes by being uncertain how they fall.
        double[] expected = [.. parts.Select((part, i) => part * Math.Exp(covariance[i, i] / 2))];
        return new CandidateSplit([.. candidates.Select((candidate, i) => Math.Log(parts[i] / OfFamily(candidates, candidate, expected)))], covariance);
    }

    // Each candidate's own error, less what would move the family's total (to first order), so that the family keeps its share:
    // δ = (I − 1w′)e, so Cov δ = spread² (I − 1w′ − w1′ + (w′w) 11′). A candidate of the fringe beside others has an error as large, but
    // nobody makes up for it: the others keep their total among themselves.
    private static double[,] Spread(IReadOnlyList<Candidate> candidates, double[] parts, double spread)
    {
        bool[] apart = [.. candidates.Select(candidate => IsApart(candidates, candidate))];
        double[] shared = [.. parts.Select((part, i) => apart[i] ? 0 : part)];
        double[] among = [.. shared.Select((part, i) => part == 0 ? 0 : part / OfFamily(candidates, candidates[i], shared))];
        double[] squares = [.. parts.Select(part => part * part)], squaresAmong = [.. among.Select(part => part * part)];
        var n = candidates.Count;
        var covariance = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            var total = OfFamily(candidates, candidates[i], squaresAmong);
            for (var j = 0; j < n; j++)
            {
                if (candidates[i].Party.Family == candidates[j].Party.Family && !apart[i] && !apart[j])
                {
                    covariance[i, j] = spread * spread * ((i == j ? 1 : 0) - among[i] - among[j] + total);
                }
            }

            if (apart[i])
            {
                covariance[i, i] = spread * spread * (1 - (2 * parts[i]) + OfFamily(candidates, candidates[i], squares));
            }
        }

        return covariance;
    }

    /// <summary>Whether somebody is of the fringe, beside others outside the polled parties who are not: what these gain or lose such a candidate does not.</summary>
    /// <param name="candidates">The ballot.</param>
    /// <param name="candidate">Somebody on it.</param>
    public static bool IsApart(IReadOnlyList<Candidate> candidates, Candidate candidate) => candidate.Party.Family == Family.Other && candidate.Standing == CandidateStanding.Fringe
        && candidates.Any(other => other.Party.Family == Family.Other && other.Standing != CandidateStanding.Fringe);

    private static double OfFamily(IReadOnlyList<Candidate> candidates, Candidate candidate, double[] values)
    {
        var sum = 0.0;
        for (var j = 0; j < values.Length; j++)
        {
            sum += candidates[j].Party.Family == candidate.Party.Family ? values[j] : 0;
        }

        return sum;
    }
}
