using Copeland.Elections;

namespace Copeland.History;

/// <summary>A general election's shares of the vote.</summary>
internal sealed class GeneralElection
{
    private const string JointNationalists = "SNP+PC";

    private readonly IReadOnlyList<GeneralElectionShare> shares;

    internal GeneralElection(DateOnly date, IReadOnlyList<GeneralElectionShare> shares) => (Date, this.shares) = (date, shares);

    /// <summary>Polling day.</summary>
    public DateOnly Date { get; }

    /// <summary>Valid votes in Great Britain.</summary>
    public int VotesInGreatBritain => shares.First(share => !share.UnitedKingdom).TotalVotes;

    /// <summary>
    /// Shares in Great Britain as fractions by party code, adding to 1 where the country has a nationalist party.
    /// Before 2010 SNP and Plaid Cymru were published as one figure: it is the SNP's for a seat in Scotland, Plaid Cymru's in Wales,
    /// and left out for one in England.
    /// </summary>
    /// <param name="country">The country of the seat that is forecast.</param>
    public VoteShares InGreatBritain(Country country) => Of(unitedKingdom: false, country);

    /// <summary>The same for the United Kingdom.</summary>
    /// <param name="country">The country of the seat that is forecast.</param>
    public VoteShares InUnitedKingdom(Country country) => Of(unitedKingdom: true, country);

    private VoteShares Of(bool unitedKingdom, Country country) => new(shares
        .Where(share => share.UnitedKingdom == unitedKingdom)
        .Select(share => (Code: Code(share.Party, country), share.Share))
        .Where(pair => pair.Code is not null)
        .GroupBy(pair => pair.Code ?? string.Empty, StringComparer.Ordinal)
        .Select(group => KeyValuePair.Create(group.Key, group.Sum(pair => pair.Share))));

    private static string? Code(string printed, Country country) => printed switch
    {
        JointNationalists => CountryName.NationalistIn(country),
        "Oth(<0.2% each)" => "Oth",
        _ => printed,
    };
}

/// <summary>One line of the table of general elections.</summary>
/// <param name="Party">Party code as printed.</param>
/// <param name="UnitedKingdom">Whether the area is the United Kingdom; else Great Britain.</param>
/// <param name="Share">Fraction of the valid vote.</param>
/// <param name="TotalVotes">Valid votes in the area.</param>
internal sealed record GeneralElectionShare(string Party, bool UnitedKingdom, double Share, int TotalVotes);
