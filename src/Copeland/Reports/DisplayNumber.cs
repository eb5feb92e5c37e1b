using Copeland.Statistics;

namespace Copeland.Reports;

/// <summary>
/// The one way a number reaches a reader. Digits follow the Monte Carlo error (the last digit shown is at least twice the
/// standard error, as ArviZ does it), and a probability or forecast share never reads 0% or 100%; one that was counted may. All text is culture-invariant.
/// </summary>
public static class DisplayNumber
{
    /// <summary>The sign of negative numbers in print: U+2212, as wide as a plus.</summary>
    public const string Minus = "−";

    // What the last digit of a percentage may stand for; finer than a tenth of a point no reader needs.
    private static readonly double[] Units = [0.1, 1, 5, 10];

    // The largest error with which a percentage is still whole.
    private const double WholePercent = 0.005;

    /// <summary>A probability as a percentage: <c>57%</c>, <c>57.3%</c> when draws allow it, <c>&lt;1%</c> and <c>&gt;99%</c> at the ends.</summary>
    /// <exception cref="ArgumentException">The probability is outside 0 to 1 or its error negative, or either is not a number.</exception>
    public static string Probability(ProbabilityEstimate probability) => Percent(Checked(probability).Value, probability.StandardError);

    /// <summary>The same in a column: in tenths only where the largest error of the column allows it, so that all of it has one number of decimals.</summary>
    internal static string ProbabilityInColumn(ProbabilityEstimate probability, double largestError) =>
        Probability(probability with { StandardError = InColumn(probability.StandardError, largestError) });

    /// <summary>
    /// A probability for sentences and pictures: as <see cref="Probability"/>, but never finer than whole percent, because no
    /// forecast of an election is, however many draws were made.
    /// </summary>
    public static string Chance(ProbabilityEstimate probability) =>
        Probability(probability with { StandardError = Math.Max(probability.StandardError, 0.001) });

    /// <summary>A share of the vote as a whole percentage, for pictures and sentences: <c>39%</c>, <c>&lt;1%</c>.</summary>
    public static string Share(double share) => Percent(Fraction(share), 0.005);

    /// <summary>A share of the vote with the digits its Monte Carlo error allows, at most one decimal: <c>39.2%</c>.</summary>
    public static string Share(double share, double standardError) => Percent(Fraction(share), standardError);

    /// <summary>The same in a column, as <see cref="ProbabilityInColumn"/>.</summary>
    internal static string ShareInColumn(double share, double standardError, double largestError) => Share(share, InColumn(standardError, largestError));

    /// <summary>A share that was counted, or is held against one, to a tenth of a per cent: <c>39.2%</c>, <c>0.4%</c>, <c>0.0%</c> for none; below half of a tenth <c>&lt;0.1%</c>.</summary>
    internal static string Counted(double share) =>
        Fraction(share) is > 0 and < 0.0005 ? "<0.1%" : Invariant($"{100 * RoundedSteps.Of(share):F1}%");

    /// <summary>The number of <see cref="Share(double)"/> without its sign, for columns headed "%".</summary>
    public static string ShareDigits(double share) => Share(share).TrimEnd('%');

    /// <summary>An interval of shares in whole percent for columns and labels: <c>30–48%</c>, <c>&lt;1–26%</c> where it begins below 1%, <c>88 to &gt;99%</c> where it ends above 99%: of a dash before that sign typefaces make an arrow.</summary>
    public static string ShareRange(double low, double high)
    {
        var (from, to) = (ShareDigits(low), ShareDigits(high));
        return from == to ? $"{to}%" : $"{from}{(to[0] == '>' ? " to " : "–")}{to}%";
    }

    /// <summary>The same in a sentence: <c>30–48%</c>, <c>less than 26%</c>, <c>more than 88%</c>.</summary>
    internal static string ShareRangeInProse(double low, double high)
    {
        var (from, to) = (ShareDigits(low), ShareDigits(high));
        return from == to ? InProse($"{to}%")
            : from[0] == '<' ? to[0] == '>' ? "anything from 0 to 100%" : $"less than {Ceiling(high)}%"
            : to[0] == '>' ? $"more than {Floor(low)}%" : ShareRange(low, high);
    }

