namespace Copeland.Polling;

/// <summary>
/// Shares written as fractions among others in percent, such as 0.38 beside 40. Below 1% are also fringe parties, but these stand in
/// polls whose other figures leave no room for a hundred times as much.
/// </summary>
internal static class MixedFractions
{
    /// <summary>What shares in percent may add up to, rounding included.</summary>
    private const double Whole = 101;

    /// <summary>Nobody writes so small a part of the vote as a fraction, and printed tenths of a percent begin above it.</summary>
    private const double Least = 0.02;

    // Of a party that may be of any size the fraction is told by what the poll lacks without it.
    private const double Lacking = 75;
    private const double Completed = 90;

    /// <summary>The shares that are fractions, by what they are of; none where all are in percent.</summary>
    /// <param name="percent">Shares in percent by party code or candidate.</param>
    public static IReadOnlyList<KeyValuePair<string, double>> Among(IReadOnlyCollection<KeyValuePair<string, double>> percent)
    {
        List<KeyValuePair<string, double>> small = [.. percent.Where(share => share.Value is >= Least and < 1)];
        var total = percent.Sum(share => share.Value);
        var read = total + small.Sum(share => 99 * share.Value);
        return small.Count == 0 || small.Count == percent.Count || read > Whole ? []
            : total < Lacking && read >= Completed ? small
            : [.. small.Where(share => PollTotal.IsLarge(share.Key))];
    }

    /// <summary>What is wrong with one of them.</summary>
    public static string Problem(double fraction) =>
        Invariant($"is {fraction:0.#####}, which looks like a fraction beside the other shares. Write percent, {100 * fraction:0.###} for {fraction:0.#####}.");
}
