using Copeland.Elections;
using Copeland.Polling;

namespace Copeland.Model;

/// <summary>Everything the seat model may know about a by-election on the eve of poll, in families.</summary>
internal sealed record ContestOutlook
{
    private const double DaysPerYear = 365.25;

    private const int FirstYearOfLeave = 2010;

    /// <summary>Polling day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The general election that chose the Parliament the seat is vacant in.</summary>
    public required DateOnly GeneralElection { get; init; }

    /// <summary>Where the seat is.</summary>
    public required Country Country { get; init; }

    /// <summary>The Prime Minister's party.</summary>
    public required Family Government { get; init; }

    /// <summary>The junior party of a coalition, if there is one.</summary>
    public Family? CoalitionPartner { get; init; }

    /// <summary>The family that won the seat at the general election; null where it was somebody outside the parties, who alone could defend it and does not stand.</summary>
    public required Family? Defending { get; init; }

    /// <summary>The seat's estimated Leave share in 2016, 0 to 1; null if unknown.</summary>
    public double? LeaveShare { get; init; }

    /// <summary>Turnout in the seat at the general election, 0 to 1; null if unknown.</summary>
    public double? PreviousTurnout { get; init; }

    /// <summary>Shares at the general election of every family that stood then, whether or not it stands again, 0 to 1.</summary>
    public required IReadOnlyDictionary<Family, double> PreviousShares { get; init; }

    /// <summary>The shares then of whoever outside the parties alone had an eighth of the vote and does not stand: they are no family's.</summary>
    public IReadOnlyList<double> Left { get; init; } = [];

    /// <summary>The families on the ballot, in the order of <see cref="Family"/>.</summary>
    public required IReadOnlyList<FamilyStanding> Standings { get; init; }

    /// <summary>The part of last time's vote whose families stand aside and that no rival left behind takes, a fraction: <see cref="RivalsAside"/>.</summary>
    public double Orphaned { get; init; }

    /// <summary>Years from the general election to polling day.</summary>
    public double YearsSinceGeneralElection => (Date.DayNumber - GeneralElection.DayNumber) / DaysPerYear;

    /// <summary>Whether a Parliament is of the age in which the Leave vote tells seats apart: the one elected in 2010 and later ones.</summary>
    /// <param name="generalElection">The day it was elected.</param>
    public static bool KnowsLeave(DateOnly generalElection) => generalElection.Year >= FirstYearOfLeave;

    /// <summary>The day of the referendum on membership of the European Union.</summary>
    public static DateOnly Referendum { get; } = new(2016, 6, 23);

    /// <summary>1 for the family with the most votes at the general election, 2 for the next …; 0 if it did not stand.</summary>
    public int PreviousRank(Family family) =>
        PreviousShares.TryGetValue(family, out double share) ? 1 + PreviousShares.Values.Concat(Left).Count(other => other > share) : 0;

    /// <summary>A contest and the polls, added up to families.</summary>
    /// <param name="contest">Where, when, who stands, what happened last time.</param>
    /// <param name="picture">National shares then and now.</param>
    public static ContestOutlook Of(Contest contest, NationalPicture picture)
    {
        var left = contest.Previous.Shares.Where(share => LastVotes.AreLeft(contest, share.Key)).ToList();
        var previous = contest.Previous.Shares.Except(left)
            .GroupBy(share => contest.PartyOf(share.Key).Family)
            .ToDictionary(group => group.Key, group => group.Sum(share => share.Value));
        var (then, now) = (National(picture.Previous, contest), National(picture.Now, contest));
        FamilyStanding[] standings =
        [
            .. contest.Candidates.GroupBy(candidate => candidate.Party.Family).OrderBy(group => group.Key)
                .Select(group => new FamilyStanding(
                    group.Key,
                    previous.TryGetValue(group.Key, out var share) ? share : null,
                    then.TryGetValue(group.Key, out var before) ? before : null,
                    now.TryGetValue(group.Key, out var polled) ? polled : null,
                    group.Count())
                {
                    HasRestander = group.Any(candidate => KnownFace.IsRestander(contest, candidate)),
                    HasInsurgent = !group.Any(candidate => KnownFace.IsRestander(contest, candidate)) && group.Any(KnownFace.IsInsurgent),
                    IsFringe = group.Key == Family.Other && group.All(candidate => candidate.Standing == CandidateStanding.Fringe),
                }),
        ];
        return new ContestOutlook
        {
            Date = contest.PollingDay,
            GeneralElection = contest.Previous.Date,
            Country = contest.Seat.Country,
            Government = contest.Parties[contest.Government[0]].Family,
            CoalitionPartner = contest.Government.Count > 1 ? contest.Parties[contest.Government[1]].Family : null,
            Defending = left.Exists(share => contest.PartyOf(share.Key).Code == contest.Defending) ? null : contest.PartyOf(contest.Defending).Family,
            LeaveShare = contest.Seat.Leave?.Mean,
            PreviousTurnout = contest.Previous.Turnout,
            PreviousShares = previous,
            Left = [.. left.Select(share => share.Value)],
            Standings = standings,
            Orphaned = RivalsAside.Orphaned(contest.AbsentShare, standings),
        };
    }

    /// <summary>The outlook had the polls something else of one party; its family's share alone follows from that.</summary>
    /// <param name="contest">The contest it is the outlook of.</param>
    /// <param name="polls">National shares now.</param>
    /// <param name="party">The code of the party whose share is another.</param>
    public ContestOutlook With(Contest contest, VoteShares polls, string party)
    {
        if (!contest.Parties.TryGet(party, out var moved))
        {
            return this;
        }

        double? now = National(polls, contest).TryGetValue(moved.Family, out var polled) ? polled : null;
        return this with { Standings = [.. Standings.Select(standing => standing.Family == moved.Family ? standing with { NationalNow = now } : standing)] };
    }

    /// <summary>
    /// Families' national shares: none of the rest of the field, which polls do not tell apart, nor of whom nobody asked about. Of several parties
    /// of a family those count that stand here or stood last time: Restore Britain's polls are not Reform UK's where it does not stand.
    /// </summary>
    private static Dictionary<Family, double> National(VoteShares shares, Contest contest)
    {
        var (known, here) = (new Dictionary<Family, double>(), new Dictionary<Family, double>());
        foreach (var (code, share) in shares)
        {
            if (contest.Parties.TryGet(code, out var party) && party.Family != Family.Other && StandsIn(code, contest.Seat.Country))
            {
                Add(known);
                if (contest.Previous.Shares[code] is not null || contest.Candidates.Any(candidate => candidate.Party.Code == code))
                {
                    Add(here);
                }

                void Add(Dictionary<Family, double> to) => to[party.Family] = to.GetValueOrDefault(party.Family) + share;
            }
        }

        foreach (var (family, share) in here)
        {
            known[family] = share;
        }

        return known;
    }

    private static bool StandsIn(string code, Country country) => code switch
    {
        "SNP" => country == Country.Scotland,
        "PC" => country == Country.Wales,
        _ => true,
    };
}
