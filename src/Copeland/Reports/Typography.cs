using System.Text.RegularExpressions;

namespace Copeland.Reports;

/// <summary>Names as print sets them.</summary>
internal static partial class Typography
{
    /// <summary>A name with typographic apostrophes and quotes: <c>Michael O’Keeffe</c>, <c>Howling ‘Laud’ Hope</c>. The files keep it as the scenario has it.</summary>
    public static string Of(string name) => name.Contains('\'', StringComparison.Ordinal) ? Quoted().Replace(name, "‘$1’").Replace('\'', '’') : name;

    // From a quote that begins a word to one that ends one.
    [GeneratedRegex(@"(?<!\w)'([^']+)'(?!\w)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();
}
