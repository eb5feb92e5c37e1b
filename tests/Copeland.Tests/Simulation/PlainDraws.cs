using Copeland.Sampling;
using Copeland.Simulation;
using Copeland.Statistics;

namespace Copeland.Tests.Simulation;

/// <summary>The kernel's reference: one draw after another in double precision with the library's functions, and easy to check against the formulas.</summary>
internal sealed class PlainDraws
{
    private const double TwoToMinus31 = 1.0 / (1L << 31);
    private const double TwoToMinus30 = 1.0 / (1L << 30);
    private const uint Low30Bits = (1u << 30) - 1;

    private readonly SamplingPlan plan;
    private readonly double[] normals;

    public PlainDraws(SamplingPlan plan)
    {
        this.plan = plan;
        normals = new double[((2 * plan.Candidates) + 2 + 3) / 4 * 4];
    }

    public ReadOnlySpan<double> Normals => normals;

    /// <summary>Shares of one draw, and its turnout.</summary>
    public double Draw(StreamKey key, uint draw, Span<double> shares)
    {
        FillNormals(key, draw);
        var size = plan.Candidates;
        var scale = double.IsPositiveInfinity(plan.DegreesOfFreedom)
            ? 1
            : Math.Exp(GammaQuantile.LogStudentScale(plan.DegreesOfFreedom, normals[1]));
        var total = 0.0;
        for (var i = 0; i < size; i++)
        {
            var (normal, student) = (0.0, 0.0);
            for (var j = 0; j <= i; j++)
            {
                student += plan.StudentFactor[(i * size) + j] * normals[2 + j];
                normal += plan.GaussianFactor[(i * size) + j] * normals[2 + size + j];
            }

            total += shares[i] = Math.Exp(plan.MeanLogits[i] - plan.MeanLogits[0] + normal + (scale * student));
        }

        for (var i = 0; i < size; i++)
        {
            shares[i] /= total;
        }

        return 1 / (1 + Math.Exp(-(plan.Turnout.LogitMean + (plan.Turnout.LogitSd * normals[0]))));
    }

    public void FillNormals(StreamKey key, uint draw)
    {
        for (var group = 0; group < normals.Length / 4; group++)
        {
            var words = Philox4x32.Generate(new PhiloxBlock(draw, (uint)group, 0, 0), key);
            (normals[4 * group], normals[(4 * group) + 1]) = Pair(words.Word0, words.Word1);
            (normals[(4 * group) + 2], normals[(4 * group) + 3]) = Pair(words.Word2, words.Word3);
        }
    }

    /// <summary>Two normals by Box and Muller: 31 bits make the radius, 30 an angle of ±π/4, one swaps the axes, one mirrors.</summary>
    private static (double First, double Second) Pair(uint radiusWord, uint angleWord)
    {
        var radius = Math.Sqrt(-2 * Math.Log(((radiusWord >> 1) + 0.5) * TwoToMinus31));
        var angle = ((((angleWord & Low30Bits) + 0.5) * TwoToMinus30) - 0.5) * (Math.PI / 2);
        var (sine, cosine) = Math.SinCos(angle);
        cosine = angleWord >> 31 == 0 ? cosine : -cosine;
        return (angleWord & (1u << 30)) == 0 ? (radius * cosine, radius * sine) : (radius * sine, radius * cosine);
    }
}
