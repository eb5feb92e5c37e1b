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
    /// <summary>The part of last time's vote (a quarter) beyond which the families that stand aside make a contest unlike all others.</summary>
    public const double ManyAbsent = 0.25;

    private const double Deposit = 0.05;
    private const double DepositBefore1985 = 0.125;

    private static readonly DateOnly DepositReform = new(1985, 10, 1);

    /// <summary>The parties that codes in the contest stand for, those that do not stand again included.</summary>
    public PartyCatalogue Parties { get; init; } = PartyCatalogue.BuiltIn;

    /// <summary>Who outside the polled parties had which votes last time, where the tables of results name them.</summary>
    internal IReadOnlyList<PersonalVote> Personal { get; init; } = [];

    /// <summary>The part of last time's vote that went to families which do not stand now, or to somebody outside the parties who alone had an eighth of it and does not, a fraction.</summary>
    public double AbsentShare => Absent(share => LastVotes.AreLeft(this, share.Key));

    /// <summary>The part of it that went to families which do not stand now.</summary>
    internal double AbsentFamiliesShare => Absent(_ => false);

    private double Absent(Predicate<KeyValuePair<string, double>> besides)
    {
        var standing = Candidates.Select(candidate => candidate.Party.Family).ToHashSet();
        return Previous.Shares.Where(share => !standing.Contains(PartyOf(share.Key).Family) || besides(share)).Sum(share => share.Value);
    }

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

    /// <summary>
    /// Share of the valid vote below which a candidate loses the deposit: an eighth until the Representation of the People Act 1985 came
    /// into force, a twentieth since.
    /// </summary>
    public double DepositThreshold => PollingDay < DepositReform ? DepositBefore1985 : Deposit;

    /// <summary>Whether the seat is the Prime Minister's party's to lose.</summary>
    internal bool GovernmentDefends => Government is [var leading, ..] && leading == Defending;

    /// <summary>
    /// The places of the two parties whose swing is told: from the defending party, or where it does not stand the strongest of those
    /// that do, to the strongest other one of last time. Null where fewer than two stood last time.
    /// </summary>
    public (int From, int To)? SwingPair
    {
        get
        {
            var stood = Enumerable.Range(0, Candidates.Count)
                .Where(place => PreviousShare(place) is not null)
                .OrderByDescending(IsDefending).ThenByDescending(PreviousShare).ToList();
            return stood.Count < 2 ? null : (stood[0], stood[1]);
        }
    }

    /// <summary>The share last time of the candidate at a place of the ballot; null where neither it nor its party alone stood, and of an independent where the person did not.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public double? PreviousShare(int place) => PreviousShare(Candidates[place]);

    /// <summary>The same for a candidate of the ballot. Several candidates of one party cannot all inherit its share.</summary>
    public double? PreviousShare(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return LastVotes.ShareOf(this, candidate) ?? (StandsForAlliance(candidate) ? Previous.Shares["LD"] : null);
    }

    /// <summary>Whether the candidate at a place of the ballot stands for the party that won the seat last, or is the independent who did.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public bool IsDefending(int place)
    {
        var candidate = Candidates[place];
        return LastVotes.Holds(this, candidate) || (Defending == "LD" && StandsForAlliance(candidate));
    }

    /// <summary>Whether somebody stands for the party behind a key of the previous result; of somebody outside the parties who had much of the vote, whether that person does.</summary>
    public bool Stands(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return !LastVotes.AreLeft(this, key) && Candidates.Any(candidate => candidate.Id == key || candidate.Party.Code == key || (key == "LD" && StandsForAlliance(candidate)));
    }

    // Before the merger of 1988 an SDP candidate without a Liberal beside him or her has the Liberals' place: the Alliance shared the seats out.
    private bool StandsForAlliance(Candidate candidate) =>
        candidate.Party is { Code: "SDP", Family: Family.LiberalDemocrat } && !Candidates.Any(other => other.Party.Code == "LD");
}
