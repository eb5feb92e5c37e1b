using Copeland.Elections;

namespace Copeland.History;

/// <summary>
/// What the embedded tables know of parties and candidates outside the polled parties: every candidate of the by-elections since 2010,
/// what their parties polled in the same seats at the general election before, and every candidate of 2024. Great Britain only, and
/// without contests in which the main rivals stood aside, where anybody may poll a quarter of the vote.
/// </summary>
internal static class OutsiderRecord
{
    /// <summary>Deposits lost, and none kept, from which a party counts as one that never keeps any.</summary>
    public const int FewestLost = 3;

    /// <summary>Share that keeps the deposit (5%, since October 1985).</summary>
    public const double KeptDeposit = 0.05;

    /// <summary>Share (an eighth of the vote) from which a candidate outside the polled parties counts as one who may win.</summary>
    public const double MayWin = 0.125;

    private static readonly Lazy<IReadOnlyList<Run>> Runs = new(ReadAll);
    private static readonly Lazy<ILookup<string, Run>> ByParty = new(() => Runs.Value.ToLookup(run => run.Party, StringComparer.Ordinal));
    private static readonly Lazy<ILookup<string, Run>> ByName = new(() => Runs.Value.Where(run => run.Name is not null)
        .ToLookup(run => run.Name ?? string.Empty, StringComparer.OrdinalIgnoreCase));

    /// <summary>
    /// A contest with a standing for every candidate outside the polled parties that has none: insurgent for somebody who has polled
    /// <see cref="MayWin"/> before under such a label; local for other independents; fringe for a party with <see cref="FewestLost"/>
    /// lost deposits and none kept, here last time or anywhere before; else party. Where families with more than a quarter of last time's
    /// vote stand aside nobody counts as fringe.
    /// </summary>
    /// <param name="contest">The contest.</param>
    /// <param name="before">Only what happened before this day is used.</param>
    public static Contest WithStandings(Contest contest, DateOnly before)
    {
        var asideRivals = contest.AbsentFamiliesShare > Contest.ManyAbsent;
        return contest with
        {
            Candidates =
            [
                .. contest.Candidates.Select(candidate => candidate.Standing is null && candidate.Party.Family == Family.Other
                    ? candidate with { Standing = Standing(contest, candidate, before, asideRivals) }
                    : candidate),
            ],
        };
    }

    /// <summary>How often a party has stood before a day, and how often it kept its deposit.</summary>
    /// <param name="party">Party code, as in the tables.</param>
    /// <param name="before">Only what happened before this day is counted.</param>
    public static (int Contests, int Kept) Of(string party, DateOnly before)
    {
        List<Run> runs = [.. ByParty.Value[party].Where(run => run.Date < before)];
        return (runs.Count, runs.Count(run => run.Share >= KeptDeposit));
    }

    private static CandidateStanding Standing(Contest contest, Candidate candidate, DateOnly before, bool asideRivals)
    {
        if (candidate.Name is { } name && ByName.Value[name.Trim()].Any(run => run.Date < before && run.Share >= MayWin))
        {
            return CandidateStanding.Insurgent;
        }

        if (PartyCatalogue.RepeatableCodes.Contains(candidate.Party.Code, StringComparer.Ordinal))
        {
            return CandidateStanding.Local;
        }

        var (contests, kept) = Of(candidate.Party.Code, before);
        var keptHere = (contest.PreviousShare(candidate) ?? 0) >= KeptDeposit;
        return contests >= FewestLost && kept == 0 && !keptHere && !asideRivals ? CandidateStanding.Fringe : CandidateStanding.Party;
    }

    private static IReadOnlyList<Run> ReadAll()
    {
        var byElections = ByElections.All.Where(contest => contest.Country != Country.NorthernIreland
            && contest.Resolution == ResultResolution.Candidates && !contest.RivalsStoodAside).ToList();
        return
        [
            .. from contest in byElections
               from candidate in contest.Candidates
               where candidate.Stood && IsOutsider(candidate.Party)
               select new Run(candidate.Party, candidate.Name?.Trim(), contest.Date, candidate.Share ?? 0),
            .. (from contest in byElections
                from candidate in contest.Candidates
                let party = candidate.PreviousParty ?? candidate.Party
                where candidate.StoodBefore && IsOutsider(party) && contest.PreviousGeneralElection < Constituencies.Elected
                select (contest.Constituency, Run: new Run(party, null, contest.PreviousGeneralElection, candidate.PreviousShare ?? 0)))
                .Distinct().Select(entry => entry.Run),
            .. from seat in Constituencies.All
               where seat.Country != Country.NorthernIreland
               from candidate in seat.Candidates
               where IsOutsider(candidate.Party)
               select new Run(candidate.Party, candidate.Name.Trim(), Constituencies.Elected, (double)candidate.Votes / seat.ValidVotes),
        ];
    }

    private static bool IsOutsider(string code) => !PartyCatalogue.BuiltIn.TryGet(code, out var party) || party.Family == Family.Other;

    private sealed record Run(string Party, string? Name, DateOnly Date, double Share);
}
