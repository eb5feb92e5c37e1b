namespace Copeland.Polling;

/// <summary>A share on the scale on which polls are averaged: the log ratio of the party to everybody else.</summary>
internal static class LogOdds
{
    /// <summary>A printed 0% means less than half a per cent; it counts as a quarter.</summary>
    private const double Smallest = 0.0025;

    /// <summary>log(share / (1 − share)) of a printed share, kept between 0.25% and 99.75%.</summary>
    public static double Of(double share) => OfAverage(Math.Clamp(share, Smallest, 1 - Smallest));

    /// <summary>log(share / (1 − share)) of an average, which is never 0 or 1.</summary>
    public static double OfAverage(double share) => Math.Log(share / (1 - share));

    /// <summary>The share of log odds.</summary>
    public static double Share(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
