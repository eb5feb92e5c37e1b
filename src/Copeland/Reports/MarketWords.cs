using System.Text.RegularExpressions;
using Copeland.Forecasts;

namespace Copeland.Reports;

/// <summary>What is to be said of bookmakers' prices beside a forecast.</summary>
internal static partial class MarketWords
{
    /// <summary>What the edge is: it need not be the difference of the two percentages as they are printed.</summary>
    public const string Edge = "Edge is the forecast less the market, in points, worked out before either is rounded";

    /// <summary>The bookmakers' margin, everywhere to a tenth: <c>12.5 points</c>.</summary>
    public static string Margin(MarketProbabilities market) => Invariant($"{100 * market.Overround:0.0} points");

    /// <summary>How many days older than the forecast prices are, by the last day that their source names; 0 where it names none, or no earlier one.</summary>
    public static int DaysOlder(string? source, DateOnly asOf) =>
        source is not null && Days().Matches(source).LastOrDefault() is { } found
        && DateOnly.TryParseExact(found.Value, "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Math.Max(0, asOf.DayNumber - day.DayNumber) : 0;

    /// <summary>That the prices are older than the forecast and what follows for the edge; null where they are not.</summary>
    public static string? Older(Forecast forecast) => DaysOlder(forecast.Baselines.Market?.Source, forecast.Provenance.AsOf) is > 0 and var days
        ? $"The prices are {Sentence.Plural(days, "day")} older than the forecast: part of an edge may be what has become known since."
        : null;

    [GeneratedRegex(@"\b\d{1,2} \p{L}+ \d{4}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Days();
}
