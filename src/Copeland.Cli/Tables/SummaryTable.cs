using Copeland.Forecasts;
using Copeland.Reports;
using Spectre.Console;

namespace Copeland.Cli.Tables;

/// <summary>Several forecasts, a line each.</summary>
internal static class SummaryTable
{
    /// <summary>Writes seat, day, favourite, its chance and the majority, in the order given.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<Forecast> forecasts, bool plain)
    {
        var table = new Table { Border = plain ? TableBorder.Ascii2 : TableBorder.Simple };
        table.AddColumn("Seat").AddColumn("Polling day").AddColumn("Favourite").AddColumn(new TableColumn("Wins").RightAligned()).AddColumn("In words");
        table.AddColumn(new TableColumn("Majority").RightAligned()).AddColumn(new TableColumn("90% interval").RightAligned());
        foreach (var forecast in forecasts)
        {
            var race = Race.Of(forecast);
            var majority = forecast.Majority.Share;
            var mark = plain ? "" : $"[{race.Leader.Candidate.Party.Colour}]■[/] ";
            table.AddRow(
                Markup.Escape(forecast.Contest.Seat.Name),
                DisplayNumber.Date(forecast.Contest.PollingDay),
                mark + Markup.Escape(race.LeaderName.Label),
                $"[bold]{DisplayNumber.Probability(race.Leader.Win)}[/]",
                ProbabilityWords.Both(race.Leader.Win.Value),
                DisplayNumber.Points(majority.Median),
                $"{DisplayNumber.Points(majority.Quantile(0.05))} to {DisplayNumber.Points(majority.Quantile(0.95))}");
        }

        console.WriteLine();
        console.Write(table);
    }
}
