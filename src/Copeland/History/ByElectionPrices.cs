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
