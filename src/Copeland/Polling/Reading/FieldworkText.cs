using System.Text.RegularExpressions;

namespace Copeland.Polling.Reading;

/// <summary>
/// Reads dates and ranges of dates as poll tables print them: <c>2026-06-15</c>, <c>15/06/2026</c> (day first), <c>15 Jun 2026</c>,
/// <c>14–15 June 2026</c>, <c>29 May – 1 Jun 2026</c>, <c>Jun 14–15, 2026</c>, with weekdays and ordinals or without. The year must be there.
/// </summary>
internal static partial class FieldworkText
{
    private const int Longest = 80;

    private const string Remedy = "Write it as 2026-06-15, 15/06/2026, 15 Jun 2026 or 14–15 Jun 2026.";

    /// <summary>Two digits of a year from here on are of the last century: the first polls of voting were taken in 1937.</summary>
    private const int LastCentury = 45;

    private static readonly DateOnly Earliest = new(1945, 1, 1);
    private static readonly DateOnly Latest = new(2099, 12, 31);

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The days a clean cell that is not blank tells.</summary>
    public static Fieldwork Read(string clean)
    {
        if (clean.Length > Longest)
        {
            return Refused(clean, $"is no day. {Remedy}");
        }

        var text = Plain(clean);
        var match = new[] { YearFirst(), DayFirst(), DayAndMonthName(), MonthNameFirst() }.Select(pattern => pattern.Match(text)).FirstOrDefault(found => found.Success);
        if (match is not null)
        {
            return Days(match, clean);
        }

        if (WithoutYear().IsMatch(text))
        {
            return Refused(clean, "has no year. Write the year in every row, such as 14–15 Jun 2026.");
        }

        return Serial().IsMatch(text)
            ? Refused(clean, "is a day as a spreadsheet counts it. Format the column as dates, such as 2026-06-15, and save the file again.")
            : Refused(clean, $"is no day. {Remedy}");
    }

    private static Fieldwork Days(Match match, string clean)
    {
        int? Number(string group) => match.Groups[group] is { Success: true, Value: var digits } ? int.Parse(digits.TrimStart('\''), NumberStyles.None, CultureInfo.InvariantCulture) : null;
        int? Month(string group) => match.Groups[group] is { Success: true, Value: var name }
            ? char.IsAsciiDigit(name[0]) ? int.Parse(name, NumberStyles.None, CultureInfo.InvariantCulture) : 1 + Array.IndexOf(Months, name[..3])
            : null;
        var (month, startMonth) = (Month("m2") ?? Month("m1"), Month("m1") ?? Month("m2"));
        if (month > 12 || startMonth > 12)
        {
            return Refused(clean, Invariant($"has month {Math.Max(month ?? 0, startMonth ?? 0)}: dates with strokes are read as day/month/year, and this file's seem to be month/day. Write them as 2026-06-15 throughout."));
        }

        var year = Year(Number("y2") ?? Number("y1"));
        if (Day(year, month, Number("d2") ?? Number("d1")) is not { } end)
        {
            return Refused(clean, $"is a day that no calendar has. {Remedy}");
        }

        if (!match.Groups["d1"].Success || !match.Groups["d2"].Success)
        {
            return Within(new Fieldwork(null, end, null), clean);
        }

        var startYear = Year(Number("y1"));
        var start = Day(startYear ?? year, startMonth, Number("d1"));
        if (startYear is null && startMonth > month && Day(year - 1, startMonth, Number("d1")) is { } before && end.DayNumber - before.DayNumber < Poll.MostDays)
        {
            start = before;
        }

        return start is not { } first
            ? Refused(clean, $"begins on a day that no calendar has. {Remedy}")
            : first > end
            ? Refused(clean, "ends before it begins. Put the two days in order.")
            : Within(new Fieldwork(first, end, null), clean);
    }

    private static Fieldwork Within(Fieldwork days, string clean) => days.End < Earliest || days.End > Latest || days.Start < Earliest
        ? Refused(clean, Invariant($"lies outside {Earliest:yyyy} to {Latest:yyyy}. Check the year."))
        : days;

    private static int? Year(int? written) => written switch
    {
        < LastCentury => 2000 + written,
        < 100 => 1900 + written,
        _ => written,
    };

    private static DateOnly? Day(int? year, int? month, int? day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year.Value, month.Value) ? new DateOnly(year.Value, month.Value, day.Value) : null;

    private static Fieldwork Refused(string clean, string what) => new(null, null, $"{Quoted.Text(clean)} {what}");

