using Copeland.Forecasts;
using Copeland.Statistics;

namespace Copeland.Cli.Commands;

/// <summary>What must be known of the number of simulated elections, where it is no warning of a forecast that the command prints: of several forecasts, of many days, and before the draws.</summary>
internal static class SamplingNotes
{
    private const long Many = 1_000_000_000;
    private const long Hours = 100_000_000_000;

    /// <summary>Tells it of a forecast, by the scenario's id where several are told of.</summary>
    public static void Tell(TextWriter error, Forecast forecast, bool isOneOfMany = false)
    {
        foreach (var warning in forecast.SamplingWarnings)
        {
            error.WriteLine($"note: {(isOneOfMany ? forecast.Provenance.ScenarioId + ": " : "")}{warning}");
        }
    }

    /// <summary>Tells that so many draws take very long, where they do.</summary>
    /// <param name="error">Where messages go.</param>
    /// <param name="draws">The draws of one forecast.</param>
    /// <param name="scenario">The scenario's id; null where there are many.</param>
    public static void TellOfMany(TextWriter error, long draws, string? scenario)
    {
        if (draws > Many)
        {
            error.WriteLine(Invariant($"note: {(scenario is null ? "" : scenario + ": ")}{draws:#,0} simulated elections take {(draws >= Hours ? "hours" : "minutes")} or longer; 1,000,000 leave an error of no more than 0.05 points in a chance. Stop with Ctrl+C, and ask for fewer with --draws."));
        }
    }

    /// <summary>Tells it of many forecasts of so many draws each: of an even chance.</summary>
    public static void Tell(TextWriter error, long draws)
    {
        if (draws < CountedChance.Few)
        {
            error.WriteLine($"note: {SamplingWarnings.OfFew(draws, CountedChance.Reach(0.5, draws))}");
        }
    }
}
