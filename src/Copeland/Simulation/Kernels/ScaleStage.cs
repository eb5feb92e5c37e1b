using System.Runtime.CompilerServices;

namespace Copeland.Simulation.Kernels;

/// <summary>Second stage: the Student scale and the turnout, each in place of its normal.</summary>
internal static unsafe class ScaleStage<F, U>
    where F : struct, IFloatLanes<F, U>
    where U : struct, IIntegerLanes<F, U>
{
    /// <summary>
    /// √(ν ÷ χ²) as a smooth function of one normal: a polynomial gives its logarithm, for any ν, with no rejection and no table.
    /// </summary>
    [MethodImpl(Compiled.Loop)]
    public static void Scale(KernelWorkspace workspace, int padded)
    {
        if (workspace.Plan.ScaleCurve is not { } curve)
        {
            return;
        }

        var row = workspace.Normal(KernelPlan.ScaleNormal);
        fixed (float* powers = curve)
        {
            for (var k = 0; k < padded; k += F.Width)
            {
                F.Store(Elementary<F, U>.Exp2(Polynomial(powers, F.Load(row + k))), row + k);
            }
        }
    }

    /// <summary>Turnout = logistic(m + s u), kept away from 0 and 1 by 2⁻¹⁰⁰.</summary>
    [MethodImpl(Compiled.Loop)]
    public static void Turnout(KernelWorkspace workspace, int padded)
    {
        var plan = workspace.Plan;
        var row = workspace.Normal(KernelPlan.TurnoutNormal);
        for (var k = 0; k < padded; k += F.Width)
        {
            var logit = F.All(plan.TurnoutMean);
            if (plan.TurnoutSd > 0)
            {
                logit += F.All(plan.TurnoutSd) * F.Load(row + k);
            }

            logit = F.Max(F.Min(logit, F.All(100f)), F.All(-100f));
            F.Store(F.All(1f) / (F.All(1f) + Elementary<F, U>.Exp2(F.All(0f) - logit)), row + k);
        }
    }

    /// <summary>A curve of a normal: coefficients of the powers of normal ÷ radius.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F Polynomial(float* powers, F normal)
    {
        var x = normal * F.All((float)(1 / Statistics.GammaQuantile.NormalRadius));
        var value = F.All(powers[KernelPlan.CurveDegree]);
        for (var power = KernelPlan.CurveDegree - 1; power >= 0; power--)
        {
            value = (value * x) + F.All(powers[power]);
        }

        return value;
    }
}
