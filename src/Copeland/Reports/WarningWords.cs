using Copeland.Forecasts;

namespace Copeland.Reports;

/// <summary>What forecasts warn of, as <c>forecast.json</c> lists it and every command that forecasts prints it.</summary>
internal static class WarningWords
{
    /// <summary>All that a forecast warns of.</summary>
    public static IReadOnlyList<string> Of(Forecast forecast) => [.. ForecastSentences.OldPolls(forecast) is { } old ? new[] { old } : [], .. forecast.Warnings];

    /// <summary>What several warn of, each once, and after their names where only some do; but for what is of the number of draws, which belongs to the command.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<Forecast> forecasts)
    {
        var names = Apart(forecasts);
        return
        [
            .. forecasts.SelectMany((forecast, place) => Of(forecast).Except(forecast.SamplingWarnings).Select(warning => (Text: warning, Name: names[place])))
                .GroupBy(warning => warning.Text, warning => warning.Name, StringComparer.Ordinal)
                .Select(told => told.Count() == forecasts.Count ? told.Key : $"{string.Join(", ", told)}: {told.Key}"),
        ];
    }

    // What tells them apart: of one seat their days, else their ids, else their places in the order they were named in.
    private static IReadOnlyList<string> Apart(IReadOnlyList<Forecast> forecasts)
    {
        List<string> days = [.. forecasts.Select(forecast => DisplayNumber.Date(forecast.Provenance.AsOf))];
        List<string> ids = [.. forecasts.Select(ComparisonFiles.Name)];
        return forecasts.All(forecast => forecast.Contest.Seat.Name == forecasts[0].Contest.Seat.Name) && AreApart(days) ? days
            : AreApart(ids) ? ids : [.. forecasts.Select((_, place) => Invariant($"scenario {place + 1}"))];

        static bool AreApart(List<string> names) => names.Distinct(StringComparer.Ordinal).Count() == names.Count;
    }
}
