using Copeland.Elections;
using Copeland.Statistics;

namespace Copeland.Polling;

/// <summary>
/// The average of the polls known by the end of a day. Each party is averaged by itself on the scale of log odds (its log ratio to
/// everybody else), a poll counting for its respondents, how recent it is and how much its pollster has said already
/// (<see cref="PollingAssumptions"/>), less the pollster's estimated lean.
/// </summary>
internal sealed class PollAverage
{
    /// <summary>Days after which the newest poll is called old: the span of the averages that the seat model was fitted on.</summary>
    public const int OldAfterDays = 28;

    private readonly VoteShares baseline;
    private readonly PollingAssumptions assumptions;

    private PollAverage(PollTable table, VoteShares baseline, DateOnly asOf, PollingAssumptions assumptions)
    {
        (this.baseline, AsOf, this.assumptions) = (baseline, asOf, assumptions);
        var leans = HouseLeans.Of(table, assumptions);
        var weights = PollWeighting.On(table, asOf.DayNumber, PollWeighting.HalfLife(table, asOf.DayNumber, assumptions), assumptions.HouseCap);
        Parties = [.. table.Parties.Select((_, party) => PartyAverage.Of(table, leans, weights, party, assumptions))];
        HouseEffects = HouseEffectsOf(table, leans);
        var total = weights.Sum();
        Weights = [.. table.Polls.Select((poll, place) => new PollWeight(poll, weights[place] / total))];
        EffectiveDay = Weights.Count == 0 ? asOf.DayNumber : weights.Select((weight, place) => weight / total * table.Day[place]).Sum();
    }

    /// <summary>The last day whose polls were used.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The average of each party that was asked about, in the order of the baseline, then by code.</summary>
    public IReadOnlyList<PartyAverage> Parties { get; }

    /// <summary>What each poll counts for, oldest first.</summary>
    public IReadOnlyList<PollWeight> Weights { get; }

    /// <summary>Each pollster's lean in points of share as fractions, by pollster and party.</summary>
    public IReadOnlyList<HouseEffect> HouseEffects { get; }

    /// <summary>Polls that were left out because they cannot be what they claim, oldest first.</summary>
    public IReadOnlyList<OutlyingPoll> SetAside { get; private init; } = [];

    /// <summary>A newest poll that counts, stands nearly alone and is far from those before it; null where none does.</summary>
    public OutlyingPoll? Doubtful { get; private init; }

    /// <summary>
    /// The day the average stands for, as a day number: the mean of the polls' days (the middle of fieldwork) by what they count. It
    /// moves with the polls and not with <see cref="AsOf"/>: an average is as old as its polls.
    /// </summary>
    public double EffectiveDay { get; }

    /// <summary>The end of the newest poll's fieldwork; null where there is none.</summary>
    public DateOnly? NewestPoll => Weights.Count == 0 ? null : Weights.Max(weight => weight.Poll.End);

    /// <summary>A sentence on the newest poll's age where it is more than four weeks; null where it is not.</summary>
    public string? Stale => PictureWarnings.Stale(this, AsOf);

    /// <summary>How many polls worth of equal weight the average holds: 1 / Σ weight².</summary>
    public double EffectivePolls => Weights.Count == 0 ? 0 : 1 / Weights.Sum(poll => poll.Weight * poll.Weight);

    /// <summary>Averages polls.</summary>
    /// <param name="polls">Polls in any order; those known later than <paramref name="asOf"/>, and those of a part of Britain, are left out.</param>
    /// <param name="baseline">Shares in Great Britain at the last general election, fractions: what a party keeps that nobody asked about.</param>
    /// <param name="asOf">The last day whose polls may be used.</param>
    /// <param name="assumptions">The numbers it rests on.</param>
    public static PollAverage Of(IEnumerable<Poll> polls, VoteShares baseline, DateOnly asOf, PollingAssumptions assumptions)
    {
        var previous = PartyLineage.At(baseline, asOf);
        var known = polls.Where(poll => poll.Part is null && poll.Known <= asOf && poll.End <= asOf).ToList();
        var first = known.Count == 0 ? asOf : known.Max(poll => poll.End).AddDays(-assumptions.WindowDays);
        var used = PollTable.InOrder(known.Where(poll => poll.End >= first).Select(poll => PartyLineage.At(poll, asOf)));
        var table = TableOf(used, previous, assumptions);
        var outlying = OutlyingPolls.Of(table, assumptions);
        var kept = outlying.Count == 0 ? table : TableOf([.. used.Except(outlying.Select(found => found.Poll))], previous, assumptions);
        return new PollAverage(kept, previous, asOf, assumptions) { SetAside = outlying, Doubtful = OutlyingPolls.Alone(kept, assumptions) };
    }

    // The parties that these polls asked about: one that only a poll set aside did is none of them.
    private static PollTable TableOf(IReadOnlyList<Poll> polls, VoteShares previous, PollingAssumptions assumptions)
    {
        var asked = polls.SelectMany(poll => poll.Shares.Keys).Except(MissingParties.Remainders, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var parties = previous.Keys.Where(asked.Contains)
            .Concat(asked.Where(code => previous[code] is null).Order(StringComparer.Ordinal)).ToList();
        return new PollTable(polls, parties, assumptions);
    }

    /// <summary>The picture a forecast for a polling day starts from.</summary>
    /// <param name="pollingDay">The day of the vote; on its eve and later the average has no way to drift.</param>
    public NationalPicture PictureFor(DateOnly pollingDay)
    {
        var polled = new VoteShares(Parties.Select(party => KeyValuePair.Create(party.Code, party.Share)));
        var now = MissingParties.Fill(baseline, polled);
        return new NationalPicture(
            baseline,
            now,
            AsOf,
            assumptions.Drift,
            Drift.Horizon(Weights.Count == 0 ? AsOf.DayNumber : EffectiveDay + assumptions.UsualLagDays, pollingDay),
            PictureWarnings.Of(this))
        {
            NotAsked = Weights.Count == 0 ? [] : MissingParties.Of(baseline, polled),
            PollCount = Weights.Count,
            NewestPoll = NewestPoll,
        };
    }

    private IReadOnlyList<HouseEffect> HouseEffectsOf(PollTable table, HouseLeans leans) =>
    [
        .. from house in Enumerable.Range(0, table.Pollsters.Count)
           from party in Enumerable.Range(0, table.Parties.Count)
           where leans.Count(house, party) > 0
           let level = LogOdds.Of(Parties[party].Share)
           select new HouseEffect(
               table.Pollsters[house],
               table.Parties[party],
               LogOdds.Share(level + leans[house, party]) - LogOdds.Share(level),
               leans.Count(house, party)),
    ];
}

/// <summary>What a poll counts for in an average.</summary>
/// <param name="Poll">The poll.</param>
/// <param name="Weight">Its share of all weight, a fraction; for a party that only some polls ask about, of those polls' weight.</param>
internal sealed record PollWeight(Poll Poll, double Weight);

/// <summary>How far a pollster leans towards a party compared with the others.</summary>
/// <param name="Pollster">Who asked.</param>
/// <param name="Party">The party's code.</param>
/// <param name="Lean">Shrunken lean as a fraction of the vote; positive where the pollster shows the party higher than others do.</param>
/// <param name="Polls">How many of its polls the estimate rests on.</param>
internal sealed record HouseEffect(string Pollster, string Party, double Lean, int Polls);
