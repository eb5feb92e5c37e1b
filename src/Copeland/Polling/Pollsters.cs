using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Copeland.Polling;

/// <summary>
/// Pollsters by the names people write: <c>BMG Research</c>, <c>Lord Ashcroft Polls</c>, <c>YouGov/The Times</c>, <c>Savanta ComRes[a]</c>.
/// Case, spaces, punctuation, footnote marks, the client and words such as Research or Strategy do not tell two pollsters apart.
/// </summary>
internal static partial class Pollsters
{
    /// <summary>Words that a pollster's name has with some and not with others.</summary>
    private static readonly FrozenSet<string> Dispensable = new[]
    {
        "and", "the", "research", "strategy", "strategies", "strategic", "poll", "polls", "polling", "public", "opinion", "ltd", "limited", "plc",
        "llp", "uk", "group", "company", "agency", "international", "consulting", "consultants", "insight", "insights", "unlimited", "surveys", "mrp",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Names that were once another's, and short ones, by what is left of them; the later name stands for the earlier, as in the embedded table.</summary>
    private static readonly FrozenDictionary<string, string> Renamed = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ipsosmori"] = "ipsos",
        ["mori"] = "ipsos",
        ["comres"] = "savanta",
        ["savantacomres"] = "savanta",
        ["comressavanta"] = "savanta",
        ["tns"] = "kantar",
        ["tnsbmrb"] = "kantar",
        ["kantartns"] = "kantar",
        ["omnisis"] = "wethink",
        ["people"] = "peoplepolling",
        ["redfieldwiltons"] = "redfieldwilton",
        ["rw"] = "redfieldwilton",
        ["redfield"] = "redfieldwilton",
        ["jlp"] = "jlpartners",
        ["mic"] = "moreincommon",
        ["fon"] = "findoutnow",
        ["numbercruncherpolitics"] = "ncp",
        ["numbercruncher"] = "ncp",
        ["gfknop"] = "gfk",
        ["harrisinteractive"] = "harris",
        ["ashcroft"] = "lordashcroft",
        ["yougovdirect"] = "yougov",
        ["bes"] = "britishelectionstudy",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What is the same however a pollster's name is written; two names with one key are one pollster's.</summary>
    public static string Key(string name)
    {
        var words = Words(Name(name).Split(',')[0]).ToList();
        var kept = words.Where(word => !Dispensable.Contains(word)).ToList();
        var key = string.Concat(kept.Count > 0 ? kept : words);
        return key.Length == 0 ? name.Trim() : Renamed.GetValueOrDefault(key, key);
    }

    /// <summary>A pollster's name as written, without footnote marks, what stands in brackets, and the client.</summary>
    public static string Name(string written)
    {
        var bare = Brackets().Replace(written, " ").Trim();
        var name = Client().Split(bare)[0].Trim(' ', '*', '†', '‡', '§', '^', '#', '.', '-', '–');
        name = Spaces().Replace(name, " ");
        return name.Length > 0 ? name : written.Trim();
    }

    private static IEnumerable<string> Words(string name)
    {
        var start = -1;
        for (var at = 0; at <= name.Length; at++)
        {
            var inside = at < name.Length && (char.IsLetterOrDigit(name[at]) || name[at] is '.' or '\'' or '’');
            if (inside && start < 0)
            {
                start = at;
            }
            else if (!inside && start >= 0)
            {
                var word = string.Concat(name[start..at].Where(char.IsLetterOrDigit)).ToLowerInvariant();
                start = -1;
                if (word.Length > 0)
                {
                    yield return word;
                }
            }
        }
    }

    [GeneratedRegex(@"\[[^\]]*\]|\([^)]*\)|[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\s*[/|]\s*|\s+(for|on behalf of|with)\s+|\s+[-–—]\s+|;", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Client();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spaces();
}
