namespace Copeland.Polling;

/// <summary>A share on the scale on which polls are averaged: the log ratio of the party to everybody else.</summary>
internal static class LogOdds
{
    /// <summary>A printed 0% means less than half a per cent; it counts as a quarter.</summary>
    private const double Smallest = 0.0025;

    /// <summary>log(share / (1 − share)), with shares kept between 0.25% and 99.75%.</summary>
    public static double Of(double share)
    {
        var inside = Math.Clamp(share, Smallest, 1 - Smallest);
        return Math.Log(inside / (1 - inside));
    }

    /// <summary>The share of log odds.</summary>
    public static double Share(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
