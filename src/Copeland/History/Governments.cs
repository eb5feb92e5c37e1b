namespace Copeland.History;

/// <summary>
/// The governments since 1945 by the Prime Minister's party and coalition partners; a change of Prime Minister within a party
/// is no new government here. Days of appointment: gov.uk, past Prime Ministers.
/// </summary>
internal static class Governments
{
    /// <summary>All of them by date; the first is the caretaker government before the general election of 1945.</summary>
    public static IReadOnlyList<Government> All { get; } =
    [
        new(new DateOnly(1945, 5, 23), ["Con"]),
        new(new DateOnly(1945, 7, 26), ["Lab"]),
        new(new DateOnly(1951, 10, 26), ["Con"]),
        new(new DateOnly(1964, 10, 16), ["Lab"]),
        new(new DateOnly(1970, 6, 19), ["Con"]),
        new(new DateOnly(1974, 3, 4), ["Lab"]),
        new(new DateOnly(1979, 5, 4), ["Con"]),
        new(new DateOnly(1997, 5, 2), ["Lab"]),
        new(new DateOnly(2010, 5, 11), ["Con", "LD"]),
        new(new DateOnly(2015, 5, 8), ["Con"]),
        new(new DateOnly(2024, 7, 5), ["Lab"]),
    ];

    /// <summary>The government of a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day lies before the table.</exception>
    public static Government On(DateOnly day) => All.LastOrDefault(government => government.Since <= day)
        ?? throw new ArgumentOutOfRangeException(
            nameof(day), day, Invariant($"The table of governments begins on {All[0].Since:yyyy-MM-dd}."));
}
