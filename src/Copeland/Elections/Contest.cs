namespace Copeland.Elections;

/// <summary>A by-election as it is known before the vote: where, when, who held the seat, who stands.</summary>
/// <param name="Seat">The constituency.</param>
/// <param name="PollingDay">The day of the vote.</param>
/// <param name="Previous">The seat's result at the last general election.</param>
/// <param name="Government">Codes of the governing parties, the Prime Minister's first.</param>
/// <param name="Defending">The code of the party that won the seat last, whether or not it stands again.</param>
/// <param name="Candidates">The ballot: 2 to 64 candidates with unique ids.</param>
/// <param name="HolderRestanding">Whether the outgoing member stands again.</param>
public sealed record Contest(
    Seat Seat,
    DateOnly PollingDay,
    PreviousResult Previous,
    IReadOnlyList<string> Government,
    string Defending,
    IReadOnlyList<Candidate> Candidates,
    bool HolderRestanding = false)
{
    /// <summary>The parties that codes in the contest stand for, those that do not stand again included.</summary>
    public PartyCatalogue Parties { get; init; } = PartyCatalogue.BuiltIn;

    /// <summary>The party behind a key of the previous result: a candidate's id, a party's code, or a code with a number as in <c>Ind-2</c>.</summary>
    /// <exception cref="ArgumentException">The key stands for no party.</exception>
    public Party PartyOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var candidate = Candidates.FirstOrDefault(c => string.Equals(c.Id, key, StringComparison.Ordinal));
        if (candidate is not null)
        {
            return candidate.Party;
        }

        var dash = key.LastIndexOf('-');
        return dash > 0 && !Parties.TryGet(key, out _) ? Parties[key[..dash]] : Parties[key];
    }
}
