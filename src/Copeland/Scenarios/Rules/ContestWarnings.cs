using Copeland.Elections;
using Copeland.History;
using Copeland.Model;

namespace Copeland.Scenarios.Rules;

/// <summary>What a reader must know of a contest that the model covers badly or knows too little of.</summary>
internal static class ContestWarnings
{
    /// <summary>Boundaries and registers change between two votes, but an electorate this many times as large as the other belongs to another place.</summary>
    private const double AnotherPlace = 1.6;

    // So many shares of the by-election since the last result are told.
    private const int Told = 3;

    /// <summary>Warns of everything that holds for the contest.</summary>
    /// <param name="contest">The contest.</param>
    /// <param name="parties">The parties there are.</param>
    /// <param name="here">The by-elections in the seat since the general election.</param>
    /// <param name="findings">Where warnings go.</param>
    public static void Add(Contest contest, PartyCatalogue parties, SeatHistory here, Findings findings)
    {
        OfPlace(contest, findings);
        OfNations(contest, findings);
        OfFigures(contest, findings);
        OfBallot(contest, parties, here, findings);
        OfVoteSince(parties, here.Known, findings);
    }

    private static void OfPlace(Contest contest, Findings findings)
    {
        if (contest.Seat.Country == Country.NorthernIreland)
        {
            findings.Warn("The seat is in Northern Ireland, where the model was not fitted: no poll the model uses asks about its parties, and no past by-election stands behind the forecast. Do not publish this forecast.");
        }

        if (contest.Candidates.Any(candidate => candidate.Party.Code == "Spk") || contest.Defending == "Spk")
        {
            findings.Warn("This is the Speaker's seat, where the main parties usually do not stand: the model was not fitted to such contests.");
        }
    }

    // A code of another nation is mostly a slip of the pen, or the country is wrong.
    private static void OfNations(Contest contest, Findings findings)
    {
        foreach (var candidate in contest.Candidates)
        {
            if (PartyCatalogue.NationsOf(candidate.Party.Code) is { } nations && !nations.Contains(contest.Seat.Country))
            {
                findings.Warn($"{candidate.Party.Name} is on the ballot, a party that stands in {string.Join(", ", nations.Select(CountryName.Of))} alone, but the seat is in {CountryName.Of(contest.Seat.Country)}: correct the code {candidate.Party.Code} or seat.country, unless the scenario is hypothetical.");
            }
        }
    }

    private static void OfFigures(Contest contest, Findings findings)
    {
        if (contest.Previous.Notional)
        {
            findings.Warn("The last result is notional, an estimate for changed boundaries: its error is not in the forecast.");
        }

        if (contest.Seat.Leave is null && ContestOutlook.KnowsLeave(contest.Previous.Date))
        {
            findings.Warn("seat.leavePct is not given: the forecast has no Leave effect.");
        }

        if (contest.Seat.Leave is { } leave)
        {
            SeatRules.WarnOfError(leave, findings);
        }

        if (contest.Seat.Electorate is null)
        {
            findings.Warn("seat.electorate is not given: there is no majority in votes and no chance of a recount.");
        }

        if (contest.Previous.Turnout is null)
        {
            findings.Warn("previous.turnoutPct is not given: turnout is less certain.");
        }

        if (IsOfAnotherPlace(contest) && contest.Previous is { Votes: { } votes, Turnout: var turnout })
        {
            var at = turnout is > 0 and var known ? Invariant($"which at a turnout of {100 * known:0.#}% makes an electorate of {Electors(votes, known):#,0}") : "more than may vote there";
            findings.Warn(Invariant($"previous.votes add up to {Sum(votes):#,0}, {at}, but seat.electorate is {contest.Seat.Electorate:#,0}: correct whichever is wrong."));
        }
    }

    /// <summary>Whether the last result cannot be of so many electors: votes, turnout and electorate say one thing three times over.</summary>
    public static bool IsOfAnotherPlace(Contest contest)
    {
        if (contest.Previous.Votes is not { } votes || contest.Seat.Electorate is not { } electorate)
        {
            return false;
        }

        var could = contest.Previous.Turnout is > 0 and var part ? Electors(votes, part) : Math.Max(Sum(votes), electorate);
        return could > AnotherPlace * electorate || electorate > AnotherPlace * could;
    }

