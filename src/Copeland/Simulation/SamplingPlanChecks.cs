using Copeland.Model;

namespace Copeland.Simulation;

/// <summary>What must hold of a plan's numbers.</summary>
internal static class SamplingPlanChecks
{
    private const int MostBins = 32_768;

    public static void Check(ReadOnlySpan<double> meanLogits, double degreesOfFreedom, TurnoutPrior turnout, SamplingOptions options)
    {
        var size = meanLogits.Length;
        Require(size is >= SamplingPlan.FewestCandidates and <= SamplingPlan.MostCandidates, Invariant($"{size} candidates; 2 to 64 can stand."));
        foreach (var logit in meanLogits)
        {
            Require(double.IsFinite(logit), Invariant($"A mean logit is {logit:R}; it must be finite."));
        }

        Require(degreesOfFreedom > 2, Invariant($"{degreesOfFreedom:R} degrees of freedom; more than 2 are needed, or infinity for normal errors."));
        Require(
            double.IsFinite(turnout.LogitMean) && double.IsFinite(turnout.LogitSd) && turnout.LogitSd >= 0,
            Invariant($"Turnout has logit mean {turnout.LogitMean:R} and sd {turnout.LogitSd:R}; both must be finite, the sd 0 or more."));
        CheckOptions(options, size);
    }

    private static void CheckOptions(SamplingOptions options, int size)
    {
        Require(
            options.Electorate is null or (>= 1 and <= SamplingPlan.LargestElectorate),
            Invariant($"An electorate of {options.Electorate}; 1 to {SamplingPlan.LargestElectorate} electors can be counted."));
        if (options.Pair is var (from, to))
        {
            Require(
                from >= 0 && from < size && to >= 0 && to < size && from != to,
                Invariant($"The pair ({from}, {to}) must name two different places on a ballot of {size}."));
        }

        var bins = options.Bins ?? TallyBins.Fine;
        Require(bins.Share is >= 1 and <= MostBins, Invariant($"{bins.Share} bins of shares; 1 to {MostBins} can be counted."));
        foreach (var count in (ReadOnlySpan<int>)[bins.Majority, bins.Turnout, bins.Votes, bins.Pair])
        {
            Require(count is >= 0 and <= MostBins, Invariant($"{count} bins; 0 to {MostBins} can be counted."));
        }

        var edge = options.LostDepositThreshold * bins.Share;
        Require(
            edge >= 0 && edge <= bins.Share && Math.Abs(edge - Math.Round(edge)) < 1e-9,
            Invariant($"A deposit lost below {options.LostDepositThreshold:R} does not fall on an edge of {bins.Share} bins."));
    }

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new ArgumentException(message);
        }
    }
}
