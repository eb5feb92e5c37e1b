namespace Copeland.Elections;

/// <summary>The seat's result at the last general election.</summary>
/// <param name="Date">The day of that general election.</param>
/// <param name="Shares">Shares of the valid vote as fractions, adding to 1, by party code or candidate id.</param>
/// <param name="Votes">The votes behind the shares, where the scenario gave votes.</param>
/// <param name="Turnout">Turnout as a fraction of the electorate, if known.</param>
/// <param name="Notional">Whether the result is an estimate for changed boundaries.</param>
public sealed record PreviousResult(
    DateOnly Date, VoteShares Shares, IReadOnlyDictionary<string, int>? Votes, double? Turnout, bool Notional);
