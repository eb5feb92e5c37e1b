namespace Copeland.Polling;

/// <summary>
/// The least that the main parties have together in a poll that makes sense. With two, three, four and five of them the smallest totals
/// in a poll of Great Britain since 2010 are 31, 36, 56 and 66: below 20, 35, 50 and 65 the figures are no percentages of voters.
/// </summary>
internal static class PollTotal
{
    private const double EachPct = 15;
    private const double LessPct = 10;
    private const double Rounding = 1e-9;

    private static readonly string[][] Main = [["Con"], ["Lab"], ["LD"], ["Reform", "Brexit", "UKIP"], ["Green"]];

    // Where a party of their own takes much of the vote the others have less.
    private static readonly string[] OfAPart = ["SNP", "PC"];

    /// <summary>Whether a party is one of those that polls have in whole percent: the main ones, and those of a part of the country.</summary>
    public static bool IsLarge(string code) => Array.Exists(Main, names => names.Contains(code, StringComparer.Ordinal)) || OfAPart.Contains(code, StringComparer.Ordinal);

    /// <summary>What is wrong with shares that are far too small together; null where nothing is.</summary>
    /// <param name="percent">Shares in percent by party code.</param>
    /// <param name="part">The part of the country they are of; null for the whole.</param>
    public static string? Problem(IReadOnlyCollection<KeyValuePair<string, double>> percent, string? part)
    {
        var named = percent.Select(share => share.Key).ToHashSet(StringComparer.Ordinal);
        if (!named.IsSupersetOf(["Con", "Lab"]) || (part is not null && !named.Overlaps(OfAPart)))
        {
            return null;
        }

        var (total, main) = (percent.Sum(share => share.Value), Main.Count(named.Overlaps));
        var least = (EachPct * main) - LessPct;
        return total >= least - Rounding ? null
            : Invariant($"add up to {total:0.#}%; {main} of the main parties are among them, which never have less than {least:0}% of voters together. Check them against the source: they are percentages of those who named a party.");
    }
}
