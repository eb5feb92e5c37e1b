using Copeland.Elections;
using Copeland.History;
using Copeland.Model;
using MathNet.Numerics.LinearAlgebra;

namespace Copeland.Calibration;

/// <summary>How a family's votes fall to its candidates, learnt from contests in which every candidate is known.</summary>
internal static class SplitFit
{
    private const string Source = "fitted to candidates since 2010";

    /// <summary>Numbers without a prior.</summary>
    private const int FittedFreely = 2;

    private const double KnownMean = 1.4;

    private static readonly string[] Units = ["log share per log previous share", "log share", "log share"];

    // One candidate whom voters know stood in two Parliaments at most: a judgement (four times an unknown one's part, give or take a
    // factor of e) keeps the number where none did. Precisions count observations; a row's own spread is about 1.
    private static readonly Vector<double> PriorMeans = Vector<double>.Build.DenseOfArray([0, 0, KnownMean]);
    private static readonly Vector<double> Precision = Vector<double>.Build.DenseOfArray([0, 0, 1]);

    /// <summary>The named numbers for some by-elections.</summary>
    /// <param name="target">The by-elections; of the history only what they may learn from is used.</param>
    /// <param name="history">All modelled contests.</param>
    public static IReadOnlyList<Assumption> Assumptions(SetTarget target, IReadOnlyList<PastContest> history)
    {
        List<Group> groups =
        [
            .. history.Where(contest => target.MayLearn(contest) && contest.Source.Resolution == ResultResolution.Candidates)
                .SelectMany(contest => contest.Contest.Candidates.GroupBy(candidate => candidate.Party.Family)
                    .Where(family => family.Count() > 1).Select(family => Group.Of(contest, family.Key, [.. family]))),
        ];
        var others = groups.Where(group => group.Family == Family.Other).ToList();
        var squares = Matrix<double>.Build.DenseOfDiagonalVector(Precision);
        var products = Precision.PointwiseMultiply(PriorMeans);
        foreach (var (log, terms) in others.SelectMany(group => group.Rows))
        {
            var x = Vector<double>.Build.DenseOfArray(terms);
            squares += x.OuterProduct(x);
            products += log * x;
        }

        var inverse = squares.Inverse();
        var values = inverse * products;
        var residuals = groups.Sum(group => group.Rows.Sum(row => Square(row.Log - Expected(group, row.Terms, values))));
        var freedom = groups.Sum(group => group.Rows.Count - 1) - FittedFreely;
        var spread = Math.Sqrt(residuals / freedom);
        return
        [
            .. SplitTerms.Names.Select((name, k) => new Assumption(name, Units[k], values[k], spread * Math.Sqrt(inverse[k, k]), Source)),
            new("splitSpread", "log share", spread, spread / Math.Sqrt(2.0 * freedom), Source),
        ];
    }

    // A polled party's weight has no coefficient: its one term is the expected log share itself.
    private static double Expected(Group group, double[] terms, Vector<double> values) =>
        group.Family == Family.Other ? Vector<double>.Build.DenseOfArray(terms) * values : terms[0];

    private static double Square(double value) => value * value;

    /// <summary>A family's candidates in one contest; everything as distances from the group's mean.</summary>
    private sealed record Group(Family Family, IReadOnlyList<(double Log, double[] Terms)> Rows)
    {
        private static readonly double[] Unknown = new double[SplitTerms.Names.Count];

        public static Group Of(PastContest contest, Family family, IReadOnlyList<Candidate> candidates)
        {
            double[] logs = Centred([.. candidates.Select(candidate => Math.Log(Math.Max(Share(contest, candidate), FamilyResult.SmallestShare)))]);
            double[][] terms = family == Family.Other
                ? [.. SplitTerms.Names.Select((_, k) => Centred([.. candidates.Select(candidate => SplitTerms.Of(contest.Contest, candidate)[k])]))]
                : [Centred([.. candidates.Select(candidate => SplitTerms.LogWeight(contest.Contest, contest.Picture.Now, candidate, Unknown))])];
            return new Group(family, [.. logs.Select((log, i) => (log, terms.Select(term => term[i]).ToArray()))]);
        }

        private static double Share(PastContest contest, Candidate candidate) =>
            contest.Source.Candidates.First(other => other.Id == candidate.Id).Share ?? 0;

        private static double[] Centred(double[] values) => [.. values.Select(value => value - values.Average())];
    }
}
