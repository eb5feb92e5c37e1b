using MathNet.Numerics.LinearAlgebra;

namespace Copeland.Model;

/// <summary>Brings polls of the seat itself to bear on a belief: the Gaussian update of log shares.</summary>
public static class SeatPollUpdate
{
    /// <summary>Log share below which a poll's zero is read: half a respondent in a thousand.</summary>
    private const double SmallestShare = 0.005;

    /// <summary>Variance of the constant common to all log shares, which a belief leaves open.</summary>
    private const double OpenConstant = 100;

    /// <summary>
    /// Combines a belief with seat polls by inverse variance. A poll's log shares err by sd √(s² + a·days/30), s for one poll alone and a with age;
    /// a part of the variance is common to all polls of a contest. Components are carried through (I − KH) C (I − KH)′, so they still add up.
    /// </summary>
    public static SeatPrior Apply(SeatPrior prior, SeatEvidence evidence, ModelAssumptions assumptions)
    {
        ArgumentNullException.ThrowIfNull(prior);
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(assumptions);
        var rows = Observations(prior, evidence).ToList();
        if (rows.Count == 0)
        {
            return prior;
        }

        var n = prior.CandidateIds.Count;
        var build = Matrix<double>.Build;
        var h = build.Dense(rows.Count, n, (r, i) => rows[r].Candidate == i ? 1 : 0);
        var noise = build.Dense(rows.Count, rows.Count, (r, c) => Error(rows[r], rows[c], assumptions));
        var total = prior.Components.Aggregate(build.Dense(n, n), (sum, c) => sum + (Factor(c, prior) * build.DenseOfArray(c.Covariance)));

        // Each poll's own constant is open: its shares are only compared with each other.
        var open = build.Dense(rows.Count, rows.Count, (r, c) => rows[r].Poll == rows[c].Poll ? OpenConstant : 0);
        var gain = total * h.Transpose() * ((h * total * h.Transpose()) + noise + open).Inverse();
        var surprise = Vector<double>.Build.Dense(rows.Count, r => rows[r].LogShare - prior.MeanLogShares[rows[r].Candidate]);
        var shift = (gain * surprise).ToArray();
        var keep = build.DenseIdentity(n) - (gain * h);
        List<UncertaintyComponent> components =
        [
            .. prior.Components.Select(c => c with { Covariance = (keep * build.DenseOfArray(c.Covariance) * keep.Transpose()).ToArray() }),
            new("seat polls", (gain * noise * gain.Transpose()).ToArray(), StudentScaled: false),
        ];
        return prior with
        {
            MeanLogShares = [.. prior.MeanLogShares.Select((mean, i) => mean + shift[i])],
            Components = components,
            Effects = [.. prior.Effects, new EffectContribution("polls of the seat", shift)],
        };
    }

    private static IEnumerable<Row> Observations(SeatPrior prior, SeatEvidence evidence)
    {
        for (var p = 0; p < evidence.SeatPolls.Count; p++)
        {
            var poll = evidence.SeatPolls[p];
            var days = Math.Max(0, evidence.Contest.PollingDay.DayNumber - poll.End.DayNumber);
            for (var i = 0; i < prior.CandidateIds.Count; i++)
            {
                if (poll.Shares[prior.CandidateIds[i]] is { } share)
                {
                    yield return new Row(p, i, days, Math.Log(Math.Max(share, SmallestShare)));
                }
            }
        }
    }

    private static double Error(Row a, Row b, ModelAssumptions assumptions)
    {
        if (a.Candidate != b.Candidate)
        {
            return 0;
        }

        var common = assumptions["seatPollCommonPart"].Mean;
        var variance = Sd(a, assumptions) * Sd(b, assumptions);
        return a.Poll == b.Poll ? variance : common * variance;
    }

    private static double Sd(Row row, ModelAssumptions assumptions) =>
        Math.Sqrt(Math.Pow(assumptions["seatPollError"].Mean, 2) + (Math.Pow(assumptions["seatPollAgeing"].Mean, 2) * row.Days / 30));

    /// <summary>A t error has the variance of its scale times ν/(ν − 2).</summary>
    private static double Factor(UncertaintyComponent component, SeatPrior prior) =>
        component.StudentScaled && double.IsFinite(prior.DegreesOfFreedom) ? prior.DegreesOfFreedom / (prior.DegreesOfFreedom - 2) : 1;

    private readonly record struct Row(int Poll, int Candidate, int Days, double LogShare);
}
