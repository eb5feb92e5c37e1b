using System.Runtime.CompilerServices;
using Copeland.Elections;
using Copeland.History;
using Copeland.Model;
using Copeland.Polling;
using Copeland.Statistics;

namespace Copeland.Calibration;

/// <summary>A by-election of the history as the model sees a contest: what was known on its eve, and what came of it in families.</summary>
internal sealed record PastContest
{
    private static readonly ConditionalWeakTable<PastByElection, PastContest> Made = [];

    private PastContest(PastByElection source, Contest contest, NationalPicture picture)
    {
        (Source, Contest, Picture) = (source, contest, picture);
        Outlook = ContestOutlook.Of(contest, picture);
        Shares =
        [
            .. Outlook.Standings.Select(standing => source.Candidates
                .Where(candidate => contest.Parties[candidate.Party].Family == standing.Family).Sum(candidate => candidate.Share ?? 0)),
        ];
    }

    /// <summary>The by-election.</summary>
    public PastByElection Source { get; }

    /// <summary>The contest before the vote.</summary>
    public Contest Contest { get; }

    /// <summary>The polls on its eve.</summary>
    public NationalPicture Picture { get; }

    /// <summary>The contest in families.</summary>
    public ContestOutlook Outlook { get; }

    /// <summary>The result: share of each family on the ballot, fractions in the order of the outlook's standings.</summary>
    public IReadOnlyList<double> Shares { get; }

    /// <summary>The Parliament, by the general election that elected it.</summary>
    public DateOnly Parliament => Outlook.GeneralElection;

    /// <summary>The contest as one that has been held.</summary>
    public FamilyResult Held => new(Outlook, Shares);

    /// <summary>
    /// Whether the model is fitted and scored on a by-election: in Great Britain, with national polls, and not one in which
    /// rivals stood aside.
    /// </summary>
    public static bool IsModelled(PastByElection source) =>
        source.Country != Country.NorthernIreland && !source.RivalsStoodAside && source.HasNationalPolls;

    /// <summary>Whether main rivals stood aside at a by-election in Great Britain: what others take then is all that is learnt from it.</summary>
    public static bool IsOfRivalsAside(PastByElection source) => source.Country != Country.NorthernIreland && source.RivalsStoodAside;

    /// <summary>The same as if nobody knew who the candidates outside the polled parties are.</summary>
    public PastContest WithoutStandings() => new(
        Source, Contest with { Candidates = [.. Contest.Candidates.Select(candidate => candidate with { Standing = null })] }, Picture);

    /// <summary>The contest a by-election was on its eve; made once.</summary>
    public static PastContest Of(PastByElection source) => Made.GetValue(source, Make);

    private static PastContest Make(PastByElection source)
    {
        var parties = PartyCatalogue.BuiltIn.With(source.Candidates.Select(candidate => candidate.Party).Distinct(StringComparer.Ordinal)
            .Where(code => !PartyCatalogue.BuiltIn.TryGet(code, out _)).Select(code => new Party(code, code, "#888888", Family.Other)));
        var previous = new VoteShares(source.Candidates.Where(candidate => candidate.PreviousShare is not null)
            .Select(candidate => KeyValuePair.Create(candidate.Id, candidate.PreviousShare ?? 0)));
        var contest = new Contest(
            new Seat(source.Constituency, source.Country, source.Region, source.Leave is { } leave ? new Estimate(leave, 0) : null, source.Electorate),
            source.Date,
            new PreviousResult(source.PreviousGeneralElection, previous, null, source.PreviousTurnout, Notional: false),
            source.Government,
            source.Defending,
            [
                .. source.Candidates.Where(candidate => candidate.Stood).Select(candidate =>
                    new Candidate(candidate.Id, parties[candidate.Party], candidate.Name) { Restanding = source.IsRestanding(candidate) }),
            ])
        {
            Parties = parties,
        };
        return new PastContest(source, OutsiderRecord.WithStandings(contest, source.Date), PictureOf(source));
    }

    private static NationalPicture PictureOf(PastByElection source) => new(
        new VoteShares(source.National.Where(share => share.Previous is not null).Select(share => KeyValuePair.Create(share.Party, share.Previous ?? 0))),
        new VoteShares(source.National.Where(share => share.Polls is not null).Select(share => KeyValuePair.Create(share.Party, share.Polls ?? 0))),
        source.Date.AddDays(-1),
        PollingAssumptions.Default.Drift,
        Horizon: 0,
        []);
}
