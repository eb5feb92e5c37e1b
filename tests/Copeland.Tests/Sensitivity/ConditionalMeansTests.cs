using Copeland.Sampling;
using Copeland.Sensitivity;

namespace Copeland.Tests.Sensitivity;

public class ConditionalMeansTests
{
    [Fact]
    public void Explained_CorrelatedDrivers_GivesTheSquareOfTheCorrelation()
    {
        // y = x1 + 0.5 e, x2 = 0.8 x1 + 0.6 u: corr(x1, y)² = 1/1.25 = 0.8, corr(x2, y)² = 0.64 · 0.8 = 0.512.
        var random = new RandomSource(7, 0, StreamPurpose.Testing);
        var draws = Enumerable.Range(0, 65_536).Select(_ => (X: random.NextNormal(), E: random.NextNormal(), U: random.NextNormal())).ToList();
        double[] output = [.. draws.Select(draw => draw.X + (0.5 * draw.E))];
        var first = ConditionalMeans.Explained([.. draws.Select(draw => draw.X)], output);
        var second = ConditionalMeans.Explained([.. draws.Select(draw => (0.8 * draw.X) + (0.6 * draw.U))], output);

        // Means within 32 bins lose under one part in a hundred of a linear effect.
        Assert.InRange(first.Value, 0.785, 0.805);
        Assert.InRange(second.Value, 0.500, 0.518);
        Assert.InRange(first.High - first.Low, 0.002, 0.02);
    }

    [Fact]
    public void Explained_ADriverThatHasNothingToDoWithIt_IsZeroWithinItsInterval()
    {
        var random = new RandomSource(8, 0, StreamPurpose.Testing);
        double[] driver = [.. Enumerable.Range(0, 8192).Select(_ => random.NextNormal())];
        double[] output = [.. Enumerable.Range(0, 8192).Select(_ => random.NextNormal())];
        var explained = ConditionalMeans.Explained(driver, output);
        Assert.InRange(0, explained.Low - 0.005, explained.High + 0.005);
        Assert.InRange(explained.Value, -0.01, 0.01);
    }

    [Fact]
    public void Explained_TooFewDraws_SaysSo() =>
        Assert.Contains("100 draws", Assert.Throws<ArgumentException>(() => ConditionalMeans.Explained(new double[100], new double[100])).Message, StringComparison.Ordinal);
}
