using Copeland.Elections;

namespace Copeland.Scenarios.Rules;

/// <summary>Percent as the files write it; inside there are only fractions.</summary>
internal static class Percent
{
    /// <summary>The fraction of a percentage.</summary>
    public static double Fraction(double percent) => percent / 100;

    /// <summary>Reports a number that is a fraction where percent is meant and nothing real is below 1%.</summary>
    public static void RefuseFraction(double? percent, string path, Findings findings)
    {
        if (percent is > 0 and < 1 and var fraction)
        {
            findings.Report(path, Invariant($"is {fraction:0.#####}, which looks like a fraction. Write percent, {100 * fraction:0.###} for {fraction:0.#####}."));
        }
    }

    /// <summary>Shares in percent.</summary>
    public static IReadOnlyDictionary<string, double> Of(VoteShares shares) =>
        shares.ToDictionary(share => share.Key, share => 100 * share.Value, StringComparer.Ordinal);

    /// <summary>A percentage in a message, e.g. <c>35.8</c>.</summary>
    public static string Words(double percent) => percent.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>Several in a message: <c>Con 35.8, Lab 42.3, …</c>.</summary>
    public static string Words(IEnumerable<KeyValuePair<string, double>> shares)
    {
        const int Shown = 6;
        var all = shares.ToList();
        var words = all.Take(Shown).Select(share => $"{Quoted.Plain(share.Key, 20)} {Words(share.Value)}");
        return string.Join(", ", words) + (all.Count > Shown ? ", …" : string.Empty);
    }
}
