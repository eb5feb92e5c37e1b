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
