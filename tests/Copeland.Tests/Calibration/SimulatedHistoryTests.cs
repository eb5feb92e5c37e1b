using Copeland.Calibration;
using Copeland.History;
using Copeland.Model;
using Copeland.Sampling;
using MathNet.Numerics.LinearAlgebra;

namespace Copeland.Tests.Calibration;

/// <summary>Simulation-based calibration: results drawn from known parameters, and whether the fit's intervals hold these.</summary>
public class SimulatedHistoryTests
{
    private const int Histories = 40;
    private const double NinetyPercent = 1.6448536269514722;

    // Real ballots with one candidate a family, so that a simulated family's share is a candidate's.
    private static readonly List<PastContest> Ballots =
        [.. ModelledHistory.All.Where(contest => contest.Source.Resolution == ResultResolution.Groups).Where((_, i) => i % 3 == 0)];

    // Priors narrow enough that no simulated share meets the floor of log shares.
    private static readonly ModelSpecification Specification = new()
    {
        Name = "simulated",
        MeanEffects = [.. MeanEffects.All.Where(e => e.Name is "base" or "governmentPenalty" or "defending" or "second" or "nationalist").Select(e => e with { PriorSd = 0.15 })],
        ScaleEffects = [ScaleEffects.Common[0] with { PriorMean = -1.2, PriorSd = 0.2 }],
        ScaleSlopePriorSd = 0.1,
        CorrelationPriorSd = 0,
        WeightYears = double.PositiveInfinity,
    };

    [Fact]
    [Trait("Category", "Slow")]
    public void Find_ResultsFromKnownParameters_HoldsThemInItsIntervalsAtTheRightRate()
    {
        var layout = new ParameterLayout(Specification);
        double[] distances = [.. Enumerable.Range(0, Histories).SelectMany(history => Distances(layout, history))];
        var inside = distances.Count(distance => distance <= NinetyPercent);
        var halved = distances.Count(distance => distance <= NinetyPercent / 2);

        // 280 intervals of 90%: 252 expected with a standard deviation of 5.0; four of them are exceeded once in 16,000 honest fits.
        var (expected, sd) = (0.9 * distances.Length, Math.Sqrt(0.09 * distances.Length));
        Assert.InRange(inside, expected - (4 * sd), Math.Min(distances.Length, expected + (4 * sd)));
        Assert.True(halved < expected - (4 * sd), Invariant($"intervals half as wide held {halved} of {distances.Length}: the test must reject them"));
    }

    /// <summary>How far the mode lies from the truth, in standard deviations, for every parameter but ν.</summary>
    private static IEnumerable<double> Distances(ParameterLayout layout, int history)
    {
        var random = new RandomSource(2024, history, StreamPurpose.Testing);
        var truth = Vector<double>.Build.Dense(layout.Count, i => layout.PriorMean[i] + (layout.PriorSd[i] * random.NextNormal()));
        var assumptions = new ModelFit(Specification, layout, truth, Matrix<double>.Build.Dense(layout.Count, layout.Count)).ToAssumptions("truth", []);
        var designs = Ballots.Select(ballot => ContestDesign.Of(SimulatedContest.Of(ballot, assumptions, random), layout, Momentum.None)).ToList();
        var fit = PosteriorMode.Find(new LogPosterior(layout, designs, [.. designs.Select(_ => 1.0)]), null);
        for (var i = 0; i <= layout.SlopeAt; i++)
        {
            yield return Math.Abs(fit.Parameters[i] - truth[i]) / Math.Sqrt(fit.Covariance[i, i]);
        }
    }
}