    /// <summary>A change or lead in percentage points with its sign: <c>+2.8</c>, <c>−4.7</c>, <c>0.0</c>.</summary>
    /// <param name="fraction">The change as a fraction of the vote.</param>
    public static string SignedPoints(double fraction)
    {
        var text = Math.Abs(Finite(fraction) * 100).ToString("F1", CultureInfo.InvariantCulture);
        return text == "0.0" ? text : (fraction < 0 ? Minus : "+") + text;
    }

    /// <summary>The same in whole points: <c>+17</c>, <c>−34</c>, <c>0</c>.</summary>
    internal static string SignedWholePoints(double fraction) =>
        Math.Round(Finite(fraction) * 100, MidpointRounding.AwayFromZero) is var points && points == 0 ? "0" : Invariant($"{(points < 0 ? Minus : "+")}{Math.Abs(points):0}");

    /// <summary>A size in percentage points in words, whole where it is 10 or more: <c>5.6 points</c>, <c>1 point</c>, <c>12 points</c>.</summary>
    public static string Points(double fraction)
    {
        var points = Math.Abs(Finite(fraction) * 100);
        var text = points.ToString(points >= 9.95 ? "F0" : "F1", CultureInfo.InvariantCulture);
        text = text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
        return text == "1" ? "1 point" : $"{text} points";
    }

    /// <summary>An interval of sizes in points: <c>0.8 to 34 points</c>.</summary>
    internal static string PointsRange(double low, double high) => Points(low) == Points(high) ? Points(high) : $"{Points(low).Split(' ')[0]} to {Points(high)}";

    /// <summary>A Monte Carlo error in points, for after a "±": <c>0.05</c>, <c>&lt;0.01</c> where it would print as nothing.</summary>
    internal static string MonteCarloError(double error) => 100 * Finite(error) is > 0 and < 0.005 ? "<0.01" : (100 * error).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>The largest of several for a sentence: <c>up to ±0.05 points</c>, <c>less than ±0.01 points</c>.</summary>
    internal static string LargestMonteCarloError(double error) => MonteCarloError(error) is ['<', .. var most] ? $"less than ±{most} points" : $"up to ±{MonteCarloError(error)} points";

    /// <summary>A lead in words, in whole points, because no forecast of an election is finer: <c>6 points</c>, <c>1 point</c>, <c>less than a point</c>.</summary>
    internal static string WholePoints(double fraction) => Math.Round(Math.Abs(Finite(fraction)) * 100) switch
    {
        0 => "less than a point",
        1 => "1 point",
        var points => Invariant($"{points:0} points"),
    };

    /// <summary>Two leads in one sentence: the second without its unit where the first has the same: <c>8 points</c> … <c>7</c>.</summary>
    internal static (string First, string Second) WholePoints(double first, double second)
    {
        const string unit = " points";
        var (one, other) = (WholePoints(first), WholePoints(second));
        return (one, one.EndsWith(unit, StringComparison.Ordinal) && other.EndsWith(unit, StringComparison.Ordinal) ? other[..^unit.Length] : other);
    }

    /// <summary>A whole number with commas: <c>1,048,576</c>.</summary>
    public static string Count(double number) => Finite(number).ToString("N0", CultureInfo.InvariantCulture).Replace("-", Minus, StringComparison.Ordinal);

