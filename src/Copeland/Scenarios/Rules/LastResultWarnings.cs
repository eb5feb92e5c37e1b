using Copeland.Elections;
using Copeland.History;
using Copeland.Polling;

namespace Copeland.Scenarios.Rules;

/// <summary>
/// Warns where a last result, an electorate or a region contradicts what the built-in tables have for the seat. A scenario may be
/// hypothetical, and a notional result is somebody's estimate: nothing is refused, and of a notional result nothing is said.
/// </summary>
internal static class LastResultWarnings
{
    // The part of the vote by which counts of two sources may differ.
    private const double Recounted = 0.001;

    // Shares may be rounded to whole numbers, and the tables of groups before 2010 err by 0.36 points.
    private const double Rounded = 0.006;
    private const double RoundedOfGroups = 0.01;

    // Points of turnout by which spoilt papers and a register of another month may differ.
    private const double AnotherTurnout = 0.03;

    // A register grew by a tenth at most between a general election and a by-election since 2010.
    private const double AnotherElectorate = 0.15;

    private const int Shown = 3;
    private const string Others = "independents and others";
    private const string Unless = "unless the scenario is hypothetical or the table is out of date";

    /// <summary>Warns of everything that holds for the contest of a scenario.</summary>
    public static void Add(Contest contest, Findings findings)
    {
        OfResult(contest, "previous", findings);
        if (Known(contest) is { } known)
        {
            OfRegion(contest.Seat, known, findings);
            OfElectorate(contest, known, findings);
        }
    }

    /// <summary>Warns of another result than the table's.</summary>
    /// <param name="contest">The contest.</param>
    /// <param name="path">Where the scenario has its last result.</param>
    /// <param name="findings">Where warnings go.</param>
    public static void OfResult(Contest contest, string path, Findings findings)
    {
        if (contest.Previous.Notional || Known(contest) is not { } known)
        {
            return;
        }

        var wrong = Differences(contest, known);
        if (wrong.Count > 0)
        {
            var (table, day) = (contest.Previous.Votes is null ? ".sharesPct" : ".votes", contest.Previous.Date);
            var more = wrong.Count > Shown ? Invariant($" and {wrong.Count - Shown} more") : "";
            var elsewhere = KnownResults.At(day).FirstOrDefault(other => other.Seat != known.Seat && Differences(contest, other).Count == 0);
            var remedy = elsewhere is null ? $"Correct {(wrong.Count == 1 ? "it" : "them")}" : $"These are the figures of {elsewhere.Seat}: correct the seat’s name or the figures";
            findings.Warn(Invariant($"{path}{table} has {string.Join("; ", wrong.Take(Shown).Select(difference => difference.Words))}{more}: the built-in table’s figures for {known.Seat} on {day:d MMMM yyyy}. {remedy}, {Unless}."));
            if (elsewhere is not null)
            {
                return;
            }
        }

        if (contest.Previous.Turnout is { } turnout && known.Turnout is { } was && Math.Abs(turnout - was) > AnotherTurnout)
        {
            findings.Warn(Invariant($"{path}.turnoutPct is {100 * turnout:0.#}, but the built-in table has {100 * was:0.#} for {known.Seat} on {contest.Previous.Date:d MMMM yyyy}: correct it, {Unless}."));
        }
    }

    private static KnownResult? Known(Contest contest) => KnownSeats.Find(contest.Seat.Name, contest.Previous.Date) is { } seat ? KnownResults.Of(seat.Name, contest.Previous.Date) : null;

    /// <summary>Where the two differ by more than rounding, the largest difference first; parties that only one of them names are compared together.</summary>
    private static List<Difference> Differences(Contest contest, KnownResult known)
    {
        var counted = contest.Previous.Votes is not null && known.IsCounted;
        var written = contest.Previous.Votes is { } votes && counted
            ? votes.Select(pair => (pair.Key, Figure: (double)pair.Value))
            : contest.Previous.Shares.Select(share => (share.Key, Figure: share.Value));
        var parties = written.GroupBy(pair => PartyLineage.At(pair.Key, contest.PollingDay), pair => pair.Figure, StringComparer.Ordinal)
            .Select(group => (Party: group.Key, Figure: group.Sum(), Known: IsParty(group.Key) ? known.Of(group.Key, contest.PollingDay, counted) : null)).ToList();
        var total = known.Parties.Sum(party => party.In(counted));
        var remainder = total - parties.Sum(party => party.Known ?? 0);
        return
        [
            .. parties.Where(party => party.Known is not null)
                .Select(party => new Difference(contest.Parties[party.Party].Name, party.Figure, party.Known ?? 0, counted))
                .Append(new Difference(Others, parties.Where(party => party.Known is null).Sum(party => party.Figure), remainder, counted))
                .Where(difference => difference.Size > (counted ? Recounted * total : known.IsCounted ? Rounded : RoundedOfGroups))
                .OrderByDescending(difference => difference.Size),
        ];
    }

    // Independents and others are no party: how many of them have a key of their own is the scenario's choice.
    private static bool IsParty(string key) => PartyCatalogue.BuiltIn.TryGet(key, out _) && !PartyCatalogue.RepeatableCodes.Contains(key, StringComparer.Ordinal);

    // The region is a label of its own choosing: only one that is another region's name is doubtful.
    private static void OfRegion(Seat seat, KnownResult known, Findings findings)
    {
        if (seat.Region is { } region && !IsSame(region, known.Region) && Constituencies.All.Any(other => IsSame(other.Region, region)))
        {
            findings.Warn($"seat.region is {Quoted.Text(region)}, but the built-in table has {known.Seat} in {Quoted.Text(known.Region)}: write that, {Unless}.");
        }
    }

    private static void OfElectorate(Contest contest, KnownResult known, Findings findings)
    {
        if (contest.Seat.Electorate is { } electorate && known.Electorate is { } was && Math.Abs(((double)electorate / was) - 1) > AnotherElectorate && !ContestWarnings.IsOfAnotherPlace(contest))
        {
            findings.Warn(Invariant($"seat.electorate is {electorate:#,0}, but the built-in table has {was:#,0} for {known.Seat} on {contest.Previous.Date:d MMMM yyyy}, and registers rarely change by so much: check it, {Unless}."));
        }
    }

    private static bool IsSame(string region, string other) => string.Equals(region.Trim(), other, StringComparison.OrdinalIgnoreCase);

    private readonly record struct Difference(string Name, double Written, double Known, bool Counted)
    {
        public double Size => Math.Abs(Written - Known);

        public string Words => $"{Figure(Written)} for {Name} instead of {Figure(Known)}";

        private string Figure(double figure) => Counted ? Invariant($"{figure:#,0}") : Invariant($"{100 * figure:0.#}%");
    }
}
