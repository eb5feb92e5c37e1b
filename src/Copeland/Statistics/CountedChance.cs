namespace Copeland.Statistics;

/// <summary>What a number of trials tells of a chance that was counted in them.</summary>
internal static class CountedChance
{
    /// <summary>
    /// Fewer trials are few: of an even chance they leave more than five points either way at 95%, as much as the narrowest word for
    /// a chance spans.
    /// </summary>
    public const long Few = 400;

    // The 97.5th percentile of the normal distribution.
    private const double TwoSided95 = 1.959964;

    /// <summary>
    /// The standard error of a share of trials. Where a few trials all ended alike it is taken at the middle of Wilson's interval:
    /// that nothing varied in them does not make it certain.
    /// </summary>
    /// <param name="count">How often it happened.</param>
    /// <param name="trials">In how many trials.</param>
    public static double StandardError(long count, long trials)
    {
        var share = IsAlike(count, trials) ? (count + 2.0) / (trials + 4) : (double)count / trials;
        return Math.Sqrt(share * (1 - share) / trials);
    }

    /// <summary>Whether a few trials all ended alike.</summary>
    public static bool IsAlike(long count, long trials) => trials < Few && (count == 0 || count == trials);

    /// <summary>How far the further end of Wilson's 95% interval lies from a share of trials.</summary>
    public static double Reach(double share, long trials)
    {
        var over = TwoSided95 * TwoSided95 / trials;
        var centre = (share + (over / 2)) / (1 + over);
        var half = TwoSided95 * Math.Sqrt((share * (1 - share) / trials) + (over / (4 * trials))) / (1 + over);
        return half + Math.Abs(centre - share);
    }
}