    private static string Plain(string clean)
    {
        var text = Dashes().Replace(clean.ToLowerInvariant(), "-");
        text = Midnight().Replace(text, "");
        text = Weekdays().Replace(text, " ");
        text = Ordinals().Replace(text, "$1");
        text = Joining().Replace(text, " - ");
        return Blanks().Replace(text.Replace(',', ' '), " ").Trim(' ', '.');
    }

    private const RegexOptions Fixed = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Name = "(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)";

    private const string AnyYear = "([12][0-9]{3}|'?[0-9]{2})";

    [GeneratedRegex("[‐‑‒–—―−]", Fixed, 1000)]
    private static partial Regex Dashes();

    [GeneratedRegex("(?<=[0-9])(t| )00:00(:00(\\.0+)?)?z?", Fixed, 1000)]
    private static partial Regex Midnight();

    [GeneratedRegex("\\b(mon(day)?|tue(s|sday)?|wed(s|nesday)?|thu(r|rs|rsday)?|fri(day)?|sat(urday)?|sun(day)?)\\b[.,]?", Fixed, 1000)]
    private static partial Regex Weekdays();

    [GeneratedRegex("\\b([0-9]{1,2})(?:st|nd|rd|th)\\b(?: of)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ordinals();

    [GeneratedRegex("\\s*(&|\\bto\\b|\\buntil\\b|\\bthrough\\b|\\band\\b)\\s*", Fixed, 1000)]
    private static partial Regex Joining();

    [GeneratedRegex("\\s+", Fixed, 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex("^(?<y1>[12][0-9]{3})[-/.](?<m1>[0-9]{1,2})[-/.](?<d1>[0-9]{1,2})(\\s*[-/]\\s*((?<y2>[12][0-9]{3})[-/.])?((?<m2>[0-9]{1,2})[-/.])?(?<d2>[0-9]{1,2}))?$", Fixed, 1000)]
    private static partial Regex YearFirst();

    [GeneratedRegex("^((?<d1>[0-9]{1,2})([/.](?<m1>[0-9]{1,2})([/.](?<y1>" + AnyYear + "))?)?\\s*-\\s*)?(?<d2>[0-9]{1,2})[/.](?<m2>[0-9]{1,2})[/.](?<y2>" + AnyYear + ")$|^(?<d1>[0-9]{1,2})-(?<m1>[0-9]{1,2})-(?<y1>[12][0-9]{3})(\\s*-\\s*(?<d2>[0-9]{1,2})-(?<m2>[0-9]{1,2})-(?<y2>[12][0-9]{3}))?$", Fixed, 1000)]
    private static partial Regex DayFirst();

    [GeneratedRegex("^((?<d1>[0-9]{1,2})([ .-]*(?<m1>" + Name + ")([ .-]*(?<y1>" + AnyYear + "))?)?\\s*[-/]\\s*)?(?<d2>[0-9]{1,2})[ .-]*(?<m2>" + Name + ")[ .-]*(?<y2>" + AnyYear + ")$", Fixed, 1000)]
    private static partial Regex DayAndMonthName();

    [GeneratedRegex("^(?<m1>" + Name + ")[ .]*(?<d1>[0-9]{1,2})( (?<y1>[12][0-9]{3}))?\\s*-\\s*((?<m2>" + Name + ")[ .]*)?(?<d2>[0-9]{1,2}) (?<y2>[12][0-9]{3})$|^(?<m1>" + Name + ")[ .]*(?<d1>[0-9]{1,2}) (?<y1>[12][0-9]{3})$", Fixed, 1000)]
    private static partial Regex MonthNameFirst();

    [GeneratedRegex("^([0-9]{1,2}([ .-]*" + Name + ")?\\s*-\\s*)?[0-9]{1,2}[ .-]*" + Name + "$|^" + Name + "[ .]*[0-9]{1,2}(\\s*-\\s*(" + Name + "[ .]*)?[0-9]{1,2})?$|^[0-9]{1,2}/[0-9]{1,2}(\\s*-\\s*[0-9]{1,2}/[0-9]{1,2})?$", Fixed, 1000)]
    private static partial Regex WithoutYear();

    [GeneratedRegex("^[2-7][0-9]{4}(\\.0+)?$", Fixed, 1000)]
    private static partial Regex Serial();
}

/// <summary>The days a poll was taken on, or why they cannot be read.</summary>
/// <param name="Start">The first day, where it is given.</param>
/// <param name="End">The last day; null where the text is no date.</param>
/// <param name="Problem">What is wrong and what to do; null where nothing is.</param>
internal sealed record Fieldwork(DateOnly? Start, DateOnly? End, string? Problem);
