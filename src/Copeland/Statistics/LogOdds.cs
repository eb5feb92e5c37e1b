namespace Copeland.Statistics;

/// <summary>The scale on which a share has no ends: log odds, or the logit.</summary>
internal static class LogOdds
{
    /// <summary>ln(p / (1 − p)): minus infinity at 0, infinity at 1.</summary>
    /// <param name="share">A fraction, 0 to 1.</param>
    public static double Of(double share) => Math.Log(share / (1 - share));

    /// <summary>ln(p / (1 − p)), p held at least so far inside 0 to 1.</summary>
    /// <param name="share">A fraction.</param>
    /// <param name="margin">The distance kept from 0 and from 1.</param>
    public static double Of(double share, double margin) => Of(Math.Clamp(share, margin, 1 - margin));

    /// <summary>The share of log odds: 1 / (1 + e⁻ˣ).</summary>
    /// <param name="logOdds">Log odds.</param>
    /// <param name="whole">What stands for all: 1 for fractions, 100 for percent.</param>
    public static double Share(double logOdds, double whole = 1) => whole / (1 + Math.Exp(-logOdds));
}
