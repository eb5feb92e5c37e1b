namespace Copeland.History;

/// <summary>The seats of 2010 to 2024 whose names are no more.</summary>
internal static class FormerSeats
{
    private static readonly Lazy<IReadOnlyList<FormerSeat>> Table = new(ReadAll);

    /// <summary>All of them by name.</summary>
    public static IReadOnlyList<FormerSeat> All => Table.Value;

    private static IReadOnlyList<FormerSeat> ReadAll()
    {
        var seats = Constituencies.All.ToDictionary(seat => seat.Name, StringComparer.Ordinal);
        return
        [
            .. EmbeddedTable.Read("former-seats.csv", row => (
                    Former: row.Text("former"),
                    Part: new SeatSuccession(seats[row.Text("successor")], row.Share("people_pct") ?? throw new FormatException("Every part has its people."))))
                .GroupBy(row => row.Former, row => row.Part, StringComparer.Ordinal)
                .Select(parts => new FormerSeat(parts.Key, [.. parts.OrderByDescending(part => part.People)])),
        ];
    }
}

/// <summary>A seat that was abolished, divided or renamed when the boundaries of 2024 came in.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Successors">Where its people went, most first: parts of a tenth or more, at most three.</param>
internal sealed record FormerSeat(string Name, IReadOnlyList<SeatSuccession> Successors);

/// <summary>A part of a former seat.</summary>
/// <param name="Seat">The seat of 2024 it went to.</param>
/// <param name="People">The fraction of the former seat's people who live there.</param>
internal sealed record SeatSuccession(Constituency Seat, double People);
