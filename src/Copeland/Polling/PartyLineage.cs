using Copeland.Elections;

namespace Copeland.Polling;

/// <summary>
/// Parties that continue one another under a new name: one party in polls and previous shares, under the label of the day.
/// The Brexit Party became Reform UK on 4 January 2021 (Electoral Commission register); UKIP is a party of its own. Before the merger of
/// March 1988 the SDP counts with the Liberals, whose Alliance the polls of the time have as one.
/// </summary>
internal static class PartyLineage
{
    private static readonly DateOnly ReformRegistered = new(2021, 1, 4);

    /// <summary>The label a party code had on a day; codes without a lineage stay as they are.</summary>
    public static string At(string code, DateOnly day) => code switch
    {
        "Brexit" when day >= ReformRegistered => "Reform",
        "Reform" when day < ReformRegistered => "Brexit",
        "SDP" when day < PartyCatalogue.Merger => "LD",
        _ => code,
    };

    /// <summary>Shares under the labels of a day; where both labels have one, they add up.</summary>
    public static VoteShares At(VoteShares shares, DateOnly day) =>
        shares.Keys.All(code => string.Equals(At(code, day), code, StringComparison.Ordinal))
            ? shares
            : new VoteShares(shares.GroupBy(pair => At(pair.Key, day), StringComparer.Ordinal)
                .Select(group => KeyValuePair.Create(group.Key, group.Sum(pair => pair.Value))));

    /// <summary>A poll under the labels of a day.</summary>
    public static Poll At(Poll poll, DateOnly day)
    {
        var shares = At(poll.Shares, day);
        return ReferenceEquals(shares, poll.Shares) ? poll : poll with { Shares = shares };
    }
}
