namespace Copeland.History;

/// <summary>What another public model of by-elections gave the winners: Chris Hanretty's par scores, for comparison only.</summary>
internal static class PeerScores
{
    /// <summary>What a probability of 0, none of 101 draws, is read as.</summary>
    public const double Floor = 0.005;

    private static readonly Lazy<IReadOnlyDictionary<string, double>> Table = new(() =>
        EmbeddedTable.Read("peer-par-scores.csv", row => (Id: row.Text("id"), Probability: row.Number("probability") ?? 0))
            .ToDictionary(row => row.Id, row => Math.Max(row.Probability, Floor), StringComparer.Ordinal));

    /// <summary>The probability it gave the winner, by by-election.</summary>
    public static IReadOnlyDictionary<string, double> All => Table.Value;
}
