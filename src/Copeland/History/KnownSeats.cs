using Copeland.Elections;
using Copeland.Statistics;

namespace Copeland.History;

/// <summary>What the built-in tables know of the seats of each Parliament: all of them since 2024, the abolished and the lasting ones of 2010 to 2024, else those that have had by-elections.</summary>
internal static class KnownSeats
{
    private const int MostSlips = 2;

    // In a shorter word two slips make another word.
    private const int LongWord = 6;

    private static readonly DateOnly BoundariesBefore = new(2010, 5, 6);

    private static readonly Lazy<IReadOnlyList<KnownSeat>> Present = new(() =>
        [.. Constituencies.All.Select(seat => new KnownSeat(seat.Name, seat.Country, SeatName.Words(seat.Name)) { Leave = seat.Leave })]);

    private static readonly Lazy<IReadOnlyList<KnownSeat>> Former = new(() =>
    [
        .. FormerSeats.All.Select(seat => new KnownSeat(seat.Name, seat.Successors[0].Seat.Country, SeatName.Words(seat.Name))),
        .. Present.Value.Select(seat => seat with { Leave = null }),
    ]);

    private static readonly Lazy<ILookup<DateOnly, KnownSeat>> Contested = new(() => ByElections.All.ToLookup(
        contest => contest.PreviousGeneralElection, contest => new KnownSeat(contest.Constituency, contest.Country, SeatName.Words(contest.Constituency))));

    private static readonly Lazy<IReadOnlySet<string>> Words = new(() =>
        Former.Value.Concat(Contested.Value.SelectMany(group => group)).SelectMany(seat => seat.Words).ToHashSet(StringComparer.Ordinal));

    /// <summary>Whether every seat of the Parliament that a general election made is known.</summary>
    public static bool AreAllOf(DateOnly elected) => elected == Constituencies.Elected;

    /// <summary>The seat of a name, but for case, accents, punctuation, small words and their order; null where it is not known.</summary>
    /// <param name="name">The name.</param>
    /// <param name="elected">The general election that made the Parliament.</param>
    public static KnownSeat? Find(string name, DateOnly elected)
    {
        var words = SeatName.Words(name).Order(StringComparer.Ordinal).ToList();
        return Of(elected).FirstOrDefault(seat => seat.Words.Count == words.Count && seat.Words.Order(StringComparer.Ordinal).SequenceEqual(words, StringComparer.Ordinal));
    }

    /// <summary>
    /// The seat whose name a name is but for a letter or two; null where there is none. A word that is right in another seat's name is no
    /// slip: West Fife is not East Fife misspelt.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="elected">The general election that made the Parliament.</param>
    public static KnownSeat? Meant(string name, DateOnly elected)
    {
        var words = SeatName.Words(name);
        return Of(elected).Where(seat => seat.Words.Count == words.Count)
            .Select(seat => (Seat: seat, Slips: words.Zip(seat.Words, Slips).Sum()))
            .Where(near => near.Slips is > 0 and <= MostSlips).OrderBy(near => near.Slips).Select(near => near.Seat).FirstOrDefault();
    }

    private static IEnumerable<KnownSeat> Of(DateOnly elected) =>
        (elected >= Constituencies.Elected ? Present.Value : elected >= BoundariesBefore ? Former.Value : []).Concat(Contested.Value[elected]);

    private static int Slips(string written, string word)
    {
        if (written == word)
        {
            return 0;
        }

        var most = word.Length < LongWord ? 1 : MostSlips;
        return Math.Abs(written.Length - word.Length) > most || Words.Value.Contains(written) || EditDistance.Of(written, word) is var slips && slips > most
            ? MostSlips + 1
            : slips;
    }
}

/// <summary>A seat that the built-in tables know.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Country">The country it lies in.</param>
/// <param name="Words">Its name as words to compare.</param>
internal sealed record KnownSeat(string Name, Country Country, IReadOnlyList<string> Words)
{
    /// <summary>Its share for Leave in 2016 on the boundaries of 2024; null on others.</summary>
    public Estimate? Leave { get; init; }
}
