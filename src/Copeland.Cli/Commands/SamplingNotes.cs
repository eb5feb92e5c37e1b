using Copeland.Forecasts;
using Copeland.Statistics;

namespace Copeland.Cli.Commands;

/// <summary>Where a command shows no warnings of its forecast, what must be known of the number of its simulated elections.</summary>
internal static class SamplingNotes
{
    /// <summary>Tells it of a forecast, by the scenario's id where several are told of.</summary>
    public static void Tell(TextWriter error, Forecast forecast, bool isOneOfMany = false)
    {
        foreach (var warning in forecast.SamplingWarnings)
        {
            error.WriteLine($"note: {(isOneOfMany ? forecast.Provenance.ScenarioId + ": " : "")}{warning}");
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
