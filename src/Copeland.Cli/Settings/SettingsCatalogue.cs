using Copeland.Elections;

namespace Copeland.Cli.Settings;

/// <summary>Every setting there is; a new one is one entry here and one property of <see cref="CopelandSettings"/>.</summary>
internal static class SettingsCatalogue
{
    /// <summary>Letters of a text at most, as in a scenario's title.</summary>
    public const int LongestText = 200;

    private const double MostDraws = 1e12;
    private const int MostThreads = 1024;

    /// <summary>Where results go.</summary>
    public static Setting Output { get; } = Text("output", "output", "Folder for results.") with
    {
        Allowed = "the name of a folder without invisible characters",
        IsAllowed = value => value.Trim().Length > 0,
    };

    /// <summary>How many elections to simulate where the scenario does not say.</summary>
    public static Setting Draws { get; } = new(
        "draws", "100000", "Simulated elections (default: the command's where it names one, the scenario's, else 100,000).", "a whole number from 1 to 1,000,000,000,000", value => Whole(value, MostDraws) is not null)
    {
        Remedy = OfAPoint,
    };

    /// <summary>How many threads to use.</summary>
    public static Setting Threads { get; } = new(
        "threads", "0", "Threads; 0 for all cores. The result is the same for any number.", "a whole number from 0 (all cores) to 1,024", value => value == "0" || Whole(value, MostThreads) is not null)
    {
        Remedy = OfAPoint,
    };

    /// <summary>Which charts to write.</summary>
    public static Setting Charts { get; } = new(
        "charts", "png,svg", "Formats of charts: png, svg, both with a comma, or none.", "png, svg, png,svg or none", IsCharts);

    /// <summary>How large charts are.</summary>
    public static Setting Size { get; } = OneOf("size", "Size of charts: web, social, print, mobile (1080×1350) or square (1080×1080).", "web", "social", "print", "mobile", "square");

    /// <summary>The colours of charts.</summary>
    public static Setting Theme { get; } = OneOf("theme", "Theme of charts: light or dark.", "light", "dark");

    /// <summary>No colours and no signs beyond ASCII.</summary>
    public static Setting Plain { get; } = OneOf("plain", "ASCII and no colour in the terminal.", "false", "true");

    /// <summary>Who signs the charts.</summary>
    public static Setting Credit { get; } = Text("credit", string.Empty, "Name under the charts, e.g. your newsroom's.");

    /// <summary>What the source line of charts adds.</summary>
    public static Setting Source { get; } = Text("source", string.Empty, "Text added to the source line under the charts.");

    /// <summary>The regular face of charts and reports.</summary>
    public static Setting FontRegular { get; } = Text("fontRegular", string.Empty, "Regular typeface of the charts: an OTF or TTF file; needs fontBold.");

    /// <summary>The bold face of charts and reports.</summary>
    public static Setting FontBold { get; } = Text("fontBold", string.Empty, "Bold typeface of the charts: an OTF or TTF file; needs fontRegular.");

    /// <summary>Colours by party.</summary>
    public static Setting Colours { get; } = new(
        "colours", string.Empty, "Colours of parties in the charts, e.g. Con=#0087DC,Lab=#E4003B.", PartyColourList.Allowed, value => PartyColourList.Parse(value) is not null)
    {
        IsTable = true,
    };

    /// <summary>Files of national polls that every command uses beside the built-in ones.</summary>
    public static Setting Polls { get; } = Files("polls", "Files of national polls, or a folder of them, used beside the built-in ones.");

    /// <summary>Files of by-elections that every command uses beside the built-in ones.</summary>
    public static Setting ByElections { get; } = Files("byElections", "Files of by-elections, or a folder of them, used beside the built-in ones.");

    /// <summary>All of them, in the order they are shown.</summary>
    public static IReadOnlyList<Setting> All { get; } = [Output, Draws, Threads, Charts, Size, Theme, Plain, Credit, Source, FontRegular, FontBold, Colours, Polls, ByElections];

    /// <summary>The setting of a name without regard to case, as configuration compares names; or null.</summary>
    public static Setting? Find(string name) => All.FirstOrDefault(setting => setting.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A setting's name that was probably meant, as a question; empty where none is near.</summary>
    public static string Question(string typed) => DidYouMean.Question(typed, All.Select(setting => setting.Name));

    /// <summary>A whole number of 1 or more, also written as 1e6 or 1,000,000, but with no point outside 1.5e6; or null.</summary>
    public static long? Whole(string value, double most) =>
        !HasAPoint(value) && double.TryParse(value, NumberStyles.AllowExponent | NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number >= 1 && number <= most && number == Math.Floor(number)
            ? (long)number
            : null;

    // Half of Europe writes 100.000 for what is 100,000 here.
    private static bool HasAPoint(string value) => value.Contains('.', StringComparison.Ordinal) && !value.Contains('e', StringComparison.OrdinalIgnoreCase);

    private static string OfAPoint(string value) => HasAPoint(value)
        ? "A point could stand for decimals or for thousands: write it without one, for example 100000 or 100,000."
        : Setting.Correct;

    private static Setting OneOf(string name, string meaning, params string[] values) => new(
        name, values[0], meaning, string.Join(" or ", values), value => values.Contains(value, StringComparer.OrdinalIgnoreCase));

    private static Setting Text(string name, string initial, string meaning) => new(
        name, initial, meaning, Invariant($"text of at most {LongestText} characters without line breaks and invisible characters"), value => value.Length <= LongestText);

    private static Setting Files(string name, string meaning) => new(
        name, string.Empty, meaning, "the names of files, or of a folder, with commas between", value => !value.Any(char.IsControl))
    {
        IsList = true,
        HasOption = false,
    };

    private static bool IsCharts(string value)
    {
        var formats = value.Split(',', StringSplitOptions.TrimEntries);
        return value == "none" || (formats.All(format => format is "png" or "svg") && formats.Distinct(StringComparer.Ordinal).Count() == formats.Length);
    }
}
