namespace Copeland.History;

/// <summary>Who holds the built-in seats on a day: the winners of the general election, but where a by-election has been held since.</summary>
internal sealed class SeatHolders
{
    private readonly ILookup<string, SeatByElection> bySeat;

    private SeatHolders(IReadOnlyList<SeatByElection> known)
    {
        bySeat = known.ToLookup(held => Key(held.Seat), StringComparer.Ordinal);
        Newest = known.Count > 0 ? known[^1] : null;
    }

    /// <summary>The last by-election that is known; null where there is none.</summary>
    public SeatByElection? Newest { get; }

    /// <summary>The holders by the end of a day.</summary>
    /// <param name="day">By-elections of later days are left out.</param>
    /// <param name="more">By-elections beside the built-in ones; one of the same seat and day takes the built-in one's place.</param>
    public static SeatHolders On(DateOnly day, IReadOnlyList<SeatByElection> more)
    {
        var all = more.Concat(ByElections.All.Where(contest => contest.PreviousGeneralElection == Constituencies.Elected).Select(BuiltIn));
        return new SeatHolders(
        [
            .. all.Where(held => held.Day > Constituencies.Elected && held.Day <= day)
                .DistinctBy(held => (Key(held.Seat), held.Day)).OrderBy(held => held.Day),
        ]);
    }

    /// <summary>Whether two names are of one seat, but for case, accents, punctuation and small words.</summary>
    public static bool IsSameSeat(string name, string other) => SeatName.IsSame(name, other);

    /// <summary>The last by-election in a seat of any Parliament; null where none is known.</summary>
    /// <param name="seat">The seat's name.</param>
    /// <param name="span">The general election before, and the last day that counts.</param>
    /// <param name="more">By-elections beside the built-in ones.</param>
    public static SeatByElection? LastIn(string seat, (DateOnly Elected, DateOnly Until) span, IReadOnlyList<SeatByElection> more) =>
        more.Concat(ByElections.All.Where(contest => contest.PreviousGeneralElection == span.Elected).Select(BuiltIn))
            .Where(held => held.Day > span.Elected && held.Day <= span.Until && SeatName.IsSame(held.Seat, seat))
            .MaxBy(held => held.Day);

    /// <summary>The by-elections in a seat, oldest first; none in most.</summary>
    public IReadOnlyList<SeatByElection> In(Constituency seat) => [.. bySeat[Key(seat.Name)]];

    /// <summary>Code of the party that won the seat last.</summary>
    public string Of(Constituency seat) => In(seat) is [.., var last] ? last.Winner : seat.Winner;

    /// <summary>Who won the seat last; null where that is not recorded.</summary>
    public string? Person(Constituency seat) => In(seat) is [.., var last] ? last.WinnerName : seat.Candidates.Where(candidate => candidate.Party == seat.Winner).MaxBy(candidate => candidate.Votes)?.Name;

    private static SeatByElection BuiltIn(PastByElection contest) => new(
        contest.Constituency, contest.Date, contest.Winner, contest.Candidates.Where(candidate => candidate.Party == contest.Winner).MaxBy(candidate => candidate.Share)?.Name)
    {
        Shares = [.. contest.Candidates.Where(candidate => candidate.Stood).Select(candidate => (candidate.Party, Share: candidate.Share ?? 0)).OrderByDescending(candidate => candidate.Share)],
    };

    // "Gorton & Denton" in somebody's file is Gorton and Denton.
    private static string Key(string name) => string.Join(' ', SeatName.Words(name));
}

/// <summary>A by-election in one of the built-in seats since the general election whose results they carry.</summary>
/// <param name="Seat">The seat's name.</param>
/// <param name="Day">Its polling day.</param>
/// <param name="Winner">Code of the party that won.</param>
/// <param name="WinnerName">Who won, where recorded.</param>
internal sealed record SeatByElection(string Seat, DateOnly Day, string Winner, string? WinnerName)
{
    /// <summary>Codes of the parties that stood with their shares of the vote, fractions, largest first; empty where they are not wanted.</summary>
    public IReadOnlyList<(string Party, double Share)> Shares { get; init; } = [];
}
