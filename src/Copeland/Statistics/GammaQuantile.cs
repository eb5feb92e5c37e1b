using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Copeland.Statistics;

/// <summary>Gamma variates as functions of a standard normal one: the quantile that lies where the normal lies in its own distribution.</summary>
internal static class GammaQuantile
{
    /// <summary>Normals beyond this are not met: Box and Muller's radius from 31 bits ends at 6.66.</summary>
    public const double NormalRadius = 6.75;

    /// <summary>log G where G has a gamma distribution with the given shape and scale 1, and P(G &lt; G(z)) = Φ(z).</summary>
    /// <param name="shape">The shape, above 0.</param>
    /// <param name="normal">z, within ±<see cref="NormalRadius"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The shape is not a positive number.</exception>
    public static double LogOfNormal(double shape, double normal)
    {
        if (!(shape > 0 && double.IsFinite(shape)))
        {
            throw new ArgumentOutOfRangeException(nameof(shape), shape, "A gamma distribution's shape is a positive number.");
        }

        return Math.Log(SpecialFunctions.GammaLowerRegularizedInv(shape, Normal.CDF(0, 1, normal)));
    }

    /// <summary>
    /// log √(ν ÷ χ²_ν) with P(χ² &lt; χ²(z)) = Φ(z): the logarithm of the factor that turns normal errors into Student's t.
    /// </summary>
    /// <param name="degreesOfFreedom">ν, above 0.</param>
    /// <param name="normal">z, within ±<see cref="NormalRadius"/>.</param>
    public static double LogStudentScale(double degreesOfFreedom, double normal) =>
        0.5 * (Math.Log(degreesOfFreedom / 2) - LogOfNormal(degreesOfFreedom / 2, normal));
}
