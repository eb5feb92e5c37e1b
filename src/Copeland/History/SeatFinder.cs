namespace Copeland.History;

/// <summary>
/// Finds a seat by its name however it is typed: order of words, "and" or "&amp;", accents, misspellings, a missing part, Welsh or
/// English, or a name of before 2024. Words are weighted by how few seats have them, so that "Fife" counts for more than "North".
/// </summary>
public static class SeatFinder
{
    private const int Suggestions = 3;

    /// <summary>How much of what was typed must be in a seat's name for it to be taken, if no other comes near.</summary>
    private const double Enough = 0.8;

    /// <summary>How much of a former seat's name must have been typed for it to be meant.</summary>
    private const double Half = 0.5;

    /// <summary>Likeness below which a seat is no suggestion.</summary>
    private const double Plausible = 0.2;

    /// <summary>Nor is one that is less alike than this part of the likeliest.</summary>
    private const double NotFarBehind = 0.75;

    /// <summary>How much more of what was typed it must have in its name than any other seat: "Ealing" is three seats.</summary>
    private const double Lead = 0.06;

    /// <summary>A seat with this part of a former seat's people is the same seat under another name.</summary>
    private const double Renamed = 0.8;

    private static readonly Lazy<IReadOnlyList<(Constituency Seat, IReadOnlyList<string> Words)>> Names =
        new(() => [.. Constituencies.All.Select(seat => (seat, SeatName.Words(seat.Name)))]);

    private static readonly Lazy<IReadOnlyList<(FormerSeat Seat, IReadOnlyList<string> Words)>> FormerNames =
        new(() => [.. FormerSeats.All.Select(seat => (seat, SeatName.Words(seat.Name)))]);

    /// <summary>The seat of a name, or the likeliest three; fewer where nothing is alike.</summary>
    /// <param name="name">A name as somebody types it.</param>
    /// <exception cref="ArgumentException">The name holds no letter.</exception>
    public static SeatMatch Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var typed = SeatName.Words(name);
        if (typed.Count == 0)
        {
            throw new ArgumentException($"\"{name}\" holds no letter to find a seat by.", nameof(name));
        }

        var exact = Names.Value.Where(seat => SameWords(seat.Words, typed)).ToList();
        if (exact.Count > 1)
        {
            exact = [.. exact.Where(seat => seat.Words.SequenceEqual(typed, StringComparer.Ordinal))];
        }

        if (exact.Count == 1)
        {
            return new SeatMatch(exact[0].Seat, []);
        }

        return FormerNames.Value.FirstOrDefault(seat => SameWords(seat.Words, typed)).Seat is { } former
            ? Succession(former, typed)
            : Likeliest(typed);
    }

    private static bool SameWords(IReadOnlyList<string> left, IReadOnlyList<string> right) =>
        left.Count == right.Count && left.Order(StringComparer.Ordinal).SequenceEqual(right.Order(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>What has become of a former seat: its one heir, or the largest part if that alone bears the name; else all.</summary>
    private static SeatMatch Succession(FormerSeat former, IReadOnlyList<string> typed)
    {
        var heir = former.Successors[0];
        var bears = former.Successors.Select(part => NameLikeness.Of(typed, SeatName.Words(part.Seat.Name)).Typed).ToList();
        return heir.People >= Renamed || (bears[0] >= Enough && bears.Skip(1).All(other => other < bears[0] - Lead))
            ? new SeatMatch(heir.Seat, []) { Former = former }
            : new SeatMatch(null, [.. former.Successors.Select(part => part.Seat)]) { Former = former };
    }

    private static SeatMatch Likeliest(IReadOnlyList<string> typed)
    {
        var ranked = Names.Value
            .Select(seat => (seat.Seat, Likeness: NameLikeness.Of(typed, seat.Words)))
            .OrderByDescending(seat => seat.Likeness.Whole).ThenBy(seat => seat.Seat.Name, StringComparer.Ordinal)
            .ToList();
        var formers = FormerNames.Value
            .Select(seat => (seat.Seat, Likeness: NameLikeness.Of(typed, seat.Words)))
            .OrderByDescending(seat => seat.Likeness.Whole).ThenBy(seat => seat.Seat.Name, StringComparer.Ordinal)
            .ToList();
        var (best, former) = (ranked[0], formers[0]);
        if (former.Likeness.Typed >= Enough && former.Likeness.Name >= Half && former.Likeness.Whole > best.Likeness.Whole + Lead)
        {
            return Succession(former.Seat, typed);
        }

        if (best.Likeness.Typed >= Enough && best.Likeness.Typed - ranked.Skip(1).Max(seat => seat.Likeness.Typed) >= Lead)
        {
            return new SeatMatch(best.Seat, []);
        }

        // A seat may be known by its own name or by that of a seat whose people it took.
        var likely = ranked.Select(seat => (seat.Seat, seat.Likeness.Whole))
            .Concat(formers.SelectMany(seat => seat.Seat.Successors.Select(part => (part.Seat, Whole: seat.Likeness.Whole * part.People))))
            .GroupBy(seat => seat.Seat).Select(seat => (Seat: seat.Key, Whole: seat.Max(name => name.Whole)))
            .OrderByDescending(seat => seat.Whole).ThenBy(seat => seat.Seat.Name, StringComparer.Ordinal)
            .Take(Suggestions).ToList();
        var least = Math.Max(Plausible, NotFarBehind * likely[0].Whole);
        return new SeatMatch(null, [.. likely.Where(seat => seat.Whole >= least).Select(seat => seat.Seat)]);
    }
}
