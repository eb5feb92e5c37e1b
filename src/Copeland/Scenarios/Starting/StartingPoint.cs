using Copeland.Elections;
using Copeland.History;
using Copeland.Polling;

namespace Copeland.Scenarios.Starting;

/// <summary>What a new scenario starts from besides the seat.</summary>
/// <param name="Today">The day it is written on; the library has no clock.</param>
public sealed record StartingPoint(DateOnly Today)
{
    /// <summary>Least days to the polling day that is guessed: the usual time from vacancy to vote is five to eight weeks.</summary>
    public const int GuessedDays = 42;

    private const string Speaker = "Spk";

    /// <summary>
    /// The last possible day of the next general election: the Parliament of 2024 met on 9 July 2024, ends five years later by itself, and
    /// polling is on the 25th working day after that (Dissolution and Calling of Parliament Act 2022).
    /// </summary>
    private static readonly DateOnly LastOfParliament = new(2029, 8, 15);

    /// <summary>Polling day where it is known; null for a guess.</summary>
    public DateOnly? PollingDay { get; init; }

    /// <summary>The last day whose knowledge may be used; null for today, or the eve of polling day if that is earlier.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Parties on the ballot, by code or name; empty for those that are likely.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>Everybody who stands, from a list of candidates; null where there is none.</summary>
    public IReadOnlyList<Nominee>? Nominated { get; init; }

    /// <summary>Candidates to add to the ballot, or to give their name to a party that is on it.</summary>
    public IReadOnlyList<Nominee> Nominees { get; init; } = [];

    /// <summary>The scenario's id; null for the seat's name and the year.</summary>
    public string? Id { get; init; }

    /// <summary>The schema beside the file, e.g. <c>./scenario.schema.json</c>; null where there is none.</summary>
    public string? Schema { get; init; }

    /// <summary>National polls beside the built-in ones.</summary>
    public IReadOnlyList<Poll> Polls { get; init; } = [];

    /// <summary>Whether likely doubles among those count.</summary>
    public bool KeepDoubles { get; init; }

    /// <summary>By-elections beside the built-in ones.</summary>
    internal IReadOnlyList<SeatByElection> ByElections { get; init; } = [];

    /// <summary>Polling day, known or guessed: the first Thursday at least six weeks on.</summary>
    public DateOnly Day => PollingDay ?? FirstThursday(GuessedFrom.AddDays(GuessedDays));

    /// <summary>The last day that is used.</summary>
    public DateOnly LastDay => AsOf ?? (Today < Day ? Today : Day.AddDays(-1));

    /// <summary>The day from which polling day is guessed.</summary>
    internal DateOnly GuessedFrom => AsOf ?? Today;

    private static DateOnly FirstThursday(DateOnly day) => day.AddDays(((int)DayOfWeek.Thursday - (int)day.DayOfWeek + 7) % 7);

    /// <summary>Who holds the seats by the end of the last day that is used.</summary>
    internal SeatHolders Holders => SeatHolders.On(LastDay, ByElections);

    /// <summary>Whether somebody is who won the seat last, by name.</summary>
    internal bool IsOutgoing(Constituency seat, StartingCandidate candidate) => Holders.Person(seat) is { } member && PersonalVote.IsSame(member, candidate.Name);

    /// <summary>The national polls that may be used, oldest first.</summary>
    internal IReadOnlyList<Poll> PollsInUse => BuiltInPolls.UpTo(LastDay, Polls, KeepDoubles);

    /// <summary>The polls of Scotland or Wales that may be used for a seat there, oldest first; none elsewhere.</summary>
    internal IReadOnlyList<Poll> PollsOf(Country part) => !PartPolls.Parts.Contains(part) ? [] :
    [
        .. PartPolls.UpTo(part, LastDay).Concat(Polls.Where(poll => poll.Part == part.ToString() && poll.Known <= LastDay && (poll.Start ?? poll.End) > Constituencies.Elected)).OrderBy(poll => poll.End),
    ];

    /// <summary>Whether a seat can be forecast: it lies in Great Britain and was not the Speaker's.</summary>
    public static bool Covers(Constituency seat)
    {
        ArgumentNullException.ThrowIfNull(seat);
        return seat.Country != Country.NorthernIreland && seat.Winner != Speaker;
    }

    /// <summary>Throws where the embedded seats cannot serve.</summary>
    /// <exception cref="SeatNotCoveredException">The seat lies in Northern Ireland or was the Speaker's, or a day is before the last general election or after the next.</exception>
    /// <exception cref="ArgumentException">The days are not in order.</exception>
    internal void Check(Constituency seat)
    {
        if (seat.Country == Country.NorthernIreland)
        {
            throw new SeatNotCoveredException($"{seat.Name} is in Northern Ireland. Its parties stand nowhere else, so the national polls and the by-elections that the model has learnt from (all in Great Britain) say nothing about it: a forecast would be a guess with decimals. Seats in England, Scotland and Wales can be forecast.");
        }

        if (seat.Winner == Speaker)
        {
            throw new SeatNotCoveredException($"{seat.Name} was the Speaker’s seat at the last general election: the main parties did not stand against the Speaker, so its result says nothing about how the seat would divide between them. Write the scenario by hand, with a result you find reasonable under previous.sharesPct and \"notional\": true.");
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
    }
}
