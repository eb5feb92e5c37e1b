using Copeland.Statistics;

namespace Copeland.Model;

/// <summary>Expected shares and error scales of one ballot for given parameters: σ = exp(Zγ + b·(log μ + 1.5)), μ the softmax of η clipped.</summary>
internal static class ErrorScale
{
    /// <summary>Name of the number that a forecast's errors are wider by than the fit makes them.</summary>
    public const string FutureFactor = "futureErrorFactor";

    /// <summary>Lowest expected share the scale looks at (0.5%).</summary>
    public const double Lowest = 0.005;

    /// <summary>Highest expected share the scale looks at (95%).</summary>
    public const double Highest = 0.95;

    /// <summary>Added to the log expected share so that the intercept is the scale at a share of 22%.</summary>
    public const double LogCentre = 1.5;

    /// <summary>What the slope is multiplied by for an expected share.</summary>
    public static double SlopeTerm(double share) => Math.Log(Math.Clamp(share, Lowest, Highest)) + LogCentre;

    /// <summary>Whether the slope's term moves with the share (it does not beyond the clip).</summary>
    public static bool Moves(double share) => share is > Lowest and < Highest;

    /// <summary>Scale matrix of the t error for the families of one ballot: σ_i σ_j ρ_ij, families × families.</summary>
    /// <param name="design">The families.</param>
    /// <param name="eta">Their expected log shares.</param>
    /// <param name="assumptions">The scale's coefficients and the families' correlations.</param>
    public static double[,] Matrix(FamilyDesign design, double[] eta, ModelAssumptions assumptions)
    {
        var shares = new double[eta.Length];
        Softmax.Of(eta, shares);
        var (coefficients, standings) = (assumptions.ScaleCoefficients, design.Outlook.Standings);
        var slope = assumptions["scaleSlope"].Mean;
        var sigma = new double[eta.Length];
        for (var i = 0; i < sigma.Length; i++)
        {
            var log = slope * SlopeTerm(shares[i]);
            for (var k = 0; k < coefficients.Length; k++)
            {
                log += coefficients[k] * design.Scale[i, k];
            }

            sigma[i] = Math.Exp(log);
        }

        var matrix = new double[sigma.Length, sigma.Length];
        for (var i = 0; i < sigma.Length; i++)
        {
            for (var j = 0; j < sigma.Length; j++)
            {
                matrix[i, j] = sigma[i] * sigma[j] * assumptions.Correlations[(int)standings[i].Family, (int)standings[j].Family];
            }
        }

        return matrix;
    }
}
