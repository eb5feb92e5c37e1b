using Copeland.Simulation.Kernels;
using Copeland.Statistics;

namespace Copeland.Simulation;

/// <summary>The election of a plan in which every error is zero: the deterministic forecast.</summary>
internal static class PlanCentre
{
    /// <summary>Shares, majority, turnout, majority in votes as a share of the electorate, and the pair's difference.</summary>
    public static double[] Of(PlanNumbers plan, KernelPlan kernel)
    {
        if (plan.Dirichlet.Length > 0)
        {
            // Gamma variates have no value without error; their medians serve, as the kernels find them.
            return Array.ConvertAll(kernel.Centre, value => (double)value);
        }

        var size = plan.Candidates;
        var centre = new double[size + 4];
        Softmax.Of(plan.MeanLogits, centre.AsSpan(0, size));
        centre[size] = Lead(centre.AsSpan(0, size));
        centre[size + 1] = LogOdds.Share(plan.Turnout.LogitMean);
        if (plan.Options.Electorate is { } electorate)
        {
            centre[size + 2] = VotesLead(centre.AsSpan(0, size), Math.Round(centre[size + 1] * electorate)) / electorate;
        }

        if (plan.Options.Pair is var (from, to))
        {
            centre[size + 3] = centre[to] - centre[from];
        }

        return centre;
    }

    private static double VotesLead(ReadOnlySpan<double> shares, double total)
    {
        Span<double> votes = stackalloc double[shares.Length];
        for (var i = 0; i < shares.Length; i++)
        {
            votes[i] = Math.Round(shares[i] * total);
        }

        return Lead(votes);
    }

    private static double Lead(ReadOnlySpan<double> values)
    {
        var (first, second) = (double.NegativeInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            second = Math.Max(second, Math.Min(first, value));
            first = Math.Max(first, value);
        }

        return first - second;
    }
}