    /// <summary>A number of votes for a sentence, to two figures: <c>about 2,100 votes</c>, <c>about 540 votes</c>, <c>1 vote</c>.</summary>
    public static string RoughCount(double votes)
    {
        var unit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(Math.Max(1, Math.Abs(Finite(votes))))) - 1));
        var rounded = Math.Round(votes / unit, MidpointRounding.AwayFromZero) * unit;
        return rounded == 1 ? "1 vote" : $"{(unit > 1 ? "about " : "")}{Count(rounded)} votes";
    }

    /// <summary>A day as British papers print it: <c>23 February 2017</c>.</summary>
    public static string Date(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A run of days: <c>3 to 12 July 2016</c>, <c>6 May to 17 October 2016</c>; one day as itself.</summary>
    internal static string Dates(DateOnly first, DateOnly last) =>
        first == last ? Date(last)
        : $"{first.ToString(first.Year != last.Year ? "d MMMM yyyy" : first.Month != last.Month ? "d MMMM" : "%d", CultureInfo.InvariantCulture)} to {Date(last)}";

    /// <summary>The same for a row of a table that has the year above it: <c>3 to 12 Jul</c>, <c>30 Jun to 2 Jul</c>.</summary>
    internal static string DaysOfAYear(DateOnly first, DateOnly last)
    {
        var end = last.ToString("d MMM", CultureInfo.InvariantCulture);
        return first == last ? end : $"{first.ToString(first.Month != last.Month ? "d MMM" : "%d", CultureInfo.InvariantCulture)} to {end}";
    }

    /// <summary>A number as printed in a table for the middle of a sentence: <c>less than 1%</c> for <c>&lt;1%</c>.</summary>
    public static string InProse(string shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        return shown switch
        {
            ['<', .. var most] => $"less than {most}",
            ['>', .. var least] => $"more than {least}",
            _ => shown,
        };
    }

    /// <summary>A number as printed as the most that each of several has: <c>below 1%</c> for <c>&lt;1%</c>, <c>below 2%</c> for <c>1%</c>, where those who have 2% are named, else <c>4% or less</c>.</summary>
    internal static string UpTo(string shown) => shown switch
    {
        ['<', .. var most] => $"below {most}",
        "1%" => "below 2%",
        _ => $"{shown} or less",
    };

    /// <summary>What <see cref="Chance"/> prints, as numbers: the percentage, and whether the chance lies below (−1) or above (1) it.</summary>
    internal static (double Percent, int Bound) ShownChance(ProbabilityEstimate probability)
    {
        var (percent, bound, _) = Shown(Checked(probability).Value, Math.Max(probability.StandardError, 0.001));
        return (percent, bound);
    }

    // An error that takes the tenths away, and no more.
    private static double InColumn(double own, double largest) => Math.Max(own, Math.Min(largest, WholePercent));

    private static string Percent(double fraction, double standardError)
    {
        var (percent, bound, unit) = Shown(fraction, standardError);
        return bound != 0
            ? Invariant($"{(bound < 0 ? '<' : '>')}{percent}%")
            : percent.ToString(unit < 1 ? "F1" : "F0", CultureInfo.InvariantCulture) + "%";
    }

    private static (double Percent, int Bound, double Unit) Shown(double fraction, double standardError)
    {
        var percent = fraction * 100;
        var unit = Array.Find(Units, unit => unit >= 199.9 * standardError);
        unit = unit == 0 ? Units[^1] : unit;
        var rounded = Math.Round(percent / unit, MidpointRounding.AwayFromZero) * unit;
        var end = Math.Max(1, unit);
        return percent < 1 || rounded < unit / 2 ? (end, -1, unit)
            : percent > 99 || rounded > 100 - (unit / 2) ? (100 - end, 1, unit)
            : (rounded, 0, unit);
    }

    private static ProbabilityEstimate Checked(ProbabilityEstimate probability) => probability.Value is >= 0 and <= 1 && probability.StandardError >= 0
        ? probability
        : throw new ArgumentException(
            Invariant($"A probability is 0 to 1 with an error of 0 or more; got {probability.Value:R} ± {probability.StandardError:R}."),
            nameof(probability));

    private static string Ceiling(double share) => Math.Max(1, Math.Ceiling(share * 100)).ToString("F0", CultureInfo.InvariantCulture);

    private static string Floor(double share) => Math.Min(99, Math.Floor(share * 100)).ToString("F0", CultureInfo.InvariantCulture);

    private static double Fraction(double share) => share is >= 0 and <= 1
        ? share
        : throw new ArgumentOutOfRangeException(nameof(share), share, "A share lies between 0 and 1.");

    private static double Finite(double number) => double.IsFinite(number)
        ? number
        : throw new ArgumentOutOfRangeException(nameof(number), number, "Only finite numbers can be shown.");
}
