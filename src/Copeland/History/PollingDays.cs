namespace Copeland.History;

/// <summary>The days on which by-elections are held.</summary>
internal static class PollingDays
{
    private static readonly Lazy<DateOnly> LastOther = new(() => ByElections.All.Last(contest => contest.Date.DayOfWeek != DayOfWeek.Thursday).Date);

    /// <summary>Why a by-election is hardly held on a day, as a clause; null where it may be.</summary>
    public static string? Doubt(DateOnly day) => day switch
    {
        { Month: 12, Day: 25 or 26 } or { Month: 1, Day: 1 } => Invariant($"a public holiday ({day:d MMMM})"),
        _ when day.DayOfWeek != DayOfWeek.Thursday && day > LastOther.Value => Invariant($"a {day:dddd}; all by-elections after {LastOther.Value:d MMMM yyyy} were held on Thursdays, by custom and not by law"),
        _ => null,
    };
}
