using System.Collections.Concurrent;
using Copeland.Statistics;

namespace Copeland.Simulation.Kernels;

/// <summary>A sampling plan in the numbers the kernels work with: 32 bits, logits to base 2, zero parts known as such.</summary>
internal sealed class KernelPlan
{
    /// <summary>Place of the turnout's normal among a draw's normals.</summary>
    public const int TurnoutNormal = 0;

    /// <summary>Place of the Student scale's normal.</summary>
    public const int ScaleNormal = 1;

    /// <summary>Place of the first Student error's normal; the normal errors' follow after as many as there are candidates.</summary>
    public const int FirstError = 2;

    /// <summary>Normals that come from one counter of the generator.</summary>
    public const int NormalsPerSlot = 4;

    /// <summary>
    /// Degree of the polynomials of a normal that make the Student scale and gamma variates: for ν = 7 the scale errs by 1e-6, for
    /// ν = 2.01 by 1e-4, both at six standard deviations.
    /// </summary>
    public const int CurveDegree = 16;

    private const double Log2OfE = 1.4426950408889634;
    private const int MostStudentScales = 1024;

    private static readonly ConcurrentDictionary<double, float[]> StudentScales = new();

    /// <summary>The plan as the kernels read it.</summary>
    /// <param name="plan">The plan.</param>
    public KernelPlan(PlanNumbers plan)
    {
        Candidates = plan.Candidates;
        Layout = new TallyLayout(plan.Candidates, plan.Bins, plan.Options);
        Mean = Means(plan.MeanLogits);
        Student = Factor(plan.Student);
        Gaussian = Factor(plan.Gaussian);
        Marginals = plan.Dirichlet.Length == 0 ? null : GammaCurves(plan.Dirichlet);
        ScaleCurve = Student is null || double.IsPositiveInfinity(plan.DegreesOfFreedom)
            ? null
            : StudentScale(plan.DegreesOfFreedom);
        TurnoutMean = (float)(plan.Turnout.LogitMean * Log2OfE);
        TurnoutSd = (float)(plan.Turnout.LogitSd * Log2OfE);
        Electorate = plan.Options.Electorate ?? 0;
        Pair = plan.Options.Pair;
        Uses = UsedNormals();
        Slots = ActiveSlots();
        Centre = KernelCentre.Of(this);
    }

    public int Candidates { get; }

    public TallyLayout Layout { get; }

    /// <summary>Mean logits less the largest of them.</summary>
    public float[] Mean { get; }

    /// <summary>L row by row; null where it is zero.</summary>
    public float[]? Student { get; }

    /// <summary>G row by row; null where it is zero.</summary>
    public float[]? Gaussian { get; }

    /// <summary>Polynomials of a normal that make each candidate's logit, where shares are Dirichlet; null elsewhere.</summary>
    public float[]? Marginals { get; }

    /// <summary>Polynomial of a normal that makes the logarithm to base 2 of the Student scale; null where the scale is 1.</summary>
    public float[]? ScaleCurve { get; }

    public float TurnoutMean { get; }

    public float TurnoutSd { get; }

    /// <summary>Electors; 0 where unknown.</summary>
    public int Electorate { get; }

    public (int From, int To)? Pair { get; }

    /// <summary>For each slot of four normals whether any of them matters.</summary>
    public bool[] Slots { get; }

    /// <summary>For each normal whether it matters.</summary>
    public bool[] Uses { get; }

    /// <summary>Every quantity as the kernels compute it where all normals are zero.</summary>
    public float[] Centre { get; }

    /// <summary>Whether two plans make the same Student scale and turnout of the same normals.</summary>
    public bool TransformsAs(KernelPlan other) =>
        ReferenceEquals(ScaleCurve, other.ScaleCurve) && TurnoutMean.Equals(other.TurnoutMean) && TurnoutSd.Equals(other.TurnoutSd);

    /// <summary>
    /// The dimension of low-discrepancy points that makes a normal: the Student scale has the first, then each candidate's two errors in
    /// turn, and turnout the last, which moves no share.
    /// </summary>
    public int SobolDimension(int normal)
    {
        var error = normal - FirstError;
        return normal switch
        {
            TurnoutNormal => (2 * Candidates) + 1,
            ScaleNormal => 0,
            _ => error < Candidates ? 1 + (2 * error) : 2 + (2 * (error - Candidates)),
        };
    }

    private bool[] UsedNormals()
    {
        var slots = (FirstError + (2 * Candidates) + NormalsPerSlot - 1) / NormalsPerSlot;
        var uses = new bool[slots * NormalsPerSlot];
        for (var normal = 0; normal < uses.Length; normal++)
        {
            uses[normal] = UsesNormal(normal);
        }

        return uses;
    }

    private bool UsesNormal(int normal)
    {
        if (normal < FirstError)
        {
            return normal == TurnoutNormal ? TurnoutSd > 0 : ScaleCurve is not null;
        }

        var column = (normal - FirstError) % Candidates;
        var factor = normal < FirstError + Candidates ? Student : normal < FirstError + (2 * Candidates) ? Gaussian : null;
        if (Marginals is not null)
        {
            return normal < FirstError + Candidates;
        }

        for (var row = column; factor is not null && row < Candidates; row++)
        {
            if (factor[(row * Candidates) + column] != 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool[] ActiveSlots()
    {
        var slots = new bool[Uses.Length / NormalsPerSlot];
        for (var normal = 0; normal < Uses.Length; normal++)
        {
            slots[normal / NormalsPerSlot] |= Uses[normal];
        }

        return slots;
    }

    private static float[] Means(ReadOnlySpan<double> logits)
    {
        var largest = double.NegativeInfinity;
        foreach (var logit in logits)
        {
            largest = Math.Max(largest, logit);
        }

        var means = new float[logits.Length];
        for (var i = 0; i < means.Length; i++)
        {
            means[i] = (float)((logits[i] - largest) * Log2OfE);
        }

        return means;
    }

    private static float[]? Factor(ReadOnlySpan<double> factor)
    {
        if (!factor.ContainsAnyExcept(0.0))
        {
            return null;
        }

        var scaled = new float[factor.Length];
        for (var k = 0; k < scaled.Length; k++)
        {
            scaled[k] = (float)(factor[k] * Log2OfE);
        }

        return scaled;
    }

    private static float[] GammaCurves(ReadOnlySpan<double> shapes)
    {
        var curves = new float[shapes.Length * (CurveDegree + 1)];
        for (var i = 0; i < shapes.Length; i++)
        {
            var shape = shapes[i];
            Curve(z => Log2OfE * GammaQuantile.LogOfNormal(shape, z)).CopyTo(curves, i * (CurveDegree + 1));
        }

        return curves;
    }

    // Thousands of plans that differ in their means have the same degrees of freedom: their curve is fitted once.
    private static float[] StudentScale(double freedom)
    {
        if (StudentScales.Count > MostStudentScales)
        {
            StudentScales.Clear();
        }

        return StudentScales.GetOrAdd(freedom, nu => Curve(z => Log2OfE * GammaQuantile.LogStudentScale(nu, z)));
    }

    private static float[] Curve(Func<double, double> function)
    {
        var powers = ChebyshevFit.Polynomial(function, GammaQuantile.NormalRadius, CurveDegree);
        var curve = new float[powers.Length];
        for (var power = 0; power < curve.Length; power++)
        {
            curve[power] = (float)powers[power];
        }

        return curve;
    }
}
