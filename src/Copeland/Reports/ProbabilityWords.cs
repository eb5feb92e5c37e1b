namespace Copeland.Reports;

/// <summary>
/// The probability scale of every sentence and chart. Below 5% very unlikely, to 20% unlikely, to 40% an outside chance, to 60% a
/// toss-up, to 80% more likely than not, to 95% likely, above that very likely. The scale is symmetrical: a boundary belongs to
/// the word nearer the middle, so that the words of an event and of its opposite always match.
/// </summary>
public static class ProbabilityWords
{
    /// <summary>The word for a probability.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is outside 0 to 1.</exception>
    public static string Likelihood(double probability) => Checked(probability) switch
    {
        < 0.05 => "very unlikely",
        < 0.20 => "unlikely",
        < 0.40 => "outside chance",
        <= 0.60 => "toss-up",
        <= 0.80 => "more likely than not",
        <= 0.95 => "likely",
        _ => "very likely",
    };

    /// <summary>
    /// The probability as a frequency: <c>about 4 in 10</c>, <c>about 3 in 100</c> near the ends, <c>less than 1 in 100</c>,
    /// <c>more than 99 in 100</c>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is outside 0 to 1.</exception>
    public static string Frequency(double probability) => Checked(probability) switch
    {
        < 0.01 => "less than 1 in 100",
        > 0.99 => "more than 99 in 100",
        < 0.05 or > 0.95 => Invariant($"about {Math.Round(probability * 100, MidpointRounding.AwayFromZero)} in 100"),
        _ => Invariant($"about {Math.Clamp(Math.Round(probability * 10, MidpointRounding.AwayFromZero), 1, 9)} in 10"),
    };

    /// <summary>Word and frequency together: <c>toss-up, about 4 in 10</c>.</summary>
    public static string Both(double probability) => $"{Likelihood(probability)}, {Frequency(probability)}";

    private static double Checked(double probability) => probability is >= 0 and <= 1
        ? probability
        : throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability lies between 0 and 1.");
}
