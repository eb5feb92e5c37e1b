using Copeland.Sampling;
using Copeland.Statistics;

namespace Copeland.Tests.Statistics;

public class ScoringRulesTests
{
    [Theory]
    [InlineData(0.5, 0.6931471805599453)]
    [InlineData(1.0, 0.0)]
    [InlineData(0.0, 9.210340371976182)] // floored at one in ten thousand
    public void LogLoss_WorkedExamples_AreMinusTheLogarithm(double probability, double expected) =>
        Assert.Equal(expected, ScoringRules.LogLoss(probability, 1e-4), 12);

    [Fact]
    public void Brier_WorkedExample_AddsSquaresOverOutcomes()
    {
        Assert.Equal(0.14, ScoringRules.Brier([0.7, 0.2, 0.1], 0), 12);
        Assert.Equal(0.49 + 0.64 + 0.01, ScoringRules.Brier([0.7, 0.2, 0.1], 1), 12);
        Assert.Throws<ArgumentOutOfRangeException>(() => ScoringRules.Brier([0.7, 0.3], 2));
    }

    [Fact]
    public void Crps_HandWorked_CountsPairsOfDifferentDraws()
    {
        // E|X − y| = 1; the only pair of different draws lies 2 apart: 1 − ½·2.
        Assert.Equal(0.0, ScoringRules.Crps([1, 3], 2), 12);

        // |x − 4| over 0, 1, 5 is (4 + 3 + 1)/3; pairs lie 1, 5 and 4 apart: 8/3 − ½·10/3.
        Assert.Equal((8.0 / 3) - (5.0 / 3), ScoringRules.Crps([0, 1, 5], 4), 12);
    }

    [Fact]
    public void Crps_NormalDraws_AgreesWithTheClosedForm()
    {
        // Gneiting and Raftery (2007): CRPS(N(0, 1), y) = y(2Φ(y) − 1) + 2φ(y) − 1/√π = 0.602440 at y = 1.
        const int Draws = 100_000;
        var random = new RandomSource(7, 0, StreamPurpose.Testing);
        float[] draws = [.. Enumerable.Range(0, Draws).Select(_ => (float)random.NextNormal())];
        Array.Sort(draws);

        // The estimator's standard deviation is below 1/√draws; five of them fail by chance once in two million.
        var tolerance = 5 / Math.Sqrt(Draws);
        Assert.Equal(0.602440, ScoringRules.Crps(draws, 1), tolerance);
        Assert.Equal(0.233695, ScoringRules.Crps(draws, 0), tolerance);
        float[] tooWide = [.. draws.Select(draw => 1.2f * draw)];
        Assert.True(Math.Abs(ScoringRules.Crps(tooWide, 0) - 0.233695) > tolerance, "the same test must tell a spread of 1.2 from one of 1");
    }

    [Fact]
    public void Energy_OneComponent_IsTheCrps()
    {
        var random = new RandomSource(8, 0, StreamPurpose.Testing);
        float[] draws = [.. Enumerable.Range(0, 50_000).Select(_ => (float)random.NextUniform())];
        var energy = ScoringRules.Energy([draws], [0.3]);
        Array.Sort(draws);
        Assert.Equal(ScoringRules.Crps(draws, 0.3), energy, 0.005);
    }

    [Fact]
    public void Energy_HandWorked_IsEuclidean()
    {
        // Draws (0, 0) and (3, 4) lie 5 apart; from the outcome (0, 0) they are 0 and 5 away: 5/2 − ½·5.
        Assert.Equal(0.0, ScoringRules.Energy([[0, 3], [0, 4]], [0, 0]), 12);
        Assert.Equal(((4.0 + 3.0) / 2) - 2.5, ScoringRules.Energy([[0, 3], [0, 4]], [0, 4]), 12);
    }

    [Fact]
    public void ProbabilityIntegral_TiedDraws_CountByHalf()
    {
        Assert.Equal(0.5, ScoringRules.ProbabilityIntegral([1, 2, 2, 3], 2), 12);
        Assert.Equal(0.0, ScoringRules.ProbabilityIntegral([1, 2], 0.5), 12);
        Assert.Equal(1.0, ScoringRules.ProbabilityIntegral([1, 2], 9), 12);
    }

    // Brown, Cai and DasGupta (2001), table 5, to the three digits given there.
    [Theory]
    [InlineData(0, 10, 0.0, 0.217)]
    [InlineData(5, 10, 0.224, 0.776)]
    [InlineData(10, 10, 0.783, 1.0)]
    public void JeffreysInterval_ReferenceTable_Agrees(int successes, int trials, double low, double high)
    {
        var interval = JeffreysInterval.Of(successes, trials, 0.95);
        Assert.Equal(low, interval.Low, 3);
        Assert.Equal(high, interval.High, 3);
    }
}
