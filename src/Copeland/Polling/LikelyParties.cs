using Copeland.Elections;

namespace Copeland.Polling;

/// <summary>The parties whose absence from a ballot would be news.</summary>
internal static class LikelyParties
{
    /// <summary>The share in the polls (4%) above which a party is expected to stand.</summary>
    public const double LeastShare = 0.04;

    /// <summary>
    /// Their codes, most votes first: every party above <see cref="LeastShare"/>; of the nationalists, whose share in Great Britain says
    /// little of their own country, the one of the seat's country whatever its share, and no other.
    /// </summary>
    /// <param name="now">Shares in the polls, fractions by party code.</param>
    /// <param name="country">Where the seat is.</param>
    public static IReadOnlyList<string> Of(VoteShares now, Country country) =>
        [
            .. now.Where(share => !MissingParties.Remainders.Contains(share.Key, StringComparer.Ordinal)
                    && (NationalistOf(share.Key) is { } home ? home == country : share.Value > LeastShare))
                .OrderByDescending(share => share.Value).Select(share => share.Key),
        ];

    private static Country? NationalistOf(string code) => code switch
    {
        "SNP" => Country.Scotland,
        "PC" => Country.Wales,
        _ => null,
    };
}
