using Copeland.History;
using Copeland.Reports;
using Copeland.Scenarios.Starting;
using Spectre.Console;

namespace Copeland.Cli.Tables;

/// <summary>Seats, a line each.</summary>
internal static class SeatTable
{
    /// <summary>Writes the table, how many there are, and the by-elections in them.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<Constituency> seats, SeatHolders holders, bool plain)
    {
        var table = new FittedTable(console, plain).Words("Seat").Words("Region", 1).Words("Held by").Numbers("Majority").Numbers("Electorate", 3)
            .Numbers("Turnout", 2).Numbers("Leave");
        foreach (var seat in seats)
        {
            table.Row(
                FittedTable.Text(seat.Name),
                FittedTable.Text(seat.Region),
                holders.Of(seat),
                DisplayNumber.Points((seat.Candidates[0].Votes - (double)seat.Candidates[1].Votes) / seat.ValidVotes),
                DisplayNumber.Count(seat.Electorate),
                DisplayNumber.Share(seat.Turnout),
                DisplayNumber.Share(seat.Leave.Mean));
        }

        table.Write();
        foreach (var seat in seats.Where(seat => holders.In(seat).Count > 0))
        {
            console.WriteLine($"{seat.Name}, {SeatStory.Of(seat, holders)}");
        }

        console.WriteLine(Invariant($"{seats.Count} {(seats.Count == 1 ? "seat" : "seats")}; majority, electorate and turnout of {DisplayNumber.Date(Constituencies.Elected)}, holders since the by-elections known."));
        console.WriteLine(KnownUntil(holders));
        if (seats.FirstOrDefault(StartingPoint.Covers) is { } first)
        {
            console.WriteLine($"Now run: {CommandText.Of("new", first.Name)}");
        }

        console.WriteLine();
    }

    /// <summary>Up to which by-election holders are known, and how a later one is made known.</summary>
    public static string KnownUntil(SeatHolders holders) =>
        (holders.Newest is { } newest ? $"By-elections are known up to {newest.Seat}, {DisplayNumber.Date(newest.Day)}" : "No by-election of this Parliament is known")
        + "; a later one is made known by: copeland data add-result SCENARIO";

    /// <summary>The country's name.</summary>
    public static string CountryOf(Constituency seat) => CountryName.Of(seat.Country);
}
