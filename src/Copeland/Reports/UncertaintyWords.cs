using Copeland.Forecasts;

namespace Copeland.Reports;

/// <summary>What a forecast's uncertainty is made of, in the words of every page: parts that add up to the whole.</summary>
internal static class UncertaintyWords
{
    /// <summary>The largest part; null where the forecast tells none.</summary>
    public static UncertaintyShare? Largest(Forecast forecast) => forecast.Uncertainty.MaxBy(part => part.VarianceShare);

    /// <summary>How much of it a part is, at the beginning of a sentence.</summary>
    public static string Amount(double part) => part switch
    {
        >= 0.9 => "Nearly all",
        >= 0.5 => "Most of",
        _ => "The largest part of",
    };

    /// <summary>Where a part comes from, as a reader is told it.</summary>
    public static string Source(Race race, UncertaintyShare part) =>
        ExplanationWords.Source(race, part.Source) + (part.Source == ExplanationWords.OnTheDay ? " and error in the national polls" : "");

    /// <summary>Whom it lies between.</summary>
    public static string Between(Race race) => $"between {race.LeaderName.Subject} and {ShareWords.Rival(race)}";

    /// <summary>Where most of it comes from, a sentence; null where the forecast tells none.</summary>
    public static string? Told(Race race) => Largest(race.Forecast) is not { } largest ? null
        : $"{Amount(largest.VarianceShare)} the uncertainty {Between(race)}, {DisplayNumber.InProse(DisplayNumber.Share(Math.Clamp(largest.VarianceShare, 0, 1)))}, comes from {Source(race, largest)}.";
}
