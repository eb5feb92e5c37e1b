using Copeland.Forecasts;
using Copeland.Reports;
using Spectre.Console;

namespace Copeland.Cli.Tables;

/// <summary>From the last result to the forecast, step by step, and what the uncertainty is made of.</summary>
internal static class ExplanationTable
{
    /// <summary>Writes a sentence, the steps in points of the vote, and the sources of uncertainty.</summary>
    public static void Write(IAnsiConsole console, Forecast forecast, bool plain)
    {
        var race = Race.Of(forecast);
        console.WriteLine();
        console.WriteLine(ExplanationWords.Of(race).Title);
        console.WriteLine();
        Steps(console, forecast, race, plain).Write();
        console.WriteLine("Points of the vote; each step is what its effect changes when added to those before it, so a column adds up exactly; tenths are rounded so that they do. The forecast is the median of all simulated elections.");
        foreach (var gloss in EffectGlossary.Glosses(forecast, forecast.Explanation.Select(step => step.Effect)).Concat(EffectGlossary.Exchange(forecast.Explanation.Select(step => step.Effect), race.Names.Count)))
        {
            console.WriteLine(gloss);
        }

        console.WriteLine();
        console.WriteLine($"What the uncertainty {UncertaintyWords.Between(race)} is made of:");
        foreach (var source in forecast.Uncertainty.Where(source => source.VarianceShare > 0.0005))
        {
            console.WriteLine(Invariant($"  {100 * source.VarianceShare,5:0.0}%  {UncertaintyWords.Source(race, source)}"));
        }

        if (RecordWords.Of(forecast) is { } record)
        {
            console.WriteLine();
            console.WriteLine(record);
        }

        WarningNotes.Write(console, WarningWords.Of(forecast));
    }

    private static FittedTable Steps(IAnsiConsole console, Forecast forecast, Race race, bool plain)
    {
        var table = new FittedTable(console, plain).Words("Step");
        foreach (var (place, rank) in race.ByMedian.Select((place, rank) => (place, rank)))
        {
            table.Numbers(race.Names[place].Label, rank < 2 ? FittedTable.Always : rank);
        }

        table.Row(race.ByMedian.Select(place => Share(ExplanationWords.Ends(race, place).Before)).Prepend("Last time"));
        var before = ExplanationWords.Subtotal(race);
        foreach (var step in RoundedSteps.Of(race))
        {
            if (before is not null && EffectGlossary.IsOfTheSeat(step.Effect))
            {
                table.Row(race.ByMedian.Select(place => Share(ExplanationWords.BeforeEvidence(race, place))).Prepend(before));
                before = null;
            }

            table.Row(race.ByMedian.Select(place => DisplayNumber.SignedPoints(step.Points[place])).Prepend(FittedTable.Text(ExplanationWords.Row(race, step.Effect))));
        }

        table.Row(race.ByMedian.Select(place => Share(ExplanationWords.Ends(race, place).After)).Prepend(ExplanationWords.Last));
        return table;
    }

    private static string Share(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture);
}
