namespace Copeland.Polling;

/// <summary>
/// What printing small figures as whole per cents leaves open: "1" is whatever lies between half a per cent and one and a half, "0"
/// whatever lies below a half. From two per cent on that is small beside what a poll errs by anyway, and a figure is taken as printed.
/// </summary>
internal static class RoundedFigure
{
    /// <summary>What a printed 0% counts as, a fraction: the middle of what is rounded to it.</summary>
    public const double Smallest = 0.0025;

    private const double TakenAsPrinted = 0.02;

    private const double HalfWhole = 0.005;

    private const double HalfTenth = 0.0005;

    // That of the logarithm of a uniform number from 0.
    private const double LargestVariance = 1;

    /// <summary>Whether a poll prints whole figures: all of 1% and more are ("&lt;1" is written as 0.5).</summary>
    public static bool AreWhole(Poll poll) =>
        poll.Shares.All(pair => pair.Value < 2 * HalfWhole || Math.Abs((100 * pair.Value) - Math.Round(100 * pair.Value)) < 1e-9);

    /// <summary>Whether a printed share, a fraction, is so small that what was rounded off counts.</summary>
    public static bool IsCoarse(double share) => share < TakenAsPrinted;

    /// <summary>
    /// Variance of the log odds of a share s that is known to within ±h, evenly: h²/(3s²(1 − s)²), and 1, the variance of the logarithm
    /// of a uniform number from 0, where that is less.
    /// </summary>
    /// <param name="share">s, a fraction above 0.</param>
    /// <param name="wholeFigures">Whether it was rounded to whole per cents, or to tenths of one.</param>
    public static double Variance(double share, bool wholeFigures)
    {
        var half = (wholeFigures || share <= Smallest ? HalfWhole : HalfTenth) / (share * (1 - share));
        return Math.Min(LargestVariance, half * half / 3);
    }
}
