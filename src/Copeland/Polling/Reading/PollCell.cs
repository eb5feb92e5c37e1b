using System.Text.RegularExpressions;

namespace Copeland.Polling.Reading;

/// <summary>What stands in one cell of a poll table, as people print it.</summary>
internal static partial class PollCell
{
    private static readonly HashSet<string> NotAsked = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "-", "--", "—", "–", "−", "―", "?", "..", "...", "…", "n/a", "na", "n.a.", "n.a", "nan", "null", "none", "nil", "not asked", "not available", "not included",
        "not prompted", "not listed", "did not exist", "did not stand", "unknown", "not known", "tbc",
    };

    /// <summary>Text without footnote marks such as <c>[a]</c>, line breaks and spaces more than one.</summary>
    public static string Clean(string text) => Spaces().Replace(Footnotes().Replace(text, ""), " ").Trim();

    /// <summary>Whether a cell says that the question was not asked.</summary>
    public static bool IsBlank(string clean) => NotAsked.Contains(clean);

    /// <summary>
    /// A percentage: <c>19</c>, <c>19%</c>, <c>19.5 %</c>; <c>&lt;1</c> is half of it, and a lone <c>*</c> the British Polling Council's
    /// "less than 0.5%". Null where the cell is none; it may lie outside 0 to 100.
    /// </summary>
    /// <param name="clean">A clean cell that is not blank.</param>
    /// <param name="decimalComma">Whether a comma parts the decimals, as in files whose columns are parted by semicolons.</param>
    public static double? Percent(string clean, bool decimalComma)
    {
        if (clean == "*")
        {
            return 0.25;
        }

        var match = Share().Match(clean);
        if (!match.Success || (match.Groups["comma"].Success && !decimalComma))
        {
            return null;
        }

        var digits = match.Groups["number"].Value.Replace(',', '.').Replace('·', '.');
        var number = double.Parse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return match.Groups["below"].Success ? number / 2 : number;
    }

    /// <summary>
    /// A number of respondents: <c>2308</c>, <c>2,308</c>, <c>2.308</c>, <c>c. 2 000</c>, <c>2308.0</c>; null where the cell is none. Three
    /// digits behind a point are thousands, as half of Europe writes them: nobody counts thousandths of a person.
    /// </summary>
    public static int? Respondents(string clean)
    {
        var match = Sample().Match(clean);
        var digits = string.Concat(match.Groups["number"].Value.Where(char.IsAsciiDigit));
        return match.Success && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var sample) && sample is >= 1 and <= 10_000_000 ? sample : null;
    }

    /// <summary>Whether thousands are parted by a point in a number of respondents, which reads like a decimal.</summary>
    public static bool HasThousandsPoint(string clean) => Respondents(clean) is not null && Sample().Match(clean).Groups["number"].Value.Contains('.', StringComparison.Ordinal);

    /// <summary>True, false, or null where the cell is neither.</summary>
    public static bool? YesOrNo(string clean) => clean.ToUpperInvariant() switch
    {
        "TRUE" or "YES" or "Y" or "1" or "X" or "MRP" or "✓" => true,
        "FALSE" or "NO" or "N" or "0" => false,
        _ => null,
    };

    [GeneratedRegex(@"\[[^\[\]]{0,24}\]|[\u00B9\u00B2\u00B3\u2070\u2074-\u2079†‡§¶]|(?<=[\p{L}\p{Nd}%)])[*^#]+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Footnotes();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(?<below><|under\s|less\sthan\s)?\s*(~|c\.?\s?)?(?<number>[-−]?[0-9]{1,4}(([.·]|(?<comma>,))[0-9]{1,18})?)\s?(%|per\scent|pc)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Share();

    [GeneratedRegex(@"^(n\s?=\s?)?(~|c\.?\s?|circa\s)?(?<number>[0-9]{1,3}([,.'’ ][0-9]{3})+|[0-9]+)(\.0{1,2})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Sample();
}
