using Copeland.Elections;
using Copeland.History;
using Copeland.Model;
using MathNet.Numerics.LinearAlgebra;

namespace Copeland.Calibration;

/// <summary>How a family's votes fall to its candidates, learnt from contests in which every candidate is known.</summary>
public static class SplitFit
{
    private const string Source = "fitted to candidates since 2010";

    /// <summary>The named numbers for some by-elections.</summary>
    /// <param name="target">The by-elections; of the history only what they may learn from is used.</param>
    /// <param name="history">All modelled contests.</param>
    public static IReadOnlyList<Assumption> Assumptions(SetTarget target, IReadOnlyList<PastContest> history)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(history);
        List<Group> groups =
        [
            .. history.Where(contest => target.MayLearn(contest) && contest.Source.Resolution == ResultResolution.Candidates)
                .SelectMany(contest => contest.Contest.Candidates.GroupBy(candidate => candidate.Party.Family)
                    .Where(family => family.Count() > 1).Select(family => Group.Of(contest, family.Key, [.. family]))),
        ];
        var others = groups.Where(group => group.Family == Family.Other).ToList();
        var squares = Matrix<double>.Build.Dense(2, 2);
        var products = Vector<double>.Build.Dense(2);
        foreach (var (log, terms) in others.SelectMany(group => group.Rows))
        {
            var x = Vector<double>.Build.DenseOfArray(terms);
            squares += x.OuterProduct(x);
            products += log * x;
        }

        var inverse = squares.Inverse();
        var values = inverse * products;
        var residuals = groups.Sum(group => group.Rows.Sum(row => Square(row.Log - Expected(group, row.Terms, values))));
        var freedom = groups.Sum(group => group.Rows.Count - 1) - 2;
        var spread = Math.Sqrt(residuals / freedom);
        return
        [
            new("splitPrevious", "log share per log previous share", values[0], spread * Math.Sqrt(inverse[0, 0]), Source),
            new("splitIndependent", "log share", values[1], spread * Math.Sqrt(inverse[1, 1]), Source),
            new("splitSpread", "log share", spread, spread / Math.Sqrt(2.0 * freedom), Source),
        ];
    }

    // A polled party's weight has no coefficient: its one term is the expected log share itself.
    private static double Expected(Group group, double[] terms, Vector<double> values) =>
        group.Family == Family.Other ? (terms[0] * values[0]) + (terms[1] * values[1]) : terms[0];

    private static double Square(double value) => value * value;

    /// <summary>A family's candidates in one contest; everything as distances from the group's mean.</summary>
    private sealed record Group(Family Family, IReadOnlyList<(double Log, double[] Terms)> Rows)
    {
        public static Group Of(PastContest contest, Family family, IReadOnlyList<Candidate> candidates)
        {
            double[] logs = Centred([.. candidates.Select(candidate => Math.Log(Math.Max(Share(contest, candidate), FamilyResult.SmallestShare)))]);
            double[] first = Centred([.. candidates.Select(candidate => family == Family.Other
                ? CandidateSplit.Terms(contest.Contest, candidate).LogPrevious
                : CandidateSplit.LogWeight(contest.Contest, contest.Picture.Now, candidate, default))]);
            double[] second = Centred([.. candidates.Select(candidate => CandidateSplit.Terms(contest.Contest, candidate).Independent)]);
            return new Group(family, [.. logs.Select((log, i) => (log, new[] { first[i], second[i] }))]);
        }

        private static double Share(PastContest contest, Candidate candidate) =>
            contest.Source.Candidates.First(other => other.Id == candidate.Id).Share ?? 0;

        private static double[] Centred(double[] values) => [.. values.Select(value => value - values.Average())];
    }
}
