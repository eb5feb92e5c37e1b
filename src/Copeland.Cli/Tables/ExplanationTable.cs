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
        console.Write(Steps(forecast, race, plain));
        console.WriteLine("Points of the vote; each step is what its effect changes when added to those before it, so a column adds up exactly.");
        console.WriteLine();
        console.WriteLine($"What the uncertainty between {race.LeaderName.Subject} and {race.RivalName.Subject} is made of:");
        foreach (var source in forecast.Uncertainty.Where(source => source.VarianceShare > 0.0005))
        {
            console.WriteLine(Invariant($"  {100 * source.VarianceShare,5:0.0}%  {source.Source}"));
        }
    }

    private static Table Steps(Forecast forecast, Race race, bool plain)
    {
        var table = new Table { Border = plain ? TableBorder.Ascii2 : TableBorder.Simple };
        table.AddColumn("Step");
        foreach (var place in race.ByMedian)
        {
            table.AddColumn(new TableColumn(Markup.Escape(race.Names[place].Label)).RightAligned());
        }

        table.AddRow([new Text("Last time"), .. race.ByMedian.Select(place => new Text(Share(ExplanationWords.Ends(race, place).Before)))]);
        foreach (var step in forecast.Explanation)
        {
            table.AddRow([new Text(Sentence.Start(step.Effect)), .. race.ByMedian.Select(place => new Text(Ascii(DisplayNumber.SignedPoints(step.Points[place]), plain)))]);
        }

        table.AddRow([new Text("Forecast (mean)"), .. race.ByMedian.Select(place => new Text(Share(ExplanationWords.Ends(race, place).After)))]);
        return table;
    }

    private static string Share(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Ascii(string text, bool plain) => plain ? text.Replace(DisplayNumber.Minus, "-", StringComparison.Ordinal) : text;
}
