namespace Copeland.Elections;

/// <summary>The seat's result at the last general election.</summary>
/// <param name="Date">The day of that general election.</param>
/// <param name="Given">Shares of the valid vote as they were given, fractions that add to 1, by party code or candidate id.</param>
/// <param name="Votes">The votes behind the shares, where they were given and are still true.</param>
/// <param name="Turnout">Turnout as a fraction of the electorate, if known.</param>
/// <param name="Notional">Whether the result is an estimate for changed boundaries.</param>
public sealed record PreviousResult(
    DateOnly Date, VoteShares Given, IReadOnlyDictionary<string, int>? Votes, double? Turnout, bool Notional)
{
    /// <summary>Shares of the valid vote as fractions, adding to 1: those <see cref="Given"/>, with those that were <see cref="Set"/> in their place and the others scaled.</summary>
    public VoteShares Shares => Given.WithOthersScaled(Set);

    /// <summary>Shares that somebody set to something else, fractions; none where nobody did.</summary>
    public VoteShares Set { get; private init; } = VoteShares.None;

    /// <summary>
    /// This result with a share set: the others scale, those set before keep what they were set to, and the votes are no longer true.
    /// </summary>
    /// <param name="key">A party's code or a candidate's id.</param>
    /// <param name="share">A fraction.</param>
    public PreviousResult WithShare(string key, double share) => this with { Set = Set.With(key, share), Votes = null };

    /// <summary>This result with other votes for one of its parties or candidates.</summary>
    /// <param name="key">A party's code or a candidate's id.</param>
    /// <param name="count">Its votes, 0 or more.</param>
    /// <exception cref="InvalidOperationException">The result has no votes.</exception>
    public PreviousResult WithVotes(string key, int count)
    {
        var votes = new Dictionary<string, int>(Votes ?? throw new InvalidOperationException("The last result was given in shares."), StringComparer.Ordinal) { [key] = count };
        return this with { Given = VoteShares.OfVotes(votes), Votes = votes.AsReadOnly() };
    }
}
