using Copeland.Sensitivity;

namespace Copeland.Tests.Sensitivity;

/// <summary>The estimators against functions whose indices are known in closed form, as SALib checks its own.</summary>
public class VarianceSharesTests
{
    private static readonly ParallelOptions Threads = new() { MaxDegreeOfParallelism = 2 };

    // Ishigami: sin x1 + 7 sin² x2 + 0.1 x3⁴ sin x1 on (−π, π).
    private static readonly double[] IshigamiFirst = IshigamiIndices().First;
    private static readonly double[] IshigamiTotal = IshigamiIndices().Total;

    // Sobol' G with a = 0, 1, 4.5, 9, 99, 99, 99, 99.
    private static readonly double[] G = [0, 1, 4.5, 9, 99, 99, 99, 99];

    [Fact]
    public void Estimate_Ishigami_AnalyticIndicesLieInTheirIntervals()
    {
        Assert.Equal([0.3139, 0.4424, 0.0], IshigamiFirst.Select(index => Math.Round(index, 4)));
        Assert.Equal([0.5576, 0.4424, 0.2437], IshigamiTotal.Select(index => Math.Round(index, 4)));
        var misses = Misses(3, Ishigami, (IshigamiFirst, IshigamiTotal), rows: 4096);

        // 6 indices × 20 seeds: of 120 intervals at 95% more than 17 miss with a probability below 1 in 10,000 (binomial), were they exact.
        Assert.InRange(misses, 0, 17);
    }

    [Fact]
    public void Estimate_SobolG_AnalyticIndicesLieInTheirIntervals()
    {
        var (first, total) = SobolGIndices();
        Assert.Equal(0.7165, first[0], 3);
        Assert.InRange(Misses(8, SobolG, (first, total), rows: 4096), 0, 34);
    }

    [Fact]
    public void Misses_IndicesThatAreWrongByATenth_AreRejected() =>
        Assert.True(Misses(3, Ishigami, ([.. IshigamiFirst.Select(index => index + 0.1)], [.. IshigamiTotal.Select(index => index + 0.1)]), rows: 4096) > 60);

    [Fact]
    public void Estimate_SixteenTimesTheRows_QuartersTheError()
    {
        double Error(int rows)
        {
            var squares = 0.0;
            for (var seed = 0UL; seed < 40; seed++)
            {
                var shares = VarianceShares.Estimate((3, 1), Each(Ishigami), new SobolSettings(rows, seed, 0), Threads)[0];
                squares += shares.Select((share, i) => Math.Pow(share.FirstOrder.Value - IshigamiFirst[i], 2) + Math.Pow(share.Total.Value - IshigamiTotal[i], 2)).Sum();
            }

            return Math.Sqrt(squares / 40);
        }

        // The ratio of two root mean squares over 40 × 6 squares has a relative error of about a tenth.
        Assert.InRange(Error(256) / Error(4096), 2.8, 5.6);
    }

    [Fact]
    public void Estimate_AnyNumberOfThreads_GivesTheSameBits()
    {
        var one = VarianceShares.Estimate((3, 1), Each(Ishigami), new SobolSettings(300, 5), new ParallelOptions { MaxDegreeOfParallelism = 1 });
        var three = VarianceShares.Estimate((3, 1), Each(Ishigami), new SobolSettings(300, 5), new ParallelOptions { MaxDegreeOfParallelism = 3 });
        Assert.Equal(one[0], three[0]);
    }

    [Fact]
    public void Estimate_AnOutputThatDoesNotVary_HasIndicesOfZero()
    {
        var shares = VarianceShares.Estimate((2, 1), points => [.. points.Select(_ => new[] { 3.0 })], new SobolSettings(64, 1), Threads)[0];
        Assert.All(shares, share => Assert.Equal((0.0, 0.0), (share.FirstOrder.Value, share.Total.Value)));
    }

    private static int Misses(int inputs, Func<double[], double> model, (double[] First, double[] Total) known, int rows)
    {
        var misses = 0;
        for (var seed = 100UL; seed < 120; seed++)
        {
            var shares = VarianceShares.Estimate((inputs, 1), Each(model), new SobolSettings(rows, seed), Threads)[0];
            for (var i = 0; i < inputs; i++)
            {
                misses += Holds(shares[i].FirstOrder, known.First[i]) ? 0 : 1;
                misses += Holds(shares[i].Total, known.Total[i]) ? 0 : 1;
            }
        }

        return misses;
    }

    private static bool Holds(IndexEstimate index, double value) => value >= index.Low && value <= index.High;

    private static SampledModel Each(Func<double[], double> function) => points => [.. points.Select(at => new[] { function(at) })];

    private static double Ishigami(double[] inputs)
    {
        double X(double uniform) => Math.PI * ((2 * uniform) - 1);
        var (first, second, third) = (X(inputs[0]), X(inputs[1]), X(inputs[2]));
        return Math.Sin(first) + (7 * Math.Pow(Math.Sin(second), 2)) + (0.1 * Math.Pow(third, 4) * Math.Sin(first));
    }

    private static (double[] First, double[] Total) IshigamiIndices()
    {
        var (a, b) = (7.0, 0.1);
        var first = 0.5 * Math.Pow(1 + (b * Math.Pow(Math.PI, 4) / 5), 2);
        var second = a * a / 8;
        var both = b * b * Math.Pow(Math.PI, 8) * 8 / 225;
        var all = first + second + both;
        return ([first / all, second / all, 0], [(first + both) / all, second / all, both / all]);
    }

    private static double SobolG(double[] inputs) =>
        G.Select((a, i) => (Math.Abs((4 * inputs[i]) - 2) + a) / (1 + a)).Aggregate(1.0, (product, factor) => product * factor);

    private static (double[] First, double[] Total) SobolGIndices()
    {
        double[] alone = [.. G.Select(a => 1 / (3 * Math.Pow(1 + a, 2)))];
        var all = alone.Aggregate(1.0, (product, v) => product * (1 + v)) - 1;
        return ([.. alone.Select(v => v / all)], [.. alone.Select((v, i) => v * alone.Where((_, j) => j != i).Aggregate(1.0, (product, other) => product * (1 + other)) / all)]);
    }
}
