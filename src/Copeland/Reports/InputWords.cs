using Copeland.Inputs;
using Copeland.Sensitivity;

namespace Copeland.Reports;

/// <summary>How the values of inputs are shown.</summary>
internal static class InputWords
{
    /// <summary>A value in its unit: <c>24.5%</c>, <c>+2.0 points</c>, <c>−0.23</c>.</summary>
    public static string Value(InputUnit unit, double value) => unit switch
    {
        InputUnit.Percent => Signless(value, "F1") + "%",
        InputUnit.Points => DisplayNumber.SignedPoints(value / 100) + " points",
        _ => Signless(value, Math.Abs(value) >= Counted ? "N0" : "F2"),
    };

    // Numbers as large as this are counts: votes, an electorate.
    private const double Counted = 100;

    /// <summary>A value for the end of a bar, where room is short: <c>24.5%</c>, <c>+2.0</c>, <c>−0.23</c>.</summary>
    public static string Short(InputUnit unit, double value) =>
        unit == InputUnit.Points ? DisplayNumber.SignedPoints(value / 100) : Value(unit, value);

    /// <summary>A value of an input; of one poll that was published in whole per cent without the decimal: <c>29%</c>.</summary>
    public static string Given(Input input, double value) =>
        IsPoll(input) && Math.Abs(value - Math.Round(value)) < 1e-9 ? Signless(value, "F0") + "%" : Value(input.Unit, value);

    /// <summary>A value at an end of an input's range; of a poll in whole per cent in whole per cent too: its range is no finer.</summary>
    public static string End(Input input, double value) =>
        IsPoll(input) && !Given(input, input.Present).Contains('.', StringComparison.Ordinal) ? Given(input, Math.Round(value)) : Short(input.Unit, value);

    /// <summary>Whether an input is a figure of one poll, not of an average of many: what has been published neither rises nor falls.</summary>
    public static bool IsPoll(Input input) => input.Address.Contains("olls[", StringComparison.Ordinal);

    /// <summary>A share of variance as a percentage, never below 0 nor above 100 in words: the files keep what the estimator gave.</summary>
    public static string Part(IndexEstimate index) => DisplayNumber.Share(Math.Clamp(index.Value, 0, 1));

    /// <summary>The same in a sentence: <c>about 37%</c>, <c>less than 1%</c>, <c>nearly all</c>.</summary>
    public static string PartInProse(IndexEstimate index) => Part(index) switch
    {
        ['>', ..] => "nearly all",
        ['<', .. var most] => $"less than {most}",
        var part => $"about {part}",
    };

    /// <summary>The interval of a share of variance: <c>38–55%</c>.</summary>
    public static string Interval(IndexEstimate index) =>
        DisplayNumber.ShareRange(Math.Clamp(index.Low, 0, 1), Math.Clamp(index.High, 0, 1));

    /// <summary>What is to be said of an estimate outside 0 to 1; null where there is nothing.</summary>
    public static string? Note(IndexEstimate index) => !index.IsOutside
        ? null
        : Invariant($"{(index.Value < 0 ? "Below 0" : "Above 1")} by sampling error: the true value lies between 0 and 1, and the 95% interval ({index.Low:0.000} to {index.High:0.000}) says how finely it is known. More base samples narrow it.");

    private static string Signless(double value, string format)
    {
        var text = value.ToString(format, CultureInfo.InvariantCulture);
        var zero = text.All(letter => letter is '0' or '.' or '-');
        return zero ? text.TrimStart('-') : text.Replace("-", DisplayNumber.Minus, StringComparison.Ordinal);
    }
}
