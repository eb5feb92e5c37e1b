using Copeland.Forecasts;
using Copeland.Reports;
using Spectre.Console;

namespace Copeland.Cli.Tables;

/// <summary>Several forecasts, a line each.</summary>
internal static class SummaryTable
{
    /// <summary>Writes seat, day, favourite, its chance and the majority, in the order given, and what they warn of.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<Forecast> forecasts, bool plain)
    {
        var table = new FittedTable(console, plain).Words("Seat").Words("Polling day", 1).Words("Favourite").Numbers("Wins").Words("In words", 2)
            .Numbers("Majority", 3).Numbers("90% interval", 4);
        foreach (var forecast in forecasts)
        {
            var race = Race.Of(forecast);
            var majority = forecast.Majority.Share;
            var mark = plain ? "" : $"[{race.Leader.Candidate.Party.Colour}]■[/] ";
            table.Row(
                Markup.Escape(forecast.Contest.Seat.Name),
                DisplayNumber.Date(forecast.Contest.PollingDay),
                mark + Markup.Escape(race.LeaderName.Label),
                $"[bold]{DisplayNumber.Probability(race.Leader.Win)}[/]",
                ProbabilityWords.Both(race.Leader.Win),
                DisplayNumber.Points(majority.Median),
                DisplayNumber.PointsRange(majority.Quantile(0.05), majority.Quantile(0.95)));
        }

        console.WriteLine();
        table.Write();
        WarningNotes.Write(console, WarningWords.Of(forecasts));
    }
}
