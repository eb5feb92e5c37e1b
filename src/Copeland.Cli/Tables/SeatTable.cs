using Copeland.Elections;
using Copeland.History;
using Copeland.Reports;
using Spectre.Console;

namespace Copeland.Cli.Tables;

/// <summary>Seats, a line each.</summary>
internal static class SeatTable
{
    /// <summary>Writes the table and how many there are.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<Constituency> seats, bool plain)
    {
        var table = new FittedTable(console, plain).Words("Seat").Words("Region", 1).Words("Won by").Numbers("Majority").Numbers("Electorate", 3)
            .Numbers("Turnout", 2).Numbers("Leave");
        foreach (var seat in seats)
        {
            table.Row(
                FittedTable.Text(seat.Name),
                FittedTable.Text(seat.Region),
                seat.Winner,
                DisplayNumber.Points((seat.Candidates[0].Votes - (double)seat.Candidates[1].Votes) / seat.ValidVotes),
                DisplayNumber.Count(seat.Electorate),
                DisplayNumber.Share(seat.Turnout),
                DisplayNumber.Share(seat.Leave.Mean));
        }

        table.Write();
        console.WriteLine(Invariant($"{seats.Count} {(seats.Count == 1 ? "seat" : "seats")}, result of {DisplayNumber.Date(Constituencies.Elected)}. Now run: copeland new \"{seats[0].Name}\""));
        console.WriteLine();
    }

    /// <summary>The country's name.</summary>
    public static string CountryOf(Constituency seat) => seat.Country == Country.NorthernIreland ? "Northern Ireland" : seat.Country.ToString();
}