    private static double Electors(IReadOnlyDictionary<string, int> votes, double turnout) => Sum(votes) / turnout;

    private static double Sum(IReadOnlyDictionary<string, int> votes) => votes.Values.Sum(count => (double)count);

    private static void OfBallot(Contest contest, PartyCatalogue parties, SeatHistory here, Findings findings)
    {
        var shares = contest.Previous.Shares.Where(share => share.Key != "Oth").OrderByDescending(share => share.Value).ToList();
        WarnOfAbsent(contest, findings);
        foreach (var code in PartyCatalogue.RepeatableCodes.Where(code => LastVotes.AreAnybodys(contest, code)))
        {
            findings.Warn($"Votes of {code} in previous are given to nobody: several candidates are {code}, and who of them polled these is not known. Write them under that candidate’s id, like \"{code}-1\", or under one that no candidate has.");
        }

        if (here.Later is { } later && later.Winner == contest.Defending && Holder() is { } holder && !IsDefenders(holder))
        {
            findings.Warn(Invariant($"{Name(later.Winner, parties)} is taken as defending the seat, which it won on {later.Day:d MMMM yyyy}: after {here.AsOf:d MMMM yyyy}, the day whose knowledge the forecast uses. Write \"{holder}\" as defending, or take a later day."));
        }
        else if (here.Known is { } last)
        {
            WarnOfAnotherHolder(contest, parties, last, findings);
        }
        else if (!shares.Exists(share => IsDefenders(share.Key)))
        {
            findings.Warn($"defending is {contest.Defending}, which has no share in previous: check that it won the seat last.");
        }
        else if (shares.Count > 0 && !IsDefenders(shares[0].Key))
        {
            findings.Warn($"defending is {contest.Defending}, but {shares[0].Key} has the largest share in previous: check that this is meant.");
        }

        string? Holder() => here.Known?.Winner ?? shares.FirstOrDefault().Key;

        bool IsDefenders(string key) => key == contest.Defending || contest.PartyOf(key).Code == contest.Defending;
    }

    // Where much of the vote is without a candidate the model's own note tells who is missing too.
    private static void WarnOfAbsent(Contest contest, Findings findings)
    {
        const string uncertain = "is more uncertain than the forecast says.";
        if (AbsentVotes.UnderAnotherLabel(contest) is { } again)
        {
            findings.Warn($"{again.Name} won the seat last as an independent and now stands for {again.Party.Name}: a win is a gain, not a hold.");
        }

        if (AbsentVotes.AreMany(contest))
        {
            return;
        }

        if (AbsentVotes.Defender(contest) is { } gone)
        {
            findings.Warn($"{gone}, and where {(LastVotes.IsPersonal(contest.Defending) ? "those" : "its")} voters go {uncertain}");
        }

        if (AbsentVotes.Rivals(contest) is { } rivals)
        {
            findings.Warn($"{rivals}. The model was not fitted to such contests, and where those voters go {uncertain}");
        }
    }

    // Its shares are no starting point of the forecast, which a reader of "last time" would think they are.
    private static void OfVoteSince(PartyCatalogue parties, SeatByElection? last, Findings findings)
    {
        if (last is { Shares: { Count: > 0 } shares })
        {
            var told = shares.Take(Told).Select(share => Invariant($"{Name(share.Party, parties)} {100 * share.Share:0.0}%")).ToList();
            findings.Warn(Invariant($"{RangeWarnings.VotedSince}: the by-election of {last.Day:d MMMM yyyy} gave {TextList.And(told)}. Last time still means the general election, and of what the by-election showed beyond what was expected only a part is carried over: no seat on record has voted twice in one Parliament. Add adjustments if you expect more of it to last."));
        }
    }

    // A by-election since the general election says who defends; a member may have changed party, so another may be meant.
    private static void WarnOfAnotherHolder(Contest contest, PartyCatalogue parties, SeatByElection last, Findings findings)
    {
        if (last.Winner != contest.Defending)
        {
            findings.Warn(Invariant($"defending is {contest.Defending}, but {Name(last.Winner, parties)} won the seat at the by-election of {last.Day:d MMMM yyyy}: write \"{last.Winner}\", unless the member has changed party since."));
        }
    }

    private static string Name(string key, PartyCatalogue parties) => parties.TryGet(key, out var party) ? party.Name : key;
}
