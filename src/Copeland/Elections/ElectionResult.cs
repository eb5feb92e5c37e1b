namespace Copeland.Elections;

/// <summary>What came of a contest.</summary>
/// <param name="Shares">Shares of the valid vote as fractions, adding to 1, by candidate id.</param>
/// <param name="Votes">The votes behind the shares, where known.</param>
/// <param name="Turnout">Turnout as a fraction of the electorate, if known.</param>
public sealed record ElectionResult(VoteShares Shares, IReadOnlyDictionary<string, int>? Votes, double? Turnout);
