using Copeland.Elections;
using Copeland.History;

namespace Copeland.Scenarios.Rules;

/// <summary>
/// Warns where a contest contradicts what the built-in tables say of its seat and of who governs. They may be older than the scenario, or
/// the scenario hypothetical: nothing of it is refused.
/// </summary>
internal static class TableWarnings
{
    // Standard errors from the table's Leave share: farther off is no other estimate of the same seat.
    private const double AnotherSeat = 4;

    private const string Unless = "unless the scenario is hypothetical or the table is out of date";

    /// <summary>Warns of everything that holds for the contest of a scenario.</summary>
    public static void Add(Contest contest, Findings findings)
    {
        OfSeat(contest, "seat.name", "seat.country", findings);
        OfLeave(contest, findings);
        OfPeople(contest, findings);
        if (contest.Government.Count > 0)
        {
            OfGovernment(contest, "government", findings);
        }
    }

    /// <summary>Warns of the name and the country of a seat.</summary>
    /// <param name="contest">The contest.</param>
    /// <param name="namePath">Where the scenario has its name.</param>
    /// <param name="countryPath">Where it has its country.</param>
    /// <param name="findings">Where warnings go.</param>
    public static void OfSeat(Contest contest, string namePath, string countryPath, Findings findings)
    {
        var (seat, elected) = (contest.Seat, contest.Previous.Date);
        var known = KnownSeats.Find(seat.Name, elected);
        if (known is null && SeatName.Words(seat.Name).Count > 0)
        {
            known = KnownSeats.Meant(seat.Name, elected);
            if (known is not null || KnownSeats.AreAllOf(elected))
            {
                findings.Warn($"{namePath} is {Quoted.Text(seat.Name)}, and the built-in table of seats has none of that name, so nothing it knows of the seat is used.{Meant(seat.Name, known)}");
            }
        }

        if (known is not null && known.Country != seat.Country)
        {
            findings.Warn($"{countryPath} is {CountryName.Of(seat.Country)}, but the built-in table of seats has {known.Name} in {CountryName.Of(known.Country)}: write \"{CountryName.Of(known.Country)}\", {Unless}.");
        }
    }

    /// <summary>Warns of another government than that of polling day.</summary>
    /// <param name="contest">The contest.</param>
    /// <param name="path">Where the scenario has it.</param>
    /// <param name="findings">Where warnings go.</param>
    public static void OfGovernment(Contest contest, string path, Findings findings)
    {
        // Of a Parliament that is not in the tables nobody knows who governs.
        if (GeneralElections.At(contest.Previous.Date) is null)
        {
            return;
        }

        var known = Governments.On(contest.PollingDay);
        if (!known.Parties.SequenceEqual(contest.Government, StringComparer.Ordinal))
        {
            findings.Warn(Invariant($"{path} is {List(contest.Government)}, but the built-in table of governments has {List(known.Parties)} in office from {known.Since:d MMMM yyyy} on: write that, {Unless}."));
        }
    }

    // A scenario may say that somebody is the heir of another's votes; whoever reads the forecast must know.
    private static void OfPeople(Contest contest, Findings findings)
    {
        foreach (var candidate in contest.Candidates.Where(candidate => candidate.Name is not null && LastVotes.IsPersonal(candidate.Party.Code)))
        {
            if (LastVotes.KeyOf(contest, candidate) is { } key && LastVotes.OwnerOf(contest, key) is { } owner && !owner.IsOf(candidate.Name))
            {
                findings.Warn(Invariant($"The {100 * contest.Previous.Shares[key]:0.0}% of last time that {candidate.Name} is credited with were votes for {owner.Name}. Write them under an id that no candidate has, in place of \"{key}\", {Unless}."));
            }
        }
    }

    private static void OfLeave(Contest contest, Findings findings)
    {
        if (contest.Seat.Leave is { } leave && KnownSeats.Find(contest.Seat.Name, contest.Previous.Date) is { Leave: { } known } seat && Math.Abs(leave.Mean - known.Mean) > AnotherSeat * known.Sd)
        {
            findings.Warn(Invariant($"seat.leavePct is {100 * leave.Mean:0.#}, but the built-in table of seats has {100 * known.Mean:0.#} for {seat.Name}, with a standard error of {100 * known.Sd:0.#}: check it, {Unless}."));
        }
    }

    private static string Meant(string name, KnownSeat? near) =>
        near is not null ? $" Did you mean \"{near.Name}\"? Leave it as it is where the scenario is hypothetical or the table is out of date."
        : SeatFinder.Find(name) is var match && (match.Found ?? match.Suggestions.FirstOrDefault()) is { } found ? $" Did you mean \"{found.Name}\"? Find its name with: copeland seats."
        : " Find its name with: copeland seats.";

    private static string List(IReadOnlyList<string> parties) => $"[{Quoted.List(parties)}]";
}
