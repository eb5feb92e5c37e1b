namespace Copeland.Elections;

/// <summary>Swing as Butler defined it.</summary>
internal static class Swing
{
    /// <summary>
    /// Butler swing from one party to another: half of what <c>to</c> gained plus what <c>from</c> lost, in the unit of the shares.
    /// Positive towards <c>to</c>. (Butler and Stokes, Political Change in Britain, 1969.)
    /// </summary>
    /// <example>Copeland 2017: Labour 42.26 → 37.34, Conservative 35.80 → 44.25: a swing of 6.69 points from Labour to Conservative.</example>
    public static double Butler(double fromBefore, double fromNow, double toBefore, double toNow) =>
        (toNow - toBefore + fromBefore - fromNow) / 2;
}
