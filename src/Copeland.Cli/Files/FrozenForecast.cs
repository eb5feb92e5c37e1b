using Copeland.Reports;
using Copeland.Scenarios;

namespace Copeland.Cli.Files;

/// <summary>The forecast that was made before the vote, from the folder of results.</summary>
/// <param name="Forecast">What it said; null where there is none of this scenario.</param>
/// <param name="Told">Which forecast is judged, or why there is none, by its file: a sentence for the terminal.</param>
/// <param name="Published">The same for the reader of a page, who has no files.</param>
internal sealed record FrozenForecast(JudgedForecast? Forecast, string Told, string Published)
{
    private const int LargestDocument = 8 << 20;
    private const string Anew = "this one was made afterwards, from what was known then";

    /// <summary>Looks for it.</summary>
    /// <param name="folder">The scenario's folder of results.</param>
    /// <param name="file">The scenario's file, as typed.</param>
    /// <param name="scenario">The scenario.</param>
    public static FrozenForecast Of(string folder, string file, Scenario scenario)
    {
        var (path, shown) = (Path.Combine(folder, "forecast.json"), $"{Path.GetFileName(folder)}/forecast.json");
        if (Read(path) is not { } frozen)
        {
            return new(null, $"The forecast was made anew from the scenario: there is no {shown} that can be read, so nothing shows what was said before the vote.", $"No forecast was kept from before the vote; {Anew}.");
        }

        var added = frozen.ScenarioSha256 != scenario.Sha256;
        if (added && !ScenarioFiles.DigestsBeforeResult(file).Contains(frozen.ScenarioSha256, StringComparer.Ordinal))
        {
            return new(null, $"The forecast was made anew from the scenario: {shown} is of another state of it (SHA-256 {frozen.ScenarioSha256[..Math.Min(12, frozen.ScenarioSha256.Length)]}…, now {scenario.Sha256[..12]}…, the result left out of account).", $"The forecast that was kept was made from other inputs; {Anew}.");
        }

        return frozen.Overrides.SequenceEqual(scenario.Overrides, StringComparer.Ordinal)
            ? new(frozen, $"The forecast judged is the one that stands in {shown}{(added ? ", made before the result was added" : "")}.", $"This page judges the forecast as it was kept{(added ? ", made before the result was known" : "")}.")
            : new(null, $"The forecast was made anew from the scenario: {shown} was made with other changes ({Changes(frozen.Overrides)}, now {Changes(scenario.Overrides)}).", $"The forecast that was kept was made with other changes to its inputs; {Anew}.");
    }

    /// <summary>The forecast in a file; null where there is none that can be read.</summary>
    public static JudgedForecast? Read(string path)
    {
        try
        {
            return LimitedFile.Read(Path.GetFullPath(path), path, LargestDocument, "a forecast") is { } bytes ? JudgedForecast.Read(bytes) : null;
        }
        catch (Exception exception) when (exception is FormatException or ScenarioException or FileAccessException)
        {
            return null;
        }
    }

    private static string Changes(IReadOnlyList<string> overrides) => overrides.Count == 0 ? "none" : string.Join(", ", overrides);
}
