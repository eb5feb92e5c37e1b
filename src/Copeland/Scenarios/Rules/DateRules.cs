using Copeland.History;

namespace Copeland.Scenarios.Rules;

/// <summary>Days in their order.</summary>
internal static class DateRules
{
    /// <summary>The day whose knowledge is used, once the three days make sense together; else null.</summary>
    public static DateOnly? AsOf(DateOnly? pollingDay, DateOnly? previous, DateOnly? asOf, Findings findings)
    {
        if (pollingDay is not { } day)
        {
            return null;
        }

        var used = asOf ?? day.AddDays(-1);
        var fits = true;
        if (previous < GeneralElections.All[0].Date)
        {
            findings.Report("previous.date", Invariant($"is {previous:yyyy-MM-dd}; the first Parliament that is known here was elected on {GeneralElections.All[0].Date:yyyy-MM-dd}. Only by-elections since then can be forecast; write the day of the last general election."));
            fits = false;
        }

        if (previous is { } general && general >= day.AddDays(-1))
        {
            findings.Report("previous.date", Invariant($"is {general:yyyy-MM-dd}, which is not before polling day, {day:yyyy-MM-dd}; it is the day of the last general election. Check both dates."));
            fits = false;
        }

        if (used > day)
        {
            findings.Report("asOf", Invariant($"is {used:yyyy-MM-dd}, after polling day, {day:yyyy-MM-dd}; a forecast uses what was known by then. Write {day.AddDays(-1):yyyy-MM-dd} or an earlier day."));
            fits = false;
        }

        if (fits && asOf is not null && previous is { } last && used <= last)
        {
            findings.Report("asOf", Invariant($"is {used:yyyy-MM-dd}, not after the last general election, {last:yyyy-MM-dd}; a forecast starts from its result. Write a day after it."));
            fits = false;
        }

        return fits ? used : null;
    }

    /// <summary>Warns of a polling day on which nobody votes nowadays: another weekday than Thursday, or a holiday.</summary>
    public static void WarnOfPollingDay(DateOnly pollingDay, Findings findings)
    {
        if (PollingDays.Doubt(pollingDay) is { } doubt)
        {
            findings.Warn(Invariant($"pollingDay is {pollingDay:yyyy-MM-dd}, {doubt}. Check the date."));
        }
    }

    /// <summary>Warns of a general election between the one whose result is given and polling day.</summary>
    public static void WarnOfOvertaken(DateOnly previous, DateOnly pollingDay, Findings findings)
    {
        if (GeneralElections.All.LastOrDefault(election => election.Date > previous && election.Date < pollingDay) is { } later)
        {
            findings.Warn(Invariant($"previous.date is {previous:yyyy-MM-dd}, but a general election was held on {later.Date:yyyy-MM-dd}: the seat's last result should be that one's."));
        }
    }

    /// <summary>The day of the vacancy, between the last general election and polling day; null where it is not given.</summary>
    public static DateOnly? Vacant(DateOnly? written, DateOnly? previous, DateOnly? pollingDay, Findings findings)
    {
        if (written is { } day && (day <= previous || day >= pollingDay))
        {
            findings.Report("vacancy.date", Invariant($"is {day:yyyy-MM-dd}; a seat falls vacant after the last general election, {previous:yyyy-MM-dd}, and before polling day, {pollingDay:yyyy-MM-dd}. Check the date, or remove it."));
        }

        return written;
    }
}
