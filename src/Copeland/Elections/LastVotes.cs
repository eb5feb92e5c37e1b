namespace Copeland.Elections;

/// <summary>
/// Whose the votes of the last general election are. A party's are its candidate's now, whoever that is; an independent's are nobody's but
/// that person's.
/// </summary>
internal static class LastVotes
{
    /// <summary>
    /// The share (an eighth of the vote) from which votes for somebody outside the polled parties who does not stand are left without a
    /// candidate. What is less the model counts with the others of last time, as it was fitted to do: no contest of its history whose candidates are known had more.
    /// </summary>
    public const double OfOneAlone = 0.125;

    private const string Remainder = "Oth";

    /// <summary>The key of the previous result under which a candidate's votes are; null where there is none.</summary>
    public static string? KeyOf(Contest contest, Candidate candidate)
    {
        var (shares, code) = (contest.Previous.Shares, candidate.Party.Code);
        if (shares[candidate.Id] is not null && (candidate.Id != code || !IsSomebodyElses(contest, code, candidate)))
        {
            return candidate.Id;
        }

        return RecordOf(contest, candidate)?.Key ?? (shares[code] is not null && IsHeir(contest, candidate) ? code : null);
    }

    /// <summary>A candidate's share last time; null where there was none.</summary>
    public static double? ShareOf(Contest contest, Candidate candidate) =>
        KeyOf(contest, candidate) is { } key ? contest.Previous.Shares[key] : RecordOf(contest, candidate)?.Share;

    /// <summary>Whether the votes under a key are those of somebody outside the polled parties who has not a few and does not stand.</summary>
    public static bool AreLeft(Contest contest, string key) =>
        key != Remainder && contest.Previous.Shares[key] >= OfOneAlone && contest.PartyOf(key) is { Family: Family.Other } party
        && !contest.Candidates.Any(candidate => candidate.Party.Family == Family.Other
            && (KeyOf(contest, candidate) == key
                || (OwnerOf(contest, key) is { } owner ? owner.IsOf(candidate.Name) : candidate.Party.Code == key && party.Code == key)
                || (candidate.Restanding && HolderKey(contest) == key)));

    /// <summary>Whether a candidate has the label the seat was won under and, where that is no party's, is the person who won it.</summary>
    public static bool Holds(Contest contest, Candidate candidate)
    {
        if (!IsPersonal(contest.Defending))
        {
            return candidate.Id == contest.Defending || (candidate.Party.Code == contest.Defending && IsOnlyOfParty(contest, candidate));
        }

        return candidate.Party.Code == contest.Defending
            && (contest.Candidates.Any(other => other.Restanding && other.Party.Code == contest.Defending) ? candidate.Restanding
                : HolderKey(contest) is { } key ? KeyOf(contest, candidate) == key
                : candidate.Id == contest.Defending || IsOnlyOfParty(contest, candidate));
    }

    /// <summary>The person who won the seat at the last general election and defends it under no party's label; null where that is not known.</summary>
    public static PersonalVote? Holder(Contest contest) => HolderKey(contest) is { } key ? OwnerOf(contest, key) : null;

    /// <summary>The person whose votes a key of the previous result has; null where that is not known.</summary>
    public static PersonalVote? OwnerOf(Contest contest, string key) => contest.Personal.FirstOrDefault(vote => vote.Key == key);

    /// <summary>Whoever on the ballot had votes last time outside the parties and stands under another label, with the share then.</summary>
    public static IEnumerable<(Candidate Candidate, double Share)> UnderAnotherLabel(Contest contest) =>
        from candidate in contest.Candidates
        let vote = contest.Personal.FirstOrDefault(vote => vote.Party != candidate.Party.Code && vote.IsOf(candidate.Name))
        where vote is not null && KeyOf(contest, candidate) is null
        select (candidate, vote.Share);

    /// <summary>Whether several candidates share a code under which the previous result has votes that nobody can say are one's.</summary>
    public static bool AreAnybodys(Contest contest, string code) =>
        code != Remainder && IsPersonal(code) && contest.Previous.Shares[code] is not null && OwnerOf(contest, code) is null
        && contest.Candidates.Count(candidate => candidate.Party.Code == code) > 1 && !contest.Candidates.Any(candidate => KeyOf(contest, candidate) == code);

    /// <summary>Whether a code is of people without a party.</summary>
    public static bool IsPersonal(string code) => PartyCatalogue.RepeatableCodes.Contains(code, StringComparer.Ordinal);

    // Where the key of an independent has the largest share of all, that person won the seat; whoever sets a share to something else asks about votes, not about who won.
    private static string? HolderKey(Contest contest) =>
        IsPersonal(contest.Defending) && contest.Previous.Given.Keys.MaxBy(key => contest.Previous.Given[key]) is { } first && contest.PartyOf(first).Code == contest.Defending ? first : null;

    private static bool IsHeir(Contest contest, Candidate candidate)
    {
        var code = candidate.Party.Code;
        return !IsPersonal(code) ? IsOnlyOfParty(contest, candidate)
            : code != Remainder && OwnerOf(contest, code) is null && (contest.Candidates.Any(other => other.Restanding && other.Party.Code == code)
                ? candidate.Restanding && contest.Defending == code
                : IsOnlyOfParty(contest, candidate));
    }

    private static PersonalVote? RecordOf(Contest contest, Candidate candidate) =>
        contest.Personal.FirstOrDefault(vote => vote.Party == candidate.Party.Code && vote.IsOf(candidate.Name));

    private static bool IsSomebodyElses(Contest contest, string code, Candidate candidate) =>
        IsPersonal(code) && OwnerOf(contest, code)?.IsOf(candidate.Name) == false;

    private static bool IsOnlyOfParty(Contest contest, Candidate candidate) => contest.Candidates.Count(other => other.Party.Code == candidate.Party.Code) == 1;
}
