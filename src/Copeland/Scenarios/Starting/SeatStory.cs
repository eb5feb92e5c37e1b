using Copeland.Elections;
using Copeland.History;

namespace Copeland.Scenarios.Starting;

/// <summary>Who holds a seat and since when, in newspaper shorthand.</summary>
internal static class SeatStory
{
    /// <summary>
    /// <c>Reform UK: gained from Labour at the by-election of 1 May 2025 (Sarah Pochin).</c>, or <c>Labour: won at the general election of
    /// 4 July 2024; no by-election here is known since …</c>. Every by-election of the seat is told, newest first.
    /// </summary>
    /// <param name="seat">The seat.</param>
    /// <param name="holders">Who holds the seats.</param>
    public static string Of(Constituency seat, SeatHolders holders)
    {
        var held = holders.In(seat);
        if (held.Count == 0)
        {
            var newest = holders.Newest is { } last ? $" (the newest known anywhere is {last.Seat}, {Day(last.Day)})" : "";
            return $"{Name(seat.Winner)}: won at the general election of {Day(Constituencies.Elected)}; no by-election here is known since{newest}.";
        }

        var told = held.Select((contest, place) => Told(contest, before: place == 0 ? seat.Winner : held[place - 1].Winner)).Reverse();
        return $"{Name(held[^1].Winner)}: {string.Join("; before that ", told)}.";
    }

    /// <summary>A party's name by its code.</summary>
    public static string Name(string code) => PartyCatalogue.BuiltIn.TryGet(code, out var party) ? party.Name : code;

    private static string Told(SeatByElection contest, string before)
    {
        var person = contest.WinnerName is { } name ? $" ({name})" : "";
        return $"{(contest.Winner == before ? "held" : $"gained from {Name(before)}")} at the by-election of {Day(contest.Day)}{person}";
    }

    private static string Day(DateOnly day) => Invariant($"{day:d MMMM yyyy}");
}
