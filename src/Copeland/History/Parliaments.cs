namespace Copeland.History;

/// <summary>The Parliaments since 1945.</summary>
internal static class Parliaments
{
    private static readonly Lazy<IReadOnlyList<Parliament>> Table = new(Make);

    /// <summary>All of them by date.</summary>
    public static IReadOnlyList<Parliament> All => Table.Value;

    /// <summary>The Parliament of a date; a general election's own day belongs to the Parliament it elects.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The date lies before the general election of 1945.</exception>
    public static Parliament Of(DateOnly date) => All.FirstOrDefault(parliament => parliament.Contains(date))
        ?? throw new ArgumentOutOfRangeException(
            nameof(date), date, Invariant($"The history begins with the general election of {All[0].Elected:yyyy-MM-dd}."));

    private static IReadOnlyList<Parliament> Make()
    {
        var dates = GeneralElections.All.Select(election => election.Date).ToList();
        return
        [
            .. dates.Select((date, place) => new Parliament(
                Name(date, dates), date, place + 1 < dates.Count ? dates[place + 1] : null)),
        ];
    }

    private static string Name(DateOnly date, IReadOnlyList<DateOnly> all)
    {
        var year = date.Year.ToString(CultureInfo.InvariantCulture);
        return all.Count(other => other.Year == date.Year) == 1
            ? year
            : year + "-" + date.ToString("MMM", CultureInfo.InvariantCulture).ToLowerInvariant();
    }
}
