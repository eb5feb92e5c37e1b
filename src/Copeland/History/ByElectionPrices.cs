namespace Copeland.History;

/// <summary>What betting markets said before by-elections: compared with forecasts, never an input.</summary>
internal static class ByElectionPrices
{
    private static readonly Lazy<ILookup<string, PublishedPrice>> Table = new(() => EmbeddedTable.Read("by-election-prices.csv", row => new PublishedPrice(
            row.Text("id"),
            row.Day("date"),
            row.Text("market"),
            row.Text("favourite"),
            row.Text("price_as_printed"),
            row.Number("implied_prob_raw") ?? throw new FormatException("A price has no probability.")))
        .ToLookup(price => price.ByElectionId, StringComparer.Ordinal));

    /// <summary>All of them, by by-election, in the order of the table.</summary>
    public static IEnumerable<PublishedPrice> All => Table.Value.SelectMany(prices => prices);

    /// <summary>The last price of a by-election that was known on a day; null where there is none.</summary>
    /// <param name="byElectionId">The by-election's id.</param>
    /// <param name="asOf">The last day whose information counts.</param>
    public static PublishedPrice? Last(string byElectionId, DateOnly asOf) =>
        Table.Value[byElectionId].Where(price => price.Date <= asOf).MaxBy(price => price.Date);
}

/// <summary>The price of the favourite before a by-election.</summary>
/// <param name="ByElectionId">The by-election's id.</param>
/// <param name="Date">The day it was offered.</param>
/// <param name="Market">The bookmaker, exchange or prediction market.</param>
/// <param name="Favourite">Code of the party that was favourite.</param>
/// <param name="AsPrinted">The price as printed.</param>
/// <param name="Implied">The chance it implies, a fraction; nothing is removed from one price, whose book is not known.</param>
internal sealed record PublishedPrice(string ByElectionId, DateOnly Date, string Market, string Favourite, string AsPrinted, double Implied)
{
    /// <summary>The chance it implies for the winner: its own where the favourite won, one less it where not, which is then the most it can have been.</summary>
    /// <param name="winner">Code of the party that won.</param>
    public double OfWinner(string winner) => string.Equals(Favourite, winner, StringComparison.Ordinal) ? Implied : 1 - Implied;
}
