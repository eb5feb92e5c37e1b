using MathNet.Numerics;

namespace Copeland.Calibration;

/// <summary>The parts of <see cref="ErrorDensity"/> that ν and the number of families decide alone, the same for every contest.</summary>
/// <param name="Freedom">ν.</param>
/// <param name="LogGammaAll">log Γ((ν+k)/2), k one less than the families.</param>
/// <param name="LogGammaOwn">log Γ(ν/2).</param>
/// <param name="LogPower">(k/2) log ν.</param>
/// <param name="DiGammaAll">ψ((ν+k)/2).</param>
/// <param name="DiGammaOwn">ψ(ν/2).</param>
internal readonly record struct StudentConstants(
    double Freedom, double LogGammaAll, double LogGammaOwn, double LogPower, double DiGammaAll, double DiGammaOwn)
{
    /// <summary>Those of a ballot.</summary>
    /// <param name="freedom">ν, above 0.</param>
    /// <param name="families">How many families stand, at least one.</param>
    public static StudentConstants Of(double freedom, int families)
    {
        double k = families - 1;
        return new StudentConstants(
            freedom,
            SpecialFunctions.GammaLn(0.5 * (freedom + k)),
            SpecialFunctions.GammaLn(0.5 * freedom),
            0.5 * k * Math.Log(freedom),
            SpecialFunctions.DiGamma(0.5 * (freedom + k)),
            SpecialFunctions.DiGamma(0.5 * freedom));
    }
}
