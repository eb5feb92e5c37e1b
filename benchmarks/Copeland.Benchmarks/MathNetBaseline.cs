using Copeland.Statistics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace Copeland.Benchmarks;

/// <summary>The reference workloads as one would first write them: a library's distributions, arrays, one draw after another.</summary>
internal sealed class MathNetBaseline
{
    private const int Parties = 6;

    private readonly MersenneTwister random = new(20170223, threadSafe: false);
    private readonly bool dirichlet;
    private readonly double[] factor = CovarianceFactor.Lower(ReferenceWorkload.Covariance());
    private readonly double[] sums = new double[Parties];
    private readonly double[] squares = new double[Parties];
    private readonly long[,] order = new long[Parties, Parties];
    private readonly long[,] shareCounts = new long[Parties, 200];
    private readonly long[] marginCounts = new long[400];
    private readonly long[] turnoutCounts = new long[200];
    private double marginSum;
    private double turnoutSum;
    private long draws;

    public MathNetBaseline(string kind) => dirichlet = kind == "k2";

    public double Margin => 100 * marginSum / draws;

    public double Turnout => turnoutSum / draws;

    public double[] Wins => [.. Enumerable.Range(0, Parties).Select(i => Enumerable.Range(0, Parties).Sum(j => (double)order[i, j]) / draws)];

    public double[] Shares => [.. sums.Select(sum => sum / draws)];

    public void Run(long count)
    {
        for (var draw = 0L; draw < count; draw++)
        {
            var shares = dirichlet ? DirichletShares() : LogisticShares();
            var turnout = 1 / (1 + Math.Exp(-(-0.4 + (0.25 * Normal.Sample(random, 0, 1)))));
            Add(shares, turnout);
        }
    }

    private double[] LogisticShares()
    {
        var normals = new double[Parties];
        Normal.Samples(random, normals, 0, 1);
        var scale = Math.Sqrt(7 / ChiSquared.Sample(random, 7));
        var shares = new double[Parties];
        for (var i = 0; i < Parties; i++)
        {
            var error = 0.0;
            for (var j = 0; j <= i; j++)
            {
                error += factor[(i * Parties) + j] * normals[j];
            }

            shares[i] = Math.Exp(ReferenceWorkload.MeanLogits[i] + (scale * error));
        }

        return Normalised(shares);
    }

    private double[] DirichletShares()
    {
        var shares = new double[Parties];
        for (var i = 0; i < Parties; i++)
        {
            shares[i] = Gamma.Sample(random, ReferenceWorkload.DirichletParameters[i], 1);
        }

        return Normalised(shares);
    }

    private static double[] Normalised(double[] weights)
    {
        var total = weights.Sum();
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] /= total;
        }

        return weights;
    }

    private void Add(double[] shares, double turnout)
    {
        var winner = 0;
        for (var i = 1; i < Parties; i++)
        {
            winner = shares[i] > shares[winner] ? i : winner;
        }

        var second = winner == 0 ? 1 : 0;
        for (var i = 0; i < Parties; i++)
        {
            second = i != winner && shares[i] > shares[second] ? i : second;
            sums[i] += shares[i];
            squares[i] += shares[i] * shares[i];
            shareCounts[i, Math.Min((int)(shares[i] * 200), 199)]++;
        }

        var margin = shares[winner] - shares[second];
        order[winner, second]++;
        marginCounts[Math.Min((int)(margin * 400), 399)]++;
        turnoutCounts[Math.Min((int)(turnout * 200), 199)]++;
        marginSum += margin;
        turnoutSum += turnout;
        draws++;
    }
}
