using Copeland.Calibration;
using Copeland.Model;
using Copeland.Sampling;
using Copeland.Statistics;

namespace Copeland.Tests.Calibration;

/// <summary>By-elections with real ballots and results drawn from known assumptions.</summary>
internal static class SimulatedContest
{
    /// <summary>The contest with a result drawn from the assumptions, its errors so many times as wide.</summary>
    public static PastContest Of(PastContest ballot, ModelAssumptions assumptions, RandomSource random, double wider = 1)
    {
        var expected = FamilyModel.Of(ballot.Outlook, Momentum.None, assumptions);
        var n = expected.Eta.Length;
        var factor = CovarianceFactor.Lower(expected.Scale);
        double[] normals = [.. Enumerable.Range(0, n).Select(_ => random.NextNormal())];
        var scale = wider * Math.Sqrt(1 / (GammaQuantile(assumptions["freedom"].Mean / 2, random.NextUniform()) / (assumptions["freedom"].Mean / 2)));
        double[] logs = [.. Enumerable.Range(0, n).Select(i => expected.Eta[i] + (scale * Enumerable.Range(0, i + 1).Sum(j => factor[(i * n) + j] * normals[j])))];
        var shares = new double[n];
        Softmax.Of(logs, shares);
        var byFamily = ballot.Outlook.Standings.Select((standing, i) => (standing.Family, shares[i])).ToDictionary();
        return PastContest.Of(ballot.Source with
        {
            Candidates = [.. ballot.Source.Candidates.Select(c => c.Stood ? c with { Share = byFamily[ballot.Contest.Parties[c.Party].Family] } : c)],
        });
    }

    private static double GammaQuantile(double shape, double probability) => MathNet.Numerics.Distributions.Gamma.InvCDF(shape, 1, probability);
}
