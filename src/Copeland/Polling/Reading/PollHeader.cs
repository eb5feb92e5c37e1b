using System.Text.RegularExpressions;

namespace Copeland.Polling.Reading;

/// <summary>What the header of a column says that is not a party's.</summary>
internal static partial class PollHeader
{
    /// <summary>Columns by what they hold, each with the headers people give them, the more telling first.</summary>
    private static readonly (string Column, string[] Headers)[] Known =
    [
        ("pollster", ["pollster", "polling firm", "polling company", "polling organisation", "polling organization", "polling house", "polling agency", "polling institute", "company", "firm", "organisation", "organization", "house", "agency", "conducted by", "pollster client", "pollster s", "polling firm client", "polling organisation client", "polling company client", "poll", "name"]),
        ("start", ["start", "fieldwork start", "start date", "date start", "fieldwork begin", "fieldwork began", "begin", "from", "first day", "field start", "started", "fieldwork from", "fieldwork started", "date started", "date began", "start of fieldwork", "opened"]),
        ("end", ["end", "fieldwork end", "end date", "date end", "fieldwork finish", "fieldwork finished", "fieldwork completed", "finish", "to", "until", "last day", "field end", "ended", "fieldwork to", "fieldwork ended", "date ended", "date finished", "date completed", "end of fieldwork", "completed", "finished", "closed"]),
        ("fieldwork", ["fieldwork", "fieldwork dates", "fieldwork date", "dates conducted", "date s conducted", "date conducted", "dates of fieldwork", "date of fieldwork", "date s of fieldwork", "survey dates", "survey date", "field dates", "field date", "polling dates", "polling date", "interview dates", "interviews conducted", "conducted", "survey period", "fieldwork period", "dates administered", "date s administered", "field work", "polled"]),
        ("date", ["date", "dates", "date s", "poll date", "poll dates", "day", "when"]),
        ("published", ["published", "publication date", "date published", "publication", "released", "release date", "release"]),
        ("sample", ["sample", "sample size", "n", "size", "respondents", "number of respondents", "no of respondents", "sample n", "sample size n", "total sample", "interviews", "base", "unweighted base", "weighted base", "samplesize"]),
        ("mrp", ["mrp"]),
        ("area", ["area", "country", "region", "nation", "geography", "coverage", "territory", "polling area", "where"]),
        ("type", ["type", "poll type", "mode", "method", "methodology"]),
    ];

    /// <summary>Columns that are no party, and tell nothing that is used.</summary>
    private static readonly HashSet<string> Understood = new(StringComparer.Ordinal)
    {
        "id", "client", "clients", "client s", "commissioner", "commissioned by", "sponsor", "for", "media", "media outlet", "publisher", "newspaper", "outlet", "source", "sources", "url", "link", "links", "tables", "data tables",
        "oth", "other", "others", "other parties", "total", "sum", "lead", "leads", "lead party", "leader", "winner", "majority", "margin", "gap", "swing", "notes", "note", "comment", "comments", "remarks", "reference", "references", "refs",
        "dk", "don t know", "don t knows", "dont know", "don't know", "undecided", "would not vote", "wouldn t vote", "will not vote", "wnv", "refused", "turnout", "year", "month", "quarter", "week", "weight", "weighting", "margin of error", "moe", "error", "no", "number", "#", "index", "row", "vi", "question", "seats",
    };

    private static readonly Dictionary<string, (string Column, int Rank)> ByHeader = Known
        .SelectMany(entry => entry.Headers.Select((header, rank) => (header, entry.Column, rank)))
        .ToDictionary(entry => entry.header, entry => (entry.Column, entry.rank), StringComparer.Ordinal);

    /// <summary>A header without footnotes, case, punctuation and a word that says it holds percentages.</summary>
    public static string Plain(string header)
    {
        var plain = Apart().Replace(PollCell.Clean(header).ToLowerInvariant(), " ").Trim();
        plain = Percentages().Replace(plain, "");
        return plain.Length > 0 ? plain : header.Trim();
    }

    /// <summary>The column a plain header names and how telling it is (0 most); null where it names none.</summary>
    public static (string Column, int Rank)? Column(string plain) => ByHeader.TryGetValue(plain, out var found) ? found : null;

    /// <summary>Whether a plain header is a column that is known to hold nothing that is used, e.g. Lead.</summary>
    public static bool IsUnderstood(string plain) => Understood.Contains(plain)
        || plain.StartsWith("lead ", StringComparison.Ordinal) || plain.EndsWith(" lead", StringComparison.Ordinal) || plain.EndsWith(" change", StringComparison.Ordinal);

    [GeneratedRegex(@"[^\p{L}\p{Nd}#]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Apart();

    [GeneratedRegex(@"\s(share|vote|vote share|voting intention|vi|pct|per cent|percent|percentage)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Percentages();
}
