namespace Copeland.Elections;

/// <summary>What came of a contest.</summary>
/// <param name="Shares">Shares of the valid vote as fractions, adding to 1, by candidate id.</param>
/// <param name="Votes">The votes behind the shares, where known.</param>
/// <param name="Turnout">Turnout as a fraction of the electorate, if known.</param>
public sealed record ElectionResult(VoteShares Shares, IReadOnlyDictionary<string, int>? Votes, double? Turnout)
{
    /// <summary>Id of the candidate who was elected, where it is told; the returning officer draws lots where two have as many votes.</summary>
    public string? Elected { get; init; }

    /// <summary>Ids of those with the most votes: one, but for a tie.</summary>
    public IReadOnlyList<string> First
    {
        get
        {
            var most = Shares.Max(share => share.Value);
            return [.. Shares.Where(share => share.Value == most).Select(share => share.Key)];
        }
    }

    /// <summary>Id of the winner; null where two are first and nobody says who was elected.</summary>
    public string? Winner => Elected ?? (First is [var only] ? only : null);
}
