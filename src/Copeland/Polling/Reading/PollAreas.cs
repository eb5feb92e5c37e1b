namespace Copeland.Polling.Reading;

/// <summary>Where a poll was taken, by what people write in a column or in brackets behind a pollster's name.</summary>
internal static class PollAreas
{
    private static readonly HashSet<string> Whole = new(StringComparer.OrdinalIgnoreCase)
    {
        "GB", "UK", "Great Britain", "Britain", "United Kingdom", "G.B.", "U.K.", "GBR", "UK-wide", "GB-wide", "Britain-wide", "National", "Nationwide", "All", "Whole", "GB excluding NI", "GB (excl. NI)",
    };

    private static readonly string[] Parts =
    [
        "England", "Scotland", "Wales", "Northern Ireland", "London", "North East", "North West", "Yorkshire and the Humber", "East Midlands", "West Midlands", "East of England",
        "South East", "South West", "England and Wales", "Midlands", "North of England", "South of England", "Red Wall", "Blue Wall",
    ];

    private static readonly Dictionary<string, string> Short = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Scot"] = "Scotland",
        ["Scottish"] = "Scotland",
        ["Sco"] = "Scotland",
        ["Welsh"] = "Wales",
        ["Cymru"] = "Wales",
        ["Wal"] = "Wales",
        ["Eng"] = "England",
        ["English"] = "England",
        ["NI"] = "Northern Ireland",
        ["Greater London"] = "London",
        ["E&W"] = "England and Wales",
        ["England & Wales"] = "England and Wales",
    };

    /// <summary>Names of the whole and of its parts, for "did you mean".</summary>
    public static IEnumerable<string> Known => Whole.Concat(Parts).Concat(Short.Keys);

    /// <summary>Whether a text names Great Britain or the United Kingdom.</summary>
    public static bool IsWhole(string clean) => Whole.Contains(clean);

    /// <summary>The part a text names, under one name; null where it names none that is known.</summary>
    public static string? Part(string clean) => Short.GetValueOrDefault(clean)
        ?? Array.Find(Parts, part => part.Equals(clean, StringComparison.OrdinalIgnoreCase));
}
