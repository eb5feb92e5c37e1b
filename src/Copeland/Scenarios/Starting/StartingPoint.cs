using Copeland.Elections;
using Copeland.History;

namespace Copeland.Scenarios.Starting;

/// <summary>What a new scenario starts from besides the seat.</summary>
/// <param name="NewestPoll">The day the newest national poll ended that may be used.</param>
public sealed record StartingPoint(DateOnly NewestPoll)
{
    /// <summary>From the newest poll to the polling day that is guessed: the usual time from vacancy to vote is five to eight weeks.</summary>
    public const int GuessedDays = 42;

    private const string Speaker = "Spk";

    /// <summary>
    /// The last possible day of the next general election: the Parliament of 2024 met on 9 July 2024, ends five years later by itself, and
    /// polling is on the 25th working day after that (Dissolution and Calling of Parliament Act 2022).
    /// </summary>
    private static readonly DateOnly LastOfParliament = new(2029, 8, 15);

    /// <summary>Polling day where it is known; null for a guess.</summary>
    public DateOnly? PollingDay { get; init; }

    /// <summary>The last day whose knowledge may be used; null for the newest poll's, or the eve of polling day if that is earlier.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Codes of the parties on the ballot; empty for those that stood last time.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>The schema beside the file, e.g. <c>./scenario.schema.json</c>; null where there is none.</summary>
    public string? Schema { get; init; }

    /// <summary>Polling day, known or guessed.</summary>
    public DateOnly Day => PollingDay ?? NewestPoll.AddDays(GuessedDays);

    /// <summary>The last day that is used.</summary>
    public DateOnly LastDay => AsOf ?? (NewestPoll < Day ? NewestPoll : Day.AddDays(-1));

    /// <summary>Throws where the embedded seats cannot serve.</summary>
    /// <exception cref="SeatNotCoveredException">The seat lies in Northern Ireland or was the Speaker's, or a day is before the last general election or after the next.</exception>
    /// <exception cref="ArgumentException">The days are not in order, or fewer than two parties stand.</exception>
    internal void Check(Constituency seat)
    {
        if (seat.Country == Country.NorthernIreland)
        {
            throw new SeatNotCoveredException($"{seat.Name} is in Northern Ireland. Its parties stand nowhere else, so the national polls and the by-elections that the model has learnt from (all in Great Britain) say nothing about it: a forecast would be a guess with decimals. Seats in England, Scotland and Wales can be forecast.");
        }

        if (seat.Winner == Speaker)
        {
            throw new SeatNotCoveredException($"{seat.Name} was the Speaker's seat at the last general election: the main parties did not stand against the Speaker, so its result says nothing of how it votes on them. Write the scenario by hand, with a result you find reasonable under previous.sharesPct and \"notional\": true.");
        }

        var first = LastDay < Day ? LastDay : Day;
        if (first <= Constituencies.Elected)
        {
            throw new SeatNotCoveredException(Invariant($"{first:yyyy-MM-dd} is not after the general election of {Constituencies.Elected:yyyy-MM-dd}, whose results and boundaries the built-in seats carry. For an earlier by-election write the scenario by hand, from scenarios/copeland-2017.json for example."));
        }

        if (Day > LastOfParliament)
        {
            throw new SeatNotCoveredException(Invariant($"{Day:yyyy-MM-dd} is after {LastOfParliament:yyyy-MM-dd}, the last day on which the general election after that of {Constituencies.Elected:yyyy-MM-dd} may be held: by then the built-in seats are out of date. Give an earlier --polling-day."));
        }

        if (LastDay > Day)
        {
            throw new ArgumentException(Invariant($"asOf is {LastDay:yyyy-MM-dd}, after polling day, {Day:yyyy-MM-dd}. Give a day on or before polling day."));
        }

        if (Parties.Count == 1)
        {
            throw new ArgumentException($"One party is no contest: {Parties[0]}. Name at least two, for example --party Lab --party Reform.");
        }
    }
}
