using Copeland.Statistics;

namespace Copeland.Reports;

/// <summary>
/// The probability scale of every sentence and chart. Below 5% very unlikely, to 25% unlikely, to 45% less likely than not, to 55% a
/// toss-up, to 75% more likely than not, to 95% likely, above that very likely. The scale is symmetrical: a boundary belongs to
/// the word nearer the middle, so that the words of an event and of its opposite always match.
/// </summary>
/// <remarks>
/// Words follow the figure as <see cref="DisplayNumber.Chance"/> prints it and never the exact one behind it: a row cannot say 95%
/// and "about 97 in 100", nor can one figure have two words in one report.
/// </remarks>
internal static class ProbabilityWords
{
    // What people say: tenths, and the simple fractions that lie between them. Per cent, times, out of.
    private static readonly (double Percent, int Times, int Of)[] Fractions =
    [
        (5, 1, 20), (10, 1, 10), (15, 3, 20), (20, 2, 10), (25, 1, 4), (30, 3, 10), (100 / 3.0, 1, 3), (40, 4, 10), (50, 1, 2),
        (60, 6, 10), (200 / 3.0, 2, 3), (70, 7, 10), (75, 3, 4), (80, 8, 10), (85, 17, 20), (90, 9, 10), (95, 19, 20),
    ];

    /// <summary>The word for a probability.</summary>
    /// <exception cref="ArgumentException">It is outside 0 to 1, or its error negative, or either is not a number.</exception>
    public static string Likelihood(ProbabilityEstimate probability) => DisplayNumber.ShownChance(probability) switch
    {
        { Bound: < 0, Percent: <= 5 } => "very unlikely",
        { Bound: > 0, Percent: >= 95 } => "very likely",
        { Percent: < 5 } => "very unlikely",
        { Percent: < 25 } => "unlikely",
        { Percent: < 45 } => "less likely than not",
        { Percent: <= 55 } => TossUp,
        { Percent: <= 75 } => "more likely than not",
        { Percent: <= 95 } => "likely",
        _ => "very likely",
    };

    /// <summary>The word in the middle of the scale.</summary>
    public const string TossUp = "toss-up";

    /// <summary>
    /// The probability as a frequency: <c>about 4 in 10</c>, <c>about 1 in 20</c>, <c>about 3 in 100</c> within ten points of the ends, <c>about 9 in 20</c> within a point of 45%, <c>less than
    /// 1 in 100</c>, <c>more than 99 in 100</c>. Halfway between two fractions it is the one nearer the middle.
    /// </summary>
    /// <exception cref="ArgumentException">It is outside 0 to 1, or its error negative, or either is not a number.</exception>
    public static string Frequency(ProbabilityEstimate probability)
    {
        var shown = DisplayNumber.ShownChance(probability);
        if (shown.Bound != 0)
        {
            var (times, of) = shown.Percent is 5 or 10 or 90 or 95 ? Nearest(shown.Percent) : ((int)shown.Percent, 100);
            return Invariant($"{(shown.Bound < 0 ? "less" : "more")} than {times} in {of}");
        }

        var (about, among) = shown.Percent is 5 or 95 or (>= 10 and <= 90) ? Nearest(shown.Percent) : ((int)shown.Percent, 100);
        return Invariant($"about {about} in {among}");
    }

    /// <summary>Word and frequency together: <c>toss-up, about 1 in 2</c>.</summary>
    public static string Both(ProbabilityEstimate probability) => $"{Likelihood(probability)}, {Frequency(probability)}";

    /// <summary>The frequency where it says more than the percentage that stands beside it; null where it is that percentage, as <c>about 3 in 100</c>.</summary>
    public static string? BesidePercent(ProbabilityEstimate probability) =>
        Frequency(probability) is var words && words.EndsWith(" in 100", StringComparison.Ordinal) ? null : words;

    private static (int Times, int Of) Nearest(double percent)
    {
        // Twentieths beside evens, where "1 in 2" would make a toss-up's two sides one; further off nobody says them.
        if (Math.Abs(Math.Abs(percent - 50) - 5) <= 1)
        {
            return (percent < 50 ? 9 : 11, 20);
        }

        var (_, times, of) = Fractions.MinBy(fraction => (Math.Round(Math.Abs(fraction.Percent - percent), 6), Math.Abs(fraction.Percent - 50)));
        return (times, of);
    }
}
